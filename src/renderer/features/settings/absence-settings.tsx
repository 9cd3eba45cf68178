import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AbsenceView } from '../../../core/contract/absences.ts'
import { useChange } from '../../actions/use-change.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.ts'
import { AbsenceDialog } from './absence-dialog.tsx'
import classes from './absence-settings.module.css'
import { RowButton } from './row-button.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

/** When the rep is away: days on which nothing is planned. */
export function AbsenceSettings({ today }: { today: string }) {
  const { t } = useTranslation()
  const absences = useQuestion('absences.list', {}).data
  const [isAdding, setIsAdding] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const onFocus = useKeptFocus(list, absences?.length ?? 0, 'button')
  return (
    <Section
      title={t('settings.section.absences')}
      note={t('absences.note')}
      actions={
        <Button variant="default" size="compact-sm" onClick={() => setIsAdding(true)}>
          {t('absences.add')}
        </Button>
      }
    >
      {absences?.length === 0 && <p className={classes.none}>{t('absences.none')}</p>}
      <ul ref={list} onFocus={onFocus} aria-label={t('settings.section.absences')}>
        {absences?.map((absence) => (
          <AbsenceRow key={absence.id} absence={absence} today={today} />
        ))}
      </ul>
      {isAdding && <AbsenceDialog today={today} onClose={() => setIsAdding(false)} />}
    </Section>
  )
}

function AbsenceRow({ absence, today }: { absence: AbsenceView; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const toast = useToast()
  const remove = useChange(
    'absences.remove',
    useCallback(() => t('absences.removed'), [t]),
  )
  const { id, firstDay, lastDay, name } = absence
  const days =
    firstDay === lastDay ? format.day(firstDay) : `${format.day(firstDay)} – ${format.day(lastDay)}`
  const take = async (): Promise<void> => {
    const wrong = await remove({ id })
    if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
  }
  return (
    <li className={classes.row} data-past={lastDay < today || undefined}>
      <span className={classes.days}>{days}</span>
      <span className={classes.name}>{name ?? t('absence.unnamed')}</span>
      <RowButton
        label={t('absences.remove', { days })}
        icon={<IconTrash size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => void take()}
      />
    </li>
  )
}
