import { dayNumber, type PlainDate, weekdayOfDayNumber } from '../time/plain-date.ts'

interface Absence {
  readonly firstDay: PlainDate
  /** Included. */
  readonly lastDay: PlainDate
}

/** Beyond this nothing can be planned around an absence: strings would wait for a day that is a year away. */
const longestBreakDays = 300

const daysInWeek = 7

/** Whether absences, taken together, leave a working day often enough for a calendar to be planned in. */
export function breaksFor(absences: readonly Absence[], workingWeekdays: readonly number[]): boolean {
  const inOrder = absences
    .map(({ firstDay, lastDay }) => ({ first: dayNumber(firstDay), last: dayNumber(lastDay) }))
    .sort((a, b) => a.first - b.first)
  let away = 0
  let looked = Number.NEGATIVE_INFINITY
  for (const { first, last } of inOrder) {
    // Only the days between absences that follow closely are looked at: a week that is free has a working day.
    if (first - looked > daysInWeek) [away, looked] = [0, first - 1]
    for (; looked < last; looked += 1) {
      const isWorking = looked + 1 < first && workingWeekdays.includes(weekdayOfDayNumber(looked + 1))
      away = isWorking ? 0 : away + 1
      if (away > longestBreakDays) return false
    }
  }
  return true
}
