import { isBusinessDay } from '../time/business-days.ts'
import { dateOfDayNumber } from '../time/plain-date.ts'
import { createZoneClocks } from '../time/zone-clock.ts'
import {
  type ClientCalendar,
  type ClientHours,
  type Clocks,
  minuteShowing,
  type Opening,
  openingsAround,
} from './client-hours.ts'
import type { Stretch } from './day-room.ts'

/** When on one day of the seller a client can be called. */
export interface Reach {
  /** Parts of the working day; none where it is a day off where the client is. */
  readonly stretches: readonly Stretch[]
  /** No part is left out for a day off there. */
  readonly isWhole: boolean
  /** The minute that suits the client best, where that is known. */
  readonly best?: number | undefined
}

export interface ReachRequest {
  readonly day: number
  readonly lengthMinutes: number
  readonly calendar: ClientCalendar
}

/**
 * Tells for one seller when clients can be called. Where the hours of a client leave no room in those of the
 * seller, the seller's count, as near to the client's as possible: to wait for a day that never comes helps nobody.
 */
export function createReach(work: Stretch, timeZone: string): (request: ReachRequest) => Reach {
  const clockOf = createZoneClocks()
  const openings = new Map<string, Map<number, readonly Opening[]>>()

  const clocksOf = (hours: ClientHours): Clocks => ({
    seller: clockOf(timeZone),
    client: clockOf(hours.timeZone),
  })
  const openingsOn = (day: number, hours: ClientHours): readonly Opening[] => {
    const key = hoursKey(hours)
    const days = openings.get(key) ?? new Map<number, readonly Opening[]>()
    openings.set(key, days)
    const found = days.get(day) ?? openingsAround(day, hours, clocksOf(hours))
    days.set(day, found)
    return found
  }

  return ({ day, lengthMinutes, calendar }) => {
    const { hours } = calendar
    if (hours === undefined) return { stretches: [work], isWhole: true }
    const all = openingsOn(day, hours)
    const best = hours.reachedAt && minuteShowing(hours.reachedAt, day, clocksOf(hours))
    const shared = all
      .map((opening) => overlap(opening, work))
      .filter(({ from, to }) => to - from >= lengthMinutes)
    if (shared.length === 0) {
      return { stretches: [work], isWhole: true, best: best ?? nearestMinute(all, { work, lengthMinutes }) }
    }
    const stretches = shared.filter(
      ({ clientDay }) => clientDay === day || isBusinessDay(dateOfDayNumber(clientDay), calendar),
    )
    return { stretches, isWhole: stretches.length === shared.length, best }
  }
}

/** The same for clients with the same hours, however often they were reached. */
export const hoursKey = ({ timeZone, opensAt, closesAt }: ClientHours): string =>
  `${timeZone} ${opensAt} ${closesAt}`

const overlap = ({ clientDay, from, to }: Opening, work: Stretch): Opening => ({
  clientDay,
  from: Math.max(from, work.from),
  to: Math.min(to, work.to),
})

/** The minute of the working day at which an appointment lies nearest to one of the openings. */
function nearestMinute(
  openings: readonly Opening[],
  { work, lengthMinutes }: { work: Stretch; lengthMinutes: number },
): number | undefined {
  const candidates = openings.map(({ from, to }) => {
    const minute = Math.max(work.from, Math.min(from, work.to - lengthMinutes))
    return { minute, distance: Math.max(0, from - (minute + lengthMinutes), minute - to) }
  })
  return candidates.sort((a, b) => a.distance - b.distance)[0]?.minute
}
