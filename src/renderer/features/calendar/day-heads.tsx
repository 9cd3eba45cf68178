import { useTranslation } from 'react-i18next'
import { weekdayOf } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './day-heads.module.css'
import { weekNumber } from './period.ts'

interface DayHeadsProps {
  readonly days: readonly string[]
  readonly today: string
  readonly workingWeekdays: readonly number[]
  readonly daysOff: ReadonlyMap<string, string>
  readonly onDay: (day: string) => void
}

/** The days over the grid: which one is today, and why nobody works on one. */
export function DayHeads({ days, today, workingWeekdays, daysOff, onDay }: DayHeadsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.heads}>
      <span className={classes.week}>{t('calendar.week', { number: weekNumber(days[0] ?? today) })}</span>
      {days.map((day) => {
        const holiday = daysOff.get(day)
        return (
          <div
            key={day}
            className={classes.head}
            data-today={day === today || undefined}
            data-off={!workingWeekdays.includes(weekdayOf(day)) || undefined}
          >
            <button
              type="button"
              className={classes.day}
              aria-label={format.longDay(day)}
              aria-current={day === today ? 'date' : undefined}
              onClick={() => onDay(day)}
            >
              <span className={classes.weekday}>{format.weekday(weekdayOf(day))}</span>
              <span className={classes.number}>{Number(day.slice(8))}</span>
            </button>
            {holiday !== undefined && (
              <p className={classes.off} title={holiday}>
                {holiday}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
