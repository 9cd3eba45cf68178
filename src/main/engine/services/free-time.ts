import { millisecondsInMinute } from 'date-fns/constants'
import type { ClientCalendar } from '../../../core/cadence/client-hours.ts'
import { createDayPlanner, type DayPlanner, type Taken } from '../../../core/cadence/place-in-day.ts'
import type { Place } from '../../../core/cadence/plan-string.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { FollowUpId } from '../../../core/ids.ts'
import type { BusinessCalendar } from '../../../core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../core/time/plain-date.ts'
import {
  dateOf,
  minuteOfDay,
  type TimeOfDay,
  timeOf,
  utcOfWallTime,
  type WallTime,
  wallTimeOn,
} from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { type BusyTime, busyBetween } from '../db/busy-times.ts'
import { occupiedBetween } from '../db/follow-ups.ts'
import { readSetting } from '../db/settings.ts'
import type { EngineContext } from './context.ts'
import { dayBounds } from './day-bounds.ts'

/**
 * Finds times that the seller has free, on business days of a client, and takes each one it gives.
 * Appointments in `moving` are about to be placed anew and take no time.
 */
export function freePlaces(
  context: EngineContext,
  seller: SellerView,
  moving: ReadonlySet<FollowUpId> = new Set(),
): (client: ClientCalendar) => Place {
  const planner = sellerDays(context, seller, { moving })
  return (client) => (preferred, lengthMinutes) => {
    const startsAt = planner.place(preferred, lengthMinutes, client)
    planner.occupy(startsAt, lengthMinutes)
    return startsAt
  }
}

interface SellerDaysOptions {
  readonly moving?: ReadonlySet<FollowUpId>
  /** Nothing earlier on that day is free; by default, what has passed of today. */
  readonly from?: WallTime
}

/** The days of a seller with all that is taken on them: the past, follow-ups but those in `moving`, and busy time. */
export function sellerDays(
  { db, now }: EngineContext,
  seller: SellerView,
  { moving = new Set(), from = wallTimeAt(now(), seller.timeZone) }: SellerDaysOptions = {},
): DayPlanner {
  const { dayStarts, dayEnds, timeZone } = seller
  const calendar: BusinessCalendar = { workingWeekdays: seller.workingWeekdays, holidayName: () => undefined }
  const takenOn = (date: PlainDate): Taken[] => {
    const day = dayBounds(date, timeZone)
    const past = {
      startsAt: midnightOf(date),
      lengthMinutes: date === dateOf(from) ? minuteOfDay(timeOf(from)) : 0,
    }
    const followUps = occupiedBetween(db, seller.id, day).filter(({ id }) => !moving.has(id))
    return [
      past,
      ...followUps.map(({ startsAtUtc, lengthMinutes }) => ({
        startsAt: wallTimeAt(startsAtUtc, timeZone),
        lengthMinutes,
      })),
      ...busyBetween(db, seller.id, day).map((time) => takenBy(time, day, timeZone)),
    ]
  }
  return createDayPlanner({ timeZone, dayStarts, dayEnds, calendar, takenOn })
}

const midnightOf = (date: PlainDate): WallTime => wallTimeOn(date, '00:00' as TimeOfDay)

/** The part of busy time that lies on a day, as long as the clocks on the wall make it. */
function takenBy(time: BusyTime, day: { from: number; to: number }, timeZone: string): Taken {
  const [from, to] = [Math.max(time.startsAtUtc, day.from), Math.min(time.endsAtUtc, day.to)]
  const startsAt = wallTimeAt(from, timeZone)
  const onWall = utcOfWallTime(wallTimeAt(to, timeZone)) - utcOfWallTime(startsAt)
  const length = onWall > 0 ? onWall : to - from
  return { startsAt, lengthMinutes: Math.ceil(length / millisecondsInMinute) }
}

/** When the next first call is proposed: at the usual hour, today if that is still to come. */
export function firstCallTime({ db, now }: EngineContext, seller: SellerView): WallTime {
  const at = wallTimeAt(now(), seller.timeZone)
  const usual = readSetting(db, 'firstCallAt')
  const today = dateOf(at)
  return wallTimeOn(timeOf(at) < usual ? today : addDays(today, 1), usual)
}
