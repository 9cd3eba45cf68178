import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { MovesView } from '../../core/contract/absences.ts'
import type { RequestOutput } from '../../core/contract/requests.ts'
import { useQuestion } from '../api/use-question.ts'
import { dayOf } from '../i18n/calendar-days.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import classes from './move-off-dialog.module.css'
import { useChange } from './use-change.ts'

interface MoveOffDialogProps {
  readonly today: string
  readonly onClose: () => void
}

/** Shows where every appointment on a day that does not count would go, before any of them goes there. */
export function MoveOffDialog({ today, onClose }: MoveOffDialogProps) {
  const { t } = useTranslation()
  const told = useCallback(
    ({ moved }: RequestOutput<'schedule.resolve'>) => t('summary.schedule-resolved', { count: moved }),
    [t],
  )
  const resolve = useChange('schedule.resolve', told)
  const proposed = useQuestion('schedule.propose', {}).data
  return (
    <Dialog
      title={t('moveOff.title')}
      submitLabel={t('moveDialog.move')}
      onClose={onClose}
      onSubmit={() => resolve({})}
      size={560}
      isQuestion
    >
      <p className={classes.how}>{t('moveOff.how')}</p>
      {proposed !== undefined && <Moves proposed={proposed} today={today} />}
    </Dialog>
  )
}

function Moves({ proposed: { moves, moved, clashes }, today }: { proposed: MovesView; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <ol className={classes.moves} tabIndex={0} aria-label={t('moveOff.moves', { count: moved })}>
        {moves.map(({ followUpId, leadTitle, from, to }) => (
          <li key={followUpId} className={classes.move}>
            <span className={classes.name}>{leadTitle}</span>
            <span className={classes.from}>{format.day(dayOf(from), today)}</span>
            <span aria-hidden="true">→</span>
            <span className={classes.to}>
              {to === undefined ? t('lead.dropped') : format.moment(to, today)}
            </span>
          </li>
        ))}
      </ol>
      {clashes.length > 0 && <p className={classes.left}>{t('moveOff.left', { count: clashes.length })}</p>}
    </>
  )
}
