import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import type { Outcome } from '../../core/followup/outcome.ts'
import { addMonths } from '../i18n/calendar-days.ts'
import { Dialog } from '../ui/dialog.tsx'
import { NextStepFields } from './next-step-fields.tsx'
import { RefusalReasons } from './refusal-reasons.tsx'
import { type NextStep, useNextStep } from './use-next-step.ts'
import { useRecordOutcome } from './use-record-outcome.ts'
import { DayField } from './when-field.tsx'

interface OutcomeDialogProps {
  readonly card: FollowUpCard
  readonly outcome: Outcome
  readonly today: string
  readonly onClose: () => void
  readonly onRecorded: () => void
}

/** Asks what the key alone cannot say: when, by which method, what for, and a note. */
export function OutcomeDialog(props: OutcomeDialogProps) {
  const step = useNextStep(props.card, props.outcome, props.today)
  return step === undefined ? null : <OutcomeForm {...props} step={step} />
}

function OutcomeForm({
  card,
  outcome,
  today,
  step,
  onClose,
  onRecorded,
}: OutcomeDialogProps & { readonly step: NextStep }) {
  const { t } = useTranslation()
  const record = useRecordOutcome()
  const [until, setUntil] = useState(() => addMonths(today, 1))
  const [reason, setReason] = useState<string>()
  const [note, setNote] = useState('')
  const submit = async (): Promise<string | undefined> => {
    if (step.timeIsWrong) return t('when.timeWrong')
    const wrong = await record({
      followUpId: card.id,
      outcome,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(outcome === 'not-now' ? { until } : {}),
      ...(reason === undefined ? {} : { refusalReasonId: reason }),
      ...(step.input === undefined ? {} : { next: step.input }),
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
      {outcome === 'not-now' && (
        <DayField
          label={t('outcomeDialog.until')}
          day={until}
          today={today}
          onDay={setUntil}
          choice="later"
        />
      )}
      {outcome === 'refused' && <RefusalReasons value={reason} onValue={setReason} />}
      {step.asked && <NextStepFields step={step} leadId={card.leadId} today={today} />}
      <Textarea
        label={t('outcomeDialog.note')}
        value={note}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus={(!step.asked && outcome !== 'not-now' && outcome !== 'refused') || undefined}
      />
    </Dialog>
  )
}
