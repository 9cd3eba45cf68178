import { addDays } from '../time/plain-date.ts'
import {
  dateOf,
  minuteOfDay,
  type TimeOfDay,
  timeOf,
  utcOfWallTime,
  type WallTime,
  wallTimeOfUtc,
  wallTimeOn,
} from '../time/wall-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { type ClientCalendar, isInClientHours, type ReachableCalendar } from './client-hours.ts'
import type { DayPlanner } from './place-in-day.ts'

/** Why a time is proposed: the client agreed to that hour or was reached then, the rep usually calls then, or nothing else. */
export type SlotReason = 'agreed-hour' | 'reached-before' | 'usual-hour' | 'next-free'

export interface Slot {
  /** By the seller's clock. */
  readonly startsAt: WallTime
  /** By the client's. */
  readonly clientTime: WallTime
  readonly why: SlotReason
  readonly isOutsideClientHours: boolean
}

export interface SlotRequest {
  /** Knows what is taken, and that nothing before `earliest` is free. */
  readonly planner: DayPlanner
  readonly calendar: ReachableCalendar
  readonly lengthMinutes: number
  readonly earliest: WallTime
  /** The hour to call at by the seller's clock, where the client was not reached at another one. */
  readonly wanted: { readonly at: TimeOfDay; readonly reason: 'agreed-hour' | 'usual-hour' }
  readonly clocks: { readonly seller: ZoneClock; readonly client: ZoneClock }
}

const mostSlots = 5

/** So near to a wanted time counts as that time. */
const nearMinutes = 45
const minutesInDay = 1440
const midnight = '00:00' as TimeOfDay

/**
 * Up to five free times, the one to take first, then in order of time: the soonest, and one a day at the hour that
 * suits the client best. An hour agreed on, or at which the client was reached, is worth a day's wait; the seller's own
 * habit is not.
 */
export function proposeSlots(request: SlotRequest): Slot[] {
  const soonest = slotAt(soonestStart(request), request)
  const daily = dailySlots(soonest, request)
  const first = firstChoice(soonest, daily)
  const others = [soonest, ...daily].filter(({ startsAt }) => startsAt !== first.startsAt)
  return [first, ...others]
}

/** The first free time of the first day that has one. */
function soonestStart({ planner, calendar, lengthMinutes, earliest }: SlotRequest): WallTime {
  const place = (wanted: WallTime) => planner.place(wanted, lengthMinutes, atAnyHour(calendar))
  const placed = place(earliest)
  const day = dateOf(placed)
  return day === dateOf(earliest) ? placed : place(wallTimeOn(day, midnight))
}

/** One a day; on the day of the soonest only where the wanted hour is still to come. */
function dailySlots(soonest: Slot, request: SlotRequest): Slot[] {
  const { planner, calendar, lengthMinutes, wanted } = request
  const slots: Slot[] = []
  for (let day = dateOf(soonest.startsAt); slots.length < mostSlots - 1; ) {
    const slot = slotAt(planner.place(wallTimeOn(day, wanted.at), lengthMinutes, calendar), request)
    const isSameDay = dateOf(slot.startsAt) === dateOf(soonest.startsAt)
    if (!isSameDay || (slot.why !== 'next-free' && slot.startsAt !== soonest.startsAt)) slots.push(slot)
    day = addDays(dateOf(slot.startsAt), 1)
  }
  return slots
}

/** In order of days; of two on one day the one at the wanted hour. */
function firstChoice(soonest: Slot, daily: readonly Slot[]): Slot {
  const sameDay = daily.filter(({ startsAt }) => dateOf(startsAt) === dateOf(soonest.startsAt))
  const inOrder = [...sameDay, soonest, ...daily]
  return inOrder.find(({ why }) => why === 'agreed-hour' || why === 'reached-before') ?? inOrder[0] ?? soonest
}

function slotAt(
  startsAt: WallTime,
  { calendar: { hours }, lengthMinutes, wanted, clocks }: SlotRequest,
): Slot {
  const instant = clocks.seller.instantOf(utcOfWallTime(startsAt))
  const clientTime = wallTimeOfUtc(clocks.client.wallAt(instant))
  const { reachedAt } = hours
  return {
    startsAt,
    clientTime,
    why: reachedAt
      ? reasonOf(clientTime, { at: reachedAt, reason: 'reached-before' })
      : reasonOf(startsAt, wanted),
    isOutsideClientHours: !isInClientHours(instant, lengthMinutes, { hours, clock: clocks.client }),
  }
}

const reasonOf = (time: WallTime, { at, reason }: { at: TimeOfDay; reason: SlotReason }): SlotReason =>
  isNear(timeOf(time), at) ? reason : 'next-free'

/** Midnight lies between 23:50 and 00:10, which are near all the same. */
function isNear(a: TimeOfDay, b: TimeOfDay): boolean {
  const apart = Math.abs(minuteOfDay(a) - minuteOfDay(b))
  return Math.min(apart, minutesInDay - apart) <= nearMinutes
}

const atAnyHour = (calendar: SlotRequest['calendar']): ClientCalendar => ({
  ...calendar,
  hours: { ...calendar.hours, reachedAt: undefined },
})
