import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface MinutesFieldProps {
  readonly kind: 'length' | 'reminder'
  readonly minutes: number
  readonly onMinutes: (minutes: number) => void
}

/** Calls are meant to be short. */
const usual = { length: [5, 10, 15, 20, 30, 45, 60, 90, 120], reminder: [0, 5, 10, 15, 30, 60, 120, 1440] }

/** How long an appointment is, or how long before it the rep is reminded. */
export function MinutesField({ kind, minutes, onMinutes }: MinutesFieldProps) {
  const { t } = useTranslation()
  const choices = [...new Set([...usual[kind], minutes])].sort((a, b) => a - b)
  const label = (count: number): string => {
    if (kind === 'reminder' && count === 0) return t('minutes.atTheTime')
    if (count % 1440 === 0) return t('minutes.days', { count: count / 1440 })
    return count >= 60 && count % 60 === 0
      ? t('minutes.hours', { count: count / 60 })
      : t('minutes.minutes', { count })
  }
  return (
    <Select
      label={t(`minutes.${kind}`)}
      value={String(minutes)}
      allowDeselect={false}
      onChange={(value) => value !== null && onMinutes(Number(value))}
      data={choices.map((count) => ({ value: String(count), label: label(count) }))}
    />
  )
}
