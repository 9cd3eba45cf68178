import { Autocomplete } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '../api/use-question.ts'
import { dayOf } from '../i18n/calendar-days.ts'
import { useFormat } from '../i18n/language-context.tsx'
import classes from './purpose-field.module.css'
import { saidBefore } from './same-purpose.ts'

interface PurposeFieldProps {
  readonly leadId: string
  readonly purpose: string
  readonly onPurpose: (purpose: string) => void
  readonly isFirst?: boolean
}

/** What a contact is for: offers what was not said to this client yet, and points out what was. */
export function PurposeField({ leadId, purpose, onPurpose, isFirst = false }: PurposeFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const known = useQuestion('followUps.purposes', { leadId }).data
  const before = purpose.trim() === '' ? undefined : saidBefore(purpose, known?.used ?? [])
  return (
    <Autocomplete
      label={t('outcomeDialog.purpose')}
      description={
        <span role="status" data-again={before !== undefined || undefined} className={classes.hint}>
          {before === undefined ? t('purpose.hint') : t('purpose.again', { day: format.day(dayOf(before)) })}
        </span>
      }
      value={purpose}
      maxLength={200}
      onChange={onPurpose}
      data={[...(known?.unused ?? [])]}
      filter={({ options }) => options}
      maxDropdownHeight={180}
      data-autofocus={isFirst || undefined}
    />
  )
}
