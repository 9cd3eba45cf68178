import { addDays, isoWeekday, type PlainDate } from './plain-date.ts'
import { dateOf, type TimeOfDay, timeOf, type WallTime, wallTimeOn } from './wall-time.ts'
import { instantOf, wallTimeAt } from './zone.ts'

/** When somebody works: ISO weekdays, from one time of day to another, in a zone. */
export interface WorkingHours {
  readonly timeZone: string
  readonly workingWeekdays: readonly number[]
  readonly dayStarts: TimeOfDay
  readonly dayEnds: TimeOfDay
}

/** Whether the instant (epoch ms) lies in working hours; their end does not. Holidays play no part. */
export function isWorkingTime(instant: number, hours: WorkingHours): boolean {
  const wall = wallTimeAt(instant, hours.timeZone)
  const time = timeOf(wall)
  return (
    hours.workingWeekdays.includes(isoWeekday(dateOf(wall))) &&
    time >= hours.dayStarts &&
    time < hours.dayEnds
  )
}

/** The first instant after `instant` at which a working day starts. Throws RangeError for an empty working week. */
export function nextWorkStart(instant: number, hours: WorkingHours): number {
  const today = dateOf(wallTimeAt(instant, hours.timeZone))
  for (let days = 0; days <= 7; days += 1) {
    const day = addDays(today, days)
    const starts = instantOf(startOn(day, hours), hours.timeZone)
    if (hours.workingWeekdays.includes(isoWeekday(day)) && starts > instant) return starts
  }
  throw new RangeError('A working week needs a day')
}

const startOn = (day: PlainDate, { dayStarts }: WorkingHours): WallTime => wallTimeOn(day, dayStarts)
