import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import { dayOf, parseTime, timeOf } from '../i18n/calendar-days.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useMove } from './use-move.ts'
import { DayField, TimeField } from './when-field.tsx'

interface MoveDialogProps {
  readonly card: Pick<FollowUpCard, 'id' | 'startsAt' | 'leadTitle'>
  readonly today: string
  readonly onClose: () => void
}

/** Puts an appointment on another day or time. */
export function MoveDialog({ card, today, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const move = useMove()
  const [day, setDay] = useState(() => (dayOf(card.startsAt) < today ? today : dayOf(card.startsAt)))
  const [time, setTime] = useState(timeOf(card.startsAt))
  const submit = (): Promise<string | undefined> | string => {
    const at = parseTime(time)
    return at === undefined ? t('when.timeWrong') : move({ followUpId: card.id, startsAt: `${day}T${at}` })
  }
  return (
    <Dialog
      title={t('moveDialog.title', { name: card.leadTitle })}
      submitLabel={t('moveDialog.move')}
      onClose={onClose}
      onSubmit={submit}
    >
      <DayField label={t('outcomeDialog.day')} day={day} today={today} onDay={setDay} choice="soon" />
      <TimeField label={t('outcomeDialog.time')} time={time} onTime={setTime} />
    </Dialog>
  )
}
