import { SegmentedControl, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgreementView } from '../../core/contract/agreements.ts'
import type { LeadDetail } from '../../core/contract/leads.ts'
import type { Channel } from '../../core/followup/channel.ts'
import { useQuestion } from '../api/use-question.ts'
import { addDays, dayOf, timeOf } from '../i18n/calendar-days.ts'
import { Dialog } from '../ui/dialog.tsx'
import { type AgreementForm, agreementInput, wrongIn } from './agreement-form.ts'
import { AgreementTerms } from './agreement-terms.tsx'
import { channelsInOrder } from './channels.ts'
import { useAgree } from './use-agree.ts'
import classes from './wait-dialog.module.css'

interface AgreementDialogProps {
  readonly lead: { readonly id: string; readonly title: string }
  readonly today: string
  readonly onClose: () => void
}

/** What the client agreed to: one appointment, or an interval and an hour that suit them. It outranks the cadence. */
export function AgreementDialog(props: AgreementDialogProps) {
  const detail = useQuestion('leads.open', { id: props.lead.id }).data
  return detail === undefined ? null : <Form {...props} detail={detail} />
}

function Form({ lead, detail, today, onClose }: AgreementDialogProps & { readonly detail: LeadDetail }) {
  const { t } = useTranslation()
  const agree = useAgree()
  const [form, setForm] = useState(() => formOf(detail.agreement, today))
  const change = (part: Partial<AgreementForm>): void => setForm((before) => ({ ...before, ...part }))
  const planned = detail.strings.flatMap(({ followUps }) => followUps) ?? []
  const left = planned.filter(({ status }) => status === 'planned').length
  const submit = (): Promise<string | undefined> | string => {
    const wrong = wrongIn(form)
    return wrong === undefined ? agree({ leadId: lead.id, ...agreementInput(form) }) : t(wrong)
  }
  return (
    <Dialog
      title={t('agreement.title', { lead: lead.title })}
      submitLabel={t('agreement.record')}
      onClose={onClose}
      onSubmit={submit}
    >
      <SegmentedControl
        aria-label={t('agreement.kind')}
        value={form.kind}
        onChange={(kind) => change({ kind: kind as AgreementForm['kind'] })}
        data={[
          { value: 'once', label: t('agreement.once') },
          { value: 'rhythm', label: t('agreement.rhythm') },
        ]}
      />
      <AgreementTerms leadId={lead.id} form={form} today={today} onChange={change} />
      <Select
        label={t('outcomeDialog.channel')}
        value={form.channel ?? ''}
        allowDeselect={false}
        onChange={(value) => change({ channel: value === '' ? undefined : (value as Channel) })}
        data={[
          { value: '', label: t('agreement.anyChannel') },
          ...channelsInOrder.map((value) => ({ value, label: t(`channel.${value}`) })),
        ]}
      />
      <Textarea
        label={t('outcomeDialog.note')}
        value={form.note}
        autosize
        minRows={1}
        maxRows={4}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {left > 0 && <p className={classes.hint}>{t(`agreement.outranks.${form.kind}`, { count: left })}</p>}
    </Dialog>
  )
}

/** The agreement in force is what one starts from. */
const formOf = (agreement: AgreementView | undefined, today: string): AgreementForm => ({
  kind: agreement?.gapBusinessDays === undefined && agreement?.at === undefined ? 'once' : 'rhythm',
  day: agreement?.startsAt === undefined ? addDays(today, 1) : dayOf(agreement.startsAt),
  time: agreement?.startsAt === undefined ? '10:00' : timeOf(agreement.startsAt),
  purpose: '',
  gap: String(agreement?.gapBusinessDays ?? ''),
  at: agreement?.at ?? '',
  channel: agreement?.channel,
  note: agreement?.note ?? '',
})
