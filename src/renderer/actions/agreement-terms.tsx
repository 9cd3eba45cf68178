import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dayOf, timeOf } from '../i18n/calendar-days.ts'
import type { AgreementForm } from './agreement-form.ts'
import classes from './outcome-dialog.module.css'
import { PurposeField } from './purpose-field.tsx'
import { SlotChoice } from './slot-choice.tsx'
import { DayField, TimeField } from './when-field.tsx'

interface AgreementTermsProps {
  readonly leadId: string
  readonly form: AgreementForm
  readonly today: string
  readonly onChange: (part: Partial<AgreementForm>) => void
}

/** When: one day and time, or from one contact to the next and at which hour. */
export function AgreementTerms({ leadId, form, today, onChange }: AgreementTermsProps) {
  const { t } = useTranslation()
  if (form.kind === 'rhythm') {
    return (
      <div className={classes.pair}>
        <TextInput
          label={t('agreement.gap')}
          description={t('agreement.gapHint')}
          value={form.gap}
          inputMode="numeric"
          maxLength={3}
          onChange={(event) => onChange({ gap: event.currentTarget.value })}
          data-autofocus
        />
        <TimeField
          isOptional
          label={t('agreement.at')}
          description={t('agreement.atHint')}
          time={form.at}
          onTime={(at) => onChange({ at })}
        />
      </div>
    )
  }
  const choose = (slot: string): void => onChange({ day: dayOf(slot), time: timeOf(slot) })
  return (
    <>
      <DayField
        label={t('outcomeDialog.day')}
        day={form.day}
        today={today}
        onDay={(day) => onChange({ day })}
        choice="soon"
      />
      <TimeField
        label={t('outcomeDialog.time')}
        time={form.time}
        onTime={(next) => onChange({ time: next })}
      />
      <SlotChoice leadId={leadId} today={today} startsAt={`${form.day}T${form.time}`} onSlot={choose} />
      <PurposeField leadId={leadId} purpose={form.purpose} onPurpose={(purpose) => onChange({ purpose })} />
    </>
  )
}
