import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../core/followup/channel.ts'
import type { Outcome } from '../../core/followup/outcome.ts'
import { addMonths } from '../i18n/calendar-days.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ChannelField } from './channel-field.tsx'
import { NextStepFields } from './next-step-fields.tsx'
import { OutcomeChoice } from './outcome-choice.tsx'
import { RefusalReasons } from './refusal-reasons.tsx'
import { useLogContact } from './use-log-contact.ts'
import { type NextStep, useNextStep } from './use-next-step.ts'
import classes from './wait-dialog.module.css'
import { DayField } from './when-field.tsx'

interface LogDialogProps {
  readonly lead: { readonly id: string; readonly title: string }
  readonly today: string
  readonly onClose: () => void
}

/** Records a contact that nobody had planned: they called, or one met by chance. */
export function LogDialog({ lead, today, onClose }: LogDialogProps) {
  const { t } = useTranslation()
  const log = useLogContact()
  const [form, setForm] = useState({
    outcome: 'interested' as Outcome,
    channel: 'phone' as Channel,
    inbound: false,
    until: addMonths(today, 1),
    note: '',
    refusal: undefined as string | undefined,
  })
  const change = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }))
  const { outcome, channel, inbound, until, note, refusal } = form
  const contact = { leadId: lead.id, startsAt: `${today}T09:00`, channel }
  const step = useNextStep(contact, outcome, today)
  const submit = (): Promise<string | undefined> | string => {
    if (step?.asked && step.timeIsWrong) return t('when.timeWrong')
    return log({
      leadId: lead.id,
      outcome,
      channel,
      ...(inbound ? { inbound } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(outcome === 'not-now' ? { until } : {}),
      ...(outcome === 'refused' && refusal !== undefined ? { refusalReasonId: refusal } : {}),
      ...(step?.asked && step.input !== undefined ? { next: step.input } : {}),
    })
  }
  return (
    <Dialog
      title={t('log.title', { lead: lead.title })}
      submitLabel={t('outcomeDialog.record')}
      onClose={onClose}
      onSubmit={submit}
    >
      <OutcomeChoice outcome={outcome} onOutcome={(next) => change({ outcome: next })} />
      <ChannelField channel={channel} onChannel={(next) => change({ channel: next })} />
      <Checkbox
        label={t('reason.inbound')}
        checked={inbound}
        onChange={(event) => change({ inbound: event.currentTarget.checked })}
      />
      {outcome === 'not-now' && (
        <DayField
          label={t('outcomeDialog.until')}
          day={until}
          today={today}
          onDay={(day) => change({ until: day })}
          choice="later"
        />
      )}
      {outcome === 'refused' && <RefusalReasons value={refusal} onValue={(id) => change({ refusal: id })} />}
      <After step={step} leadId={lead.id} today={today} outcome={outcome} />
      <Textarea
        label={t('outcomeDialog.note')}
        value={note}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </Dialog>
  )
}

interface AfterProps {
  readonly step: NextStep | undefined
  readonly leadId: string
  readonly today: string
  readonly outcome: Outcome
}

/** The next step where one has to be named; else that what is planned counts from this contact. */
function After({ step, leadId, today, outcome }: AfterProps) {
  const { t } = useTranslation()
  if (step === undefined) return null
  if (step.asked) return <NextStepFields step={step} leadId={leadId} today={today} />
  const goesOn = step.isPlanned && outcome !== 'not-now' && outcome !== 'refused' && outcome !== 'bought'
  return goesOn ? <p className={classes.hint}>{t('log.goesOn')}</p> : null
}
