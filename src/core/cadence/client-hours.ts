import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import type { BusinessCalendar } from '../time/business-days.ts'
import { minuteOfDay, type TimeOfDay, timeOfMinute } from '../time/wall-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'

/** When a client can be reached, by the clock on its own wall. */
export interface ClientHours {
  readonly timeZone: string
  readonly opensAt: TimeOfDay
  readonly closesAt: TimeOfDay
  /** The time of day at which this client was reached before. */
  readonly reachedAt?: TimeOfDay | undefined
}

/** The days that count for a client and, where its zone is known, the hours too. */
export interface ClientCalendar extends BusinessCalendar {
  readonly hours?: ClientHours | undefined
  /** The days that count for the client alone: a rep's absence makes nobody feel called too often. */
  readonly clientDays?: BusinessCalendar | undefined
}

/** One whose hours are known, be it only the usual ones. */
export interface ReachableCalendar extends ClientCalendar {
  readonly hours: ClientHours
}

/** The same for a client that agreed to an hour: that is when it can be reached, whatever its hours are. */
export const atAgreedHour = (calendar: ReachableCalendar): ReachableCalendar => ({
  ...calendar,
  hours: {
    timeZone: calendar.hours.timeZone,
    opensAt: '00:00' as TimeOfDay,
    closesAt: '23:59' as TimeOfDay,
  },
})

/** One day's hours of a client on a day of the seller, in minutes of that day; they may reach beyond it. */
export interface Opening {
  /** Which day the client has then, as a day number. */
  readonly clientDay: number
  readonly from: number
  readonly to: number
}

export interface Clocks {
  readonly seller: ZoneClock
  readonly client: ZoneClock
}

/** The client's hours around a day of the seller: those of the day before, the day itself and the day after. */
export const openingsAround = (day: number, hours: ClientHours, clocks: Clocks): Opening[] =>
  around(day).map((clientDay) => ({
    clientDay,
    from: sellersMinute(day, { clientDay, time: hours.opensAt }, clocks),
    to: sellersMinute(day, { clientDay, time: hours.closesAt }, clocks),
  }))

/** The minute of the seller's day at which the client's clock shows `time`; absent on a day that skips it. */
export const minuteShowing = (time: TimeOfDay, day: number, clocks: Clocks): number | undefined =>
  around(day)
    .map((clientDay) => sellersMinute(day, { clientDay, time }, clocks))
    .find((minute) => minute >= 0 && minute < 1440)

/** Whether an appointment lies inside the client's hours of one day. Starts at an instant (epoch ms). */
export function isInClientHours(
  startsAt: number,
  lengthMinutes: number,
  { hours, clock }: { hours: ClientHours; clock: ZoneClock },
): boolean {
  const wall = clock.wallAt(startsAt)
  const minute = (wall - Math.floor(wall / millisecondsInDay) * millisecondsInDay) / millisecondsInMinute
  return minute >= minuteOfDay(hours.opensAt) && minute + lengthMinutes <= minuteOfDay(hours.closesAt)
}

/**
 * The time of day at which most conversations took place: the hour that had most of them, of two alike the
 * one that had the latest, on the quarter of the latest. Conversations are given oldest first.
 */
export function usualReachTime(conversations: readonly TimeOfDay[]): TimeOfDay | undefined {
  const counts = new Map<string, number>()
  for (const time of conversations) counts.set(hourOf(time), (counts.get(hourOf(time)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  const best = conversations.findLast((time) => counts.get(hourOf(time)) === most)
  return best && timeOfMinute(Math.floor(minuteOfDay(best) / quarter) * quarter)
}

const quarter = 15

const hourOf = (time: TimeOfDay): string => time.slice(0, 2)

const around = (day: number): readonly number[] => [day - 1, day, day + 1]

function sellersMinute(
  day: number,
  at: { clientDay: number; time: TimeOfDay },
  { seller, client }: Clocks,
): number {
  const wall = at.clientDay * millisecondsInDay + minuteOfDay(at.time) * millisecondsInMinute
  if (seller.timeZone === client.timeZone) return (wall - day * millisecondsInDay) / millisecondsInMinute
  return (seller.wallAt(client.instantOf(wall)) - day * millisecondsInDay) / millisecondsInMinute
}
