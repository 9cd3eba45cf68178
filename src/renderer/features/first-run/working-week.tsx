import { useTranslation } from 'react-i18next'
import { firstWeekdayOf } from '../../i18n/first-weekday.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './first-run.module.css'

interface WorkingWeekProps {
  readonly days: readonly number[]
  readonly country: string | undefined
  readonly onDays: (days: readonly number[]) => void
}

/** The days on which the rep works, one at least, in the order in which their country counts them. */
export function WorkingWeek({ days, country, onDays }: WorkingWeekProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const first = firstWeekdayOf(format.locale, country)
  const week = Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1)
  const toggle = (day: number): void => {
    const next = days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort()
    if (next.length > 0) onDays(next)
  }
  return (
    <fieldset className={classes.week}>
      <legend className={classes.legend}>{t('settings.days')}</legend>
      {week.map((day) => (
        <button
          key={day}
          type="button"
          className={classes.day}
          aria-pressed={days.includes(day)}
          onClick={() => toggle(day)}
        >
          {format.weekday(day)}
        </button>
      ))}
    </fieldset>
  )
}
