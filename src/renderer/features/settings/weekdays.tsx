import { useFormat } from '../../i18n/language-context.tsx'
import classes from './setting.module.css'

const week = [1, 2, 3, 4, 5, 6, 7] as const

interface WeekdaysProps {
  readonly labelId: string
  readonly days: readonly number[]
  readonly onDays: (days: number[]) => void
}

/** The days of a working week; one at least. */
export function Weekdays({ labelId, days, onDays }: WeekdaysProps) {
  const format = useFormat()
  const toggle = (day: number): void => {
    const next = days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort()
    if (next.length > 0) onDays(next)
  }
  return (
    <div className={classes.days} role="group" aria-labelledby={labelId}>
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
    </div>
  )
}
