import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface LengthFieldProps {
  readonly length: number
  readonly onLength: (length: number) => void
}

/** Follow-ups are meant to be short. */
const usual = [5, 10, 15, 20, 30, 45, 60, 90, 120]

/** How long an appointment is; a length that was marked in the calendar is offered too. */
export function LengthField({ length, onLength }: LengthFieldProps) {
  const { t } = useTranslation()
  const lengths = [...new Set([...usual, length])].sort((a, b) => a - b)
  return (
    <Select
      label={t('newFollowUp.length')}
      value={String(length)}
      allowDeselect={false}
      onChange={(value) => value !== null && onLength(Number(value))}
      data={lengths.map((minutes) => ({
        value: String(minutes),
        label: t('newFollowUp.minutes', { count: minutes }),
      }))}
    />
  )
}
