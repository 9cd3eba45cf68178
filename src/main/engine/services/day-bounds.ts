import { addDays, type PlainDate } from '../../../core/time/plain-date.ts'
import { type TimeOfDay, wallTimeOn } from '../../../core/time/wall-time.ts'
import { instantOf } from '../../../core/time/zone.ts'

/** From midnight to midnight on the wall, which is not always 24 hours. */
export function dayBounds(date: PlainDate, timeZone: string): { from: number; to: number } {
  const midnight = (day: PlainDate) => instantOf(wallTimeOn(day, '00:00' as TimeOfDay), timeZone)
  return { from: midnight(date), to: midnight(addDays(date, 1)) }
}
