import { createDayPlanner } from '../../../core/cadence/place-in-day.ts'
import type { Place } from '../../../core/cadence/plan-string.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { FollowUpId } from '../../../core/ids.ts'
import type { BusinessCalendar } from '../../../core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf, timeOf, type WallTime, wallTimeOn } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { occupiedBetween } from '../db/follow-ups.ts'
import { readSetting } from '../db/settings.ts'
import type { EngineContext } from './context.ts'
import { dayBounds } from './day-bounds.ts'

/**
 * Finds times that the seller has free, on business days of a client, and takes each one it gives.
 * Appointments in `moving` are about to be placed anew and take no time.
 */
export function freePlaces(
  { db }: EngineContext,
  seller: SellerView,
  moving: ReadonlySet<FollowUpId> = new Set(),
): (client: BusinessCalendar) => Place {
  const { dayStarts, dayEnds, timeZone } = seller
  const calendar: BusinessCalendar = { workingWeekdays: seller.workingWeekdays, holidayName: () => undefined }
  const takenOn = (date: PlainDate) =>
    occupiedBetween(db, seller.id, dayBounds(date, timeZone))
      .filter(({ id }) => !moving.has(id))
      .map(({ startsAtUtc, lengthMinutes }) => ({
        startsAt: wallTimeAt(startsAtUtc, timeZone),
        lengthMinutes,
      }))
  const planner = createDayPlanner({ timeZone, dayStarts, dayEnds, calendar, takenOn })
  return (client) => (preferred, lengthMinutes) => {
    const startsAt = planner.place(preferred, lengthMinutes, client)
    planner.occupy(startsAt, lengthMinutes)
    return startsAt
  }
}

/** When the next first call is proposed: at the usual hour, today if that is still to come. */
export function firstCallTime({ db, now }: EngineContext, seller: SellerView): WallTime {
  const at = wallTimeAt(now(), seller.timeZone)
  const usual = readSetting(db, 'firstCallAt')
  const today = dateOf(at)
  return wallTimeOn(timeOf(at) < usual ? today : addDays(today, 1), usual)
}
