import { dateOfDayNumber, dayNumber, isoWeekday, type PlainDate, weekdayOfDayNumber } from './plain-date.ts'

/** Which days count: the working week (ISO weekdays, Monday is 1), less the public holidays. */
export interface BusinessCalendar {
  readonly workingWeekdays: readonly number[]
  /** The public holiday on that day, if it is one. */
  holidayName(date: PlainDate): string | undefined
}

/** No country closes for a year: beyond that the calendar itself is wrong. */
const longestClosure = 366

export const isBusinessDay = (date: PlainDate, calendar: BusinessCalendar): boolean =>
  calendar.workingWeekdays.includes(isoWeekday(date)) && calendar.holidayName(date) === undefined

/** The day itself if it is a business day, else the next one. Throws RangeError for an empty working week. */
export const firstBusinessDayFrom = (date: PlainDate, calendar: BusinessCalendar): PlainDate =>
  dateOfDayNumber(openDayFrom(dayNumber(date), calendar))

/**
 * The day `count` business days after `date`, which itself need not be one; 0 is the first business day
 * from `date`. Throws RangeError for an empty working week or a count that is negative or not whole.
 */
export function addBusinessDays(date: PlainDate, count: number, calendar: BusinessCalendar): PlainDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of business days: ${count}`)
  if (count === 0) return firstBusinessDayFrom(date, calendar)
  let day = dayNumber(date)
  for (let left = count; left > 0; left -= 1) day = openDayFrom(day + 1, calendar)
  return dateOfDayNumber(day)
}

/**
 * Business days after `from` up to and including `to`: 0 on the same day, 1 from Friday to Monday;
 * negative if `to` is earlier. Throws RangeError for an empty working week.
 */
export function businessDaysBetween(from: PlainDate, to: PlainDate, calendar: BusinessCalendar): number {
  refuseEmptyWeek(calendar)
  if (to < from) return 0 - businessDaysBetween(to, from, calendar)
  const last = dayNumber(to)
  let count = 0
  for (let day = dayNumber(from) + 1; day <= last; day += 1) if (isOpen(day, calendar)) count += 1
  return count
}

function openDayFrom(first: number, calendar: BusinessCalendar): number {
  refuseEmptyWeek(calendar)
  for (let day = first; day <= first + longestClosure; day += 1) if (isOpen(day, calendar)) return day
  throw new RangeError(`No business day within a year of ${dateOfDayNumber(first)}`)
}

const isOpen = (day: number, calendar: BusinessCalendar): boolean =>
  calendar.workingWeekdays.includes(weekdayOfDayNumber(day)) &&
  calendar.holidayName(dateOfDayNumber(day)) === undefined

function refuseEmptyWeek({ workingWeekdays }: BusinessCalendar): void {
  if (!workingWeekdays.some((weekday) => weekday >= 1 && weekday <= 7)) {
    throw new RangeError('The working week is empty')
  }
}
