import { millisecondsInDay } from 'date-fns/constants'
import { instantOfWall, offsetAt } from './zone.ts'

/** The clocks of one zone. Wall times are numbers here, as `utcOfWallTime` has them. */
export interface ZoneClock {
  readonly timeZone: string
  /** The instant (epoch ms) at which the clocks show `wall`; skipped and repeated times as in `instantOf`. */
  instantOf(wall: number): number
  /** What the clocks show at `instant`. */
  wallAt(instant: number): number
}

/**
 * Remembers how far the clocks are ahead on each day: asking the system costs two microseconds, which placing
 * thousands of appointments feels. Throws RangeError for an unknown zone.
 */
export function createZoneClock(timeZone: string): ZoneClock {
  const midnights = new Map<number, number>()
  const atMidnight = (day: number): number => {
    const known = midnights.get(day)
    if (known !== undefined) return known
    const offset = offsetAt(day * millisecondsInDay, timeZone)
    midnights.set(day, offset)
    return offset
  }
  const offset = (instant: number): number => {
    const day = Math.floor(instant / millisecondsInDay)
    const before = atMidnight(day)
    return before === atMidnight(day + 1) ? before : offsetAt(instant, timeZone)
  }
  atMidnight(0)
  return {
    timeZone,
    instantOf: (wall) => instantOfWall(wall, offset),
    wallAt: (instant) => instant + offset(instant),
  }
}

/** The clock of each zone that is asked for, made once. */
export function createZoneClocks(): (timeZone: string) => ZoneClock {
  const clocks = new Map<string, ZoneClock>()
  return (timeZone) => {
    const clock = clocks.get(timeZone) ?? createZoneClock(timeZone)
    clocks.set(timeZone, clock)
    return clock
  }
}
