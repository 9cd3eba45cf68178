import { addDays, addMonths, daysBetween, weekdayOf } from '../../i18n/calendar-days.ts'

export const views = ['day', 'week', 'month'] as const
export type View = (typeof views)[number]

/** Whole days on the wall, the first and the last included. */
export interface Period {
  readonly from: string
  readonly to: string
  readonly days: readonly string[]
}

/** The days that a view shows around `day`; a month is filled up to whole weeks. */
export function periodOf(view: View, day: string, firstWeekday: number): Period {
  if (view === 'day') return between(day, day)
  if (view === 'week') return between(weekStart(day, firstWeekday), weekEnd(day, firstWeekday))
  const first = `${day.slice(0, 7)}-01`
  const last = addDays(addMonths(first, 1), -1)
  return between(weekStart(first, firstWeekday), weekEnd(last, firstWeekday))
}

/** The day that stands for the period `count` periods later (earlier if negative). */
export function stepDay(view: View, day: string, count: number): string {
  if (view === 'month') return addMonths(day, count)
  return addDays(day, view === 'week' ? count * 7 : count)
}

/** The number of the week by ISO 8601: the first week of a year is that of its first Thursday. */
export function weekNumber(day: string): number {
  const thursday = addDays(day, 4 - weekdayOf(day))
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

const weekStart = (day: string, firstWeekday: number): string =>
  addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7))

const weekEnd = (day: string, firstWeekday: number): string => addDays(weekStart(day, firstWeekday), 6)

function between(from: string, to: string): Period {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
  return { from, to, days }
}
