import { Checkbox } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '../../core/contract/requests.ts'
import type { Channel } from '../../core/followup/channel.ts'
import { useQuestion } from '../api/use-question.ts'
import { dayOf, parseTime, timeOf } from '../i18n/calendar-days.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ChannelField } from './channel-field.tsx'
import { MinutesField } from './minutes-field.tsx'
import classes from './outcome-dialog.module.css'
import { PurposeField } from './purpose-field.tsx'
import { SlotChoice } from './slot-choice.tsx'
import { useGuardedChange } from './use-change.ts'
import { DayField, TimeField } from './when-field.tsx'

interface FollowUpDialogProps {
  readonly lead: { readonly id: string; readonly title: string }
  readonly today: string
  readonly onClose: () => void
}

const usual = { channel: 'phone' as Channel, purpose: '', lengthMinutes: 15, agreed: false }

/** A next step by hand, at a time that suits the client unless another is named. */
export function FollowUpDialog({ lead, today, onClose }: FollowUpDialogProps) {
  const { t } = useTranslation()
  const add = useAdd()
  const [form, setForm] = useState(usual)
  const [when, setWhen] = useState<{ day: string; time: string }>()
  const change = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }))
  const question = { leadId: lead.id, lengthMinutes: form.lengthMinutes }
  const best = useQuestion('slots.propose', question, { keepPrevious: true }).data?.[0]?.startsAt
  const shown = when ?? { day: dayOf(best ?? `${today}T09:00`), time: timeOf(best ?? `${today}T09:00`) }
  const at = parseTime(shown.time)
  const startsAt = at === undefined ? undefined : `${shown.day}T${at}`
  const submit = (): Promise<string | undefined> | string => {
    const purpose = form.purpose.trim()
    if (startsAt === undefined) return t('when.timeWrong')
    return purpose === '' ? t('purpose.missing') : add({ leadId: lead.id, ...form, purpose, startsAt })
  }
  return (
    <Dialog
      title={t('addFollowUp.title', { lead: lead.title })}
      submitLabel={t('addFollowUp.add')}
      onClose={onClose}
      onSubmit={submit}
    >
      <PurposeField
        isFirst
        leadId={lead.id}
        purpose={form.purpose}
        onPurpose={(purpose) => change({ purpose })}
      />
      <SlotChoice
        leadId={lead.id}
        lengthMinutes={form.lengthMinutes}
        today={today}
        startsAt={startsAt}
        onSlot={(slot) => setWhen({ day: dayOf(slot), time: timeOf(slot) })}
      />
      <DayField
        label={t('outcomeDialog.day')}
        day={shown.day}
        today={today}
        onDay={(day) => setWhen({ ...shown, day })}
        choice="soon"
      />
      <div className={classes.three}>
        <TimeField
          label={t('outcomeDialog.time')}
          time={shown.time}
          onTime={(time) => setWhen({ ...shown, time })}
        />
        <MinutesField
          kind="length"
          minutes={form.lengthMinutes}
          onMinutes={(lengthMinutes) => change({ lengthMinutes })}
        />
        <ChannelField channel={form.channel} onChannel={(channel) => change({ channel })} />
      </div>
      <Checkbox
        label={t('reason.agreed')}
        checked={form.agreed}
        onChange={(event) => change({ agreed: event.currentTarget.checked })}
      />
    </Dialog>
  )
}

function useAdd() {
  const { t } = useTranslation()
  const format = useFormat()
  const told = useCallback(
    ({ startsAt }: RequestOutput<'followUps.add'>) =>
      t('addFollowUp.added', { moment: format.moment(startsAt) }),
    [t, format],
  )
  return useGuardedChange('followUps.add', told)
}
