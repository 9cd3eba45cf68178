import { Checkbox, Select, TextInput } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '../../../core/contract/requests.ts'
import type { Channel } from '../../../core/followup/channel.ts'
import { channelsInOrder } from '../../actions/channels.ts'
import { useGuardedChange } from '../../actions/use-change.ts'
import { DayField, TimeField } from '../../actions/when-field.tsx'
import { parseTime } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LeadField } from './lead-field.tsx'
import { LengthField } from './length-field.tsx'
import classes from './new-follow-up-dialog.module.css'
import { clockOf, type Place } from './placement.ts'

interface NewFollowUpDialogProps {
  readonly place: Place
  readonly today: string
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

/** A follow-up at the time that was chosen in the calendar: with whom, how and what for. */
export function NewFollowUpDialog({ place, today, onClose, onAdded }: NewFollowUpDialogProps) {
  const { t } = useTranslation()
  const add = useAdd(onAdded)
  const [leadId, setLeadId] = useState<string>()
  const [form, setForm] = useState({
    day: place.day < today ? today : place.day,
    time: clockOf(place.minute),
    lengthMinutes: place.length,
    channel: 'phone' as Channel,
    purpose: '',
    agreed: false,
  })
  const change = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }))
  const submit = (): Promise<string | undefined> | string => {
    const { day, time, ...rest } = form
    const at = parseTime(time)
    const purpose = form.purpose.trim()
    if (leadId === undefined) return t('newFollowUp.leadMissing')
    if (at === undefined) return t('when.timeWrong')
    if (purpose === '') return t('newFollowUp.purposeMissing')
    return add({ ...rest, leadId, purpose, startsAt: `${day}T${at}` })
  }
  return (
    <Dialog
      title={t('newFollowUp.title')}
      submitLabel={t('newFollowUp.add')}
      onClose={onClose}
      onSubmit={submit}
    >
      <LeadField onLead={setLeadId} />
      <TextInput
        label={t('outcomeDialog.purpose')}
        description={t('newFollowUp.purposeHint')}
        value={form.purpose}
        maxLength={200}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
      />
      <DayField
        label={t('newFollowUp.day')}
        day={form.day}
        today={today}
        onDay={(day) => change({ day })}
        choice="soon"
      />
      <div className={classes.three}>
        <TimeField label={t('outcomeDialog.time')} time={form.time} onTime={(time) => change({ time })} />
        <LengthField length={form.lengthMinutes} onLength={(lengthMinutes) => change({ lengthMinutes })} />
        <Select
          label={t('outcomeDialog.channel')}
          value={form.channel}
          allowDeselect={false}
          onChange={(value) => value !== null && change({ channel: value as Channel })}
          data={channelsInOrder.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      </div>
      <Checkbox
        label={t('newFollowUp.agreed')}
        checked={form.agreed}
        onChange={(event) => change({ agreed: event.currentTarget.checked })}
      />
    </Dialog>
  )
}

function useAdd(onAdded: (id: string) => void) {
  const { t } = useTranslation()
  const format = useFormat()
  const told = useCallback(
    ({ id, startsAt }: RequestOutput<'followUps.add'>) => {
      onAdded(id)
      return t('newFollowUp.added', { moment: format.moment(startsAt) })
    },
    [t, format, onAdded],
  )
  return useGuardedChange('followUps.add', told)
}
