import { useTranslation } from 'react-i18next'
import type { ClashView } from '../../../core/contract/absences.ts'
import { dayOf } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { pick } from '../../ui/action.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import { AttemptDots } from '../../ui/attempt-dots.tsx'
import type { Entry } from './entries.ts'
import { EntryRow, type RowProps } from './entry-row.tsx'
import classes from './rows.module.css'

/** An appointment that stands on a day that does not count any more: it moves, or is meant to be there. */
export function ClashRow({
  entry,
  today,
  selection,
  actions,
  offered,
}: RowProps<Extract<Entry, { kind: 'clash' }>>) {
  const { t } = useTranslation()
  const { clash } = entry
  const isDone = selection.recorded.has(entry.key)
  return (
    <EntryRow
      entry={entry}
      selection={selection}
      actions={actions}
      recorded={isDone ? t('today.kept') : undefined}
      line={<ClashLine clash={clash} today={today} />}
    >
      <p className={classes.clash}>{t(clash.isAgreed ? 'today.clashAgreed' : 'today.clashText')}</p>
      <div className={classes.more}>
        <ActionButtons actions={pick(offered, 'move', 'keep', 'move-all', 'open')} />
      </div>
    </EntryRow>
  )
}

function ClashLine({ clash, today }: { clash: ClashView; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <span className={classes.time}>
        <span className={classes.day}>{format.day(dayOf(clash.startsAt), today)}</span>
        {format.time(clash.startsAt)}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>{clash.leadTitle}</span>
      </span>
      <span className={classes.signs}>
        <span className={classes.warn}>{clash.dayOff ?? t('today.noWorkingDay')}</span>
        {clash.attempt !== undefined && clash.of !== undefined && (
          <AttemptDots attempt={clash.attempt} of={clash.of} />
        )}
      </span>
    </>
  )
}
