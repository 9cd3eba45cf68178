import { dateOfDayNumber, dayNumber, type PlainDate, weekdayOfDayNumber } from '../time/plain-date.ts'

interface Absence {
  readonly firstDay: PlainDate
  /** Included. */
  readonly lastDay: PlainDate
}

/** Beyond this nothing can be planned around an absence: strings would wait for a day that is a year away. */
const longestBreakDays = 300

/** Whether absences, taken together, leave a working day often enough for a calendar to be planned in. */
export function breaksFor(absences: readonly Absence[], workingWeekdays: readonly number[]): boolean {
  const days = absences.flatMap(({ firstDay, lastDay }) => [dayNumber(firstDay), dayNumber(lastDay)])
  const isAway = (day: number): boolean => {
    const date = dateOfDayNumber(day)
    return absences.some(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)
  }
  let away = 0
  for (let day = Math.min(...days); day <= Math.max(...days); day += 1) {
    const isWorking = workingWeekdays.includes(weekdayOfDayNumber(day)) && !isAway(day)
    away = isWorking ? 0 : away + 1
    if (away > longestBreakDays) return false
  }
  return true
}
