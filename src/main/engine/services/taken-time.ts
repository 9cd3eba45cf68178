import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import type { Stretch } from '../../../core/cadence/day-room.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { FollowUpId } from '../../../core/ids.ts'
import { createZoneClock, type ZoneClock } from '../../../core/time/zone-clock.ts'
import { busyBetween } from '../db/busy-times.ts'
import { occupiedBetween } from '../db/follow-ups.ts'
import type { EngineContext } from './context.ts'

/** Days that are read together: a query for each of a thousand days takes longer than placing appointments on it. */
const blockDays = 16

/** What of a seller's day (as a day number) is taken by follow-ups, but those in `moving`, and by busy time. */
export function takenTime(
  context: EngineContext,
  seller: SellerView,
  moving: ReadonlySet<FollowUpId>,
): (day: number) => readonly Stretch[] {
  const clock = createZoneClock(seller.timeZone)
  const blocks = new Map<number, ReadonlyMap<number, readonly Stretch[]>>()
  const read = (block: number) => readBlock(context, { seller, clock, moving, first: block * blockDays })
  return (day) => {
    const block = Math.floor(day / blockDays)
    const days = blocks.get(block) ?? read(block)
    blocks.set(block, days)
    return days.get(day) ?? []
  }
}

interface Reading {
  readonly seller: SellerView
  readonly clock: ZoneClock
  readonly moving: ReadonlySet<FollowUpId>
  readonly first: number
}

function readBlock({ db }: EngineContext, { seller, clock, moving, first }: Reading) {
  const days = new Map<number, Stretch[]>()
  const take = (from: number, to: number): void => {
    for (const { day, ...stretch } of onWall(clock, from, to))
      days.set(day, [...(days.get(day) ?? []), stretch])
  }
  const from = clock.instantOf(first * millisecondsInDay)
  const to = clock.instantOf((first + blockDays) * millisecondsInDay)
  // What began the evening before may last into the first day.
  for (const { id, startsAtUtc, lengthMinutes } of occupiedBetween(db, seller.id, {
    from: from - millisecondsInDay,
    to,
  })) {
    if (!moving.has(id)) take(startsAtUtc, startsAtUtc + lengthMinutes * millisecondsInMinute)
  }
  for (const { startsAtUtc, endsAtUtc } of busyBetween(db, seller.id, { from, to })) {
    take(Math.max(startsAtUtc, from), Math.min(endsAtUtc, to))
  }
  return days
}

/** A stretch of time as the clocks on the wall show it, day by day. */
function onWall(clock: ZoneClock, from: number, to: number): (Stretch & { day: number })[] {
  const starts = clock.wallAt(from)
  // In a night in which clocks go back, the end may be shown before the start.
  const ends = clock.wallAt(to) > starts ? clock.wallAt(to) : starts + to - from
  const parts: (Stretch & { day: number })[] = []
  for (let day = Math.floor(starts / millisecondsInDay); day * millisecondsInDay < ends; day += 1) {
    const midnight = day * millisecondsInDay
    const minute = (wall: number) => Math.ceil((wall - midnight) / millisecondsInMinute)
    parts.push({ day, from: Math.max(0, minute(starts)), to: Math.min(1440, minute(ends)) })
  }
  return parts
}
