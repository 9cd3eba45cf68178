import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '../api/use-question.ts'
import { dayOf, parseTime, timeOf } from '../i18n/calendar-days.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { Moving } from './asking.ts'
import classes from './move-dialog.module.css'
import { RestOfString } from './rest-of-string.tsx'
import { SlotChoice } from './slot-choice.tsx'
import { useMove } from './use-move.ts'
import { DayField, TimeField } from './when-field.tsx'

interface MoveDialogProps {
  readonly card: Moving
  readonly today: string
  readonly onClose: () => void
  readonly onMoved?: (() => void) | undefined
}

/** Puts an appointment on another day or time, and the attempts after it each its gap later. */
export function MoveDialog({ card, today, onClose, onMoved }: MoveDialogProps) {
  const { t } = useTranslation()
  const move = useMove()
  const [day, setDay] = useState(() => (dayOf(card.startsAt) < today ? today : dayOf(card.startsAt)))
  const [time, setTime] = useState(timeOf(card.startsAt))
  const [isAlong, setAlong] = useState(true)
  const at = parseTime(time)
  const startsAt = at === undefined ? undefined : `${day}T${at}`
  const submit = async (): Promise<string | undefined> => {
    if (startsAt === undefined) return t('when.timeWrong')
    const wrong = await move({ followUpId: card.id, startsAt, ...(isAlong ? { respace: true } : {}) })
    if (wrong === undefined) onMoved?.()
    return wrong
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
      <SlotChoice
        leadId={card.leadId}
        followUpId={card.id}
        today={today}
        startsAt={startsAt}
        onSlot={(slot) => {
          setDay(dayOf(slot))
          setTime(timeOf(slot))
        }}
      />
      {startsAt !== undefined && startsAt !== card.startsAt && (
        <Met card={card} startsAt={startsAt} today={today} isAlong={isAlong} onAlong={setAlong} />
      )}
    </Dialog>
  )
}

interface MetProps {
  readonly card: Moving
  readonly startsAt: string
  readonly today: string
  readonly isAlong: boolean
  readonly onAlong: (along: boolean) => void
}

/** What the move would meet, and what it takes along. */
function Met({ card, startsAt, today, isAlong, onAlong }: MetProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const question = { followUpId: card.id, startsAt, respace: isAlong }
  const proposed = useQuestion('followUps.proposeMove', question, { keepPrevious: true }).data
  if (proposed === undefined) return null
  const rest = proposed.rest.filter(({ from, to }) => from !== to)
  return (
    <>
      {proposed.tooClose !== undefined && (
        <p className={classes.warning}>{t('moveDialog.tooClose', { day: format.day(proposed.tooClose) })}</p>
      )}
      {proposed.breaksAgreement && <p className={classes.warning}>{t('moveDialog.breaksAgreement')}</p>}
      {rest.length > 0 && (
        <div>
          <Checkbox
            label={t('along.along', { count: rest.length })}
            description={t('along.how')}
            checked={isAlong}
            onChange={(event) => onAlong(event.currentTarget.checked)}
          />
          <RestOfString rest={rest} of={card.of ?? rest.length} today={today} isStaying={!isAlong} />
        </div>
      )}
    </>
  )
}
