import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../core/contract/views.ts'
import type { Channel } from '../../core/followup/channel.ts'
import type { Outcome } from '../../core/followup/outcome.ts'
import { addMonths, addWorkingDays, parseTime, timeOf } from '../i18n/calendar-days.ts'
import { Dialog } from '../ui/dialog.tsx'
import { channelsInOrder } from './channels.ts'
import classes from './outcome-dialog.module.css'
import { useRecordOutcome } from './use-record-outcome.ts'
import { DayField, TimeField } from './when-field.tsx'

interface OutcomeDialogProps {
  readonly card: FollowUpCard
  readonly outcome: Outcome
  readonly today: string
  readonly onClose: () => void
  readonly onRecorded: () => void
}

/** Asks what the key alone cannot say: when, by which method, what for, and a note. */
export function OutcomeDialog({ card, outcome, today, onClose, onRecorded }: OutcomeDialogProps) {
  const { t } = useTranslation()
  const record = useRecordOutcome()
  const ends = outcome === 'refused' || outcome === 'bought'
  const [day, setDay] = useState(() =>
    outcome === 'not-now' ? addMonths(today, 1) : addWorkingDays(today, 3, [1, 2, 3, 4, 5]),
  )
  const [time, setTime] = useState(timeOf(card.startsAt))
  const [channel, setChannel] = useState<Channel>(card.channel)
  const [purpose, setPurpose] = useState('')
  const [note, setNote] = useState('')

  const submit = async (): Promise<string | undefined> => {
    const at = parseTime(time)
    const asksTime = !ends && outcome !== 'not-now'
    if (asksTime && at === undefined) return t('when.timeWrong')
    const wrong = await record({
      followUpId: card.id,
      outcome,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(outcome === 'not-now' ? { until: day } : {}),
      ...(asksTime
        ? {
            next: {
              startsAt: `${day}T${at}`,
              channel,
              ...(purpose.trim() === '' ? {} : { purpose: purpose.trim() }),
            },
          }
        : {}),
    })
    if (wrong === undefined) onRecorded()
    return wrong
  }

  return (
    <Dialog
      title={t('outcomeDialog.title', {
        outcome: t(`outcome.${outcome}`),
        name: card.personName ?? card.leadTitle,
      })}
      submitLabel={t('outcomeDialog.record')}
      onClose={onClose}
      onSubmit={submit}
    >
      {!ends && (
        <DayField
          label={t(outcome === 'not-now' ? 'outcomeDialog.until' : 'outcomeDialog.day')}
          day={day}
          today={today}
          onDay={setDay}
          choice={outcome === 'not-now' ? 'later' : 'soon'}
        />
      )}
      {!ends && outcome !== 'not-now' && (
        <>
          <div className={classes.pair}>
            <TimeField label={t('outcomeDialog.time')} time={time} onTime={setTime} />
            <Select
              label={t('outcomeDialog.channel')}
              value={channel}
              allowDeselect={false}
              onChange={(value) => value !== null && setChannel(value as Channel)}
              data={channelsInOrder.map((value) => ({ value, label: t(`channel.${value}`) }))}
            />
          </div>
          <TextInput
            label={t('outcomeDialog.purpose')}
            description={t('outcomeDialog.purposeHint')}
            value={purpose}
            maxLength={200}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
        </>
      )}
      <Textarea
        label={t('outcomeDialog.note')}
        value={note}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  )
}
