import { tzOffset } from '@date-fns/tz'
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import { utcOfWallTime, type WallTime, wallTimeOfUtc } from './wall-time.ts'

/**
 * The instant (epoch ms) at which clocks in `timeZone` show `wall`. A time that a change of clocks skips is
 * taken as much later as the gap is long (02:30 becomes 03:30); one that occurs twice is the first.
 * Throws RangeError for an unknown zone.
 *
 * TZDate is not used: it goes by way of the zone of the machine, and takes four times as long.
 */
export const instantOf = (wall: WallTime, timeZone: string): number =>
  instantOfWall(utcOfWallTime(wall), (instant) => offsetAt(instant, timeZone))

/** The same for clocks of which only the offset is known, both in milliseconds. */
export function instantOfWall(wall: number, offsetAt: (instant: number) => number): number {
  const shows = (instant: number): boolean => instant + offsetAt(instant) === wall
  const before = wall - offsetAt(wall - millisecondsInDay)
  const after = wall - offsetAt(wall + millisecondsInDay)
  if (before === after || shows(before)) return before
  return shows(after) ? after : before
}

/** What clocks in `timeZone` show at `instant` (epoch ms). Throws RangeError for an unknown zone. */
export const wallTimeAt = (instant: number, timeZone: string): WallTime =>
  wallTimeOfUtc(instant + offsetAt(instant, timeZone))

/** How far clocks in `timeZone` are ahead of UTC at `instant`, in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  const minutes = tzOffset(timeZone, new Date(instant))
  if (Number.isNaN(minutes)) throw new RangeError(`Unknown time zone: ${timeZone}`)
  return minutes * millisecondsInMinute
}

/** Whether `name` is a zone with a name, such as Europe/Paris; a bare offset has no rule and is refused. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
