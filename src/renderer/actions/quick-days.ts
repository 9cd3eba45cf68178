import { addDays, addMonths, addWorkingDays, weekdayOf } from '../i18n/calendar-days.ts'

export type QuickDay =
  | 'nextWorkingDay'
  | 'inThreeDays'
  | 'nextWeek'
  | 'inTwoWeeks'
  | 'inOneMonth'
  | 'inThreeMonths'
  | 'inSixMonths'

/** The days most often meant, for a next step soon or for being asked again later. */
export function quickDays(
  choice: 'soon' | 'later',
  today: string,
  workingWeekdays: readonly number[],
): readonly { key: QuickDay; day: string }[] {
  const working = (day: string): string =>
    workingWeekdays.includes(weekdayOf(day)) ? day : addWorkingDays(day, 1, workingWeekdays)
  const weekAhead = working(addDays(today, 8 - weekdayOf(today)))
  if (choice === 'soon') {
    return [
      { key: 'nextWorkingDay', day: addWorkingDays(today, 1, workingWeekdays) },
      { key: 'inThreeDays', day: addWorkingDays(today, 3, workingWeekdays) },
      { key: 'nextWeek', day: weekAhead },
      { key: 'inTwoWeeks', day: working(addDays(today, 14)) },
    ]
  }
  return [
    { key: 'inTwoWeeks', day: working(addDays(today, 14)) },
    { key: 'inOneMonth', day: working(addMonths(today, 1)) },
    { key: 'inThreeMonths', day: working(addMonths(today, 3)) },
    { key: 'inSixMonths', day: working(addMonths(today, 6)) },
  ]
}
