import {
  atAgreedHour,
  type ClientCalendar,
  type ReachableCalendar,
} from '../../../core/cadence/client-hours.ts'
import type { Stretch } from '../../../core/cadence/day-room.ts'
import { createDayPlanner, type DayPlanner } from '../../../core/cadence/place-in-day.ts'
import type { Place } from '../../../core/cadence/plan-string.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { FollowUpId } from '../../../core/ids.ts'
import type { BusinessCalendar } from '../../../core/time/business-days.ts'
import { addDays, dayNumber } from '../../../core/time/plain-date.ts'
import { dateOf, minuteOfDay, timeOf, type WallTime, wallTimeOn } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { readSetting } from '../db/settings.ts'
import type { EngineContext } from './context.ts'
import type { Desk } from './desk.ts'
import { takenTime } from './taken-time.ts'

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

/** The same for the client of one lead. */
export const freePlaceFor = (
  context: EngineContext,
  desk: Pick<Desk, 'seller' | 'calendar' | 'agreement'>,
  moving?: ReadonlySet<FollowUpId>,
): Place => freePlaces(context, desk.seller, moving)(callingCalendar(desk))

/** An hour agreed on outranks the client's hours, and the one at which it was reached. */
export const callingCalendar = ({
  calendar,
  agreement,
}: Pick<Desk, 'calendar' | 'agreement'>): ReachableCalendar =>
  agreement?.at === undefined ? calendar : atAgreedHour(calendar)

interface SellerDaysOptions {
  readonly moving?: ReadonlySet<FollowUpId>
  /** Nothing earlier on that day is free; by default, what has passed of today. */
  readonly from?: WallTime
}

/** The days of a seller with all that is taken on them: the past, follow-ups but those in `moving`, and busy time. */
export function sellerDays(
  context: EngineContext,
  seller: SellerView,
  { moving = new Set(), from = wallTimeAt(context.now(), seller.timeZone) }: SellerDaysOptions = {},
): DayPlanner {
  const { dayStarts, dayEnds, timeZone } = seller
  const calendar: BusinessCalendar = { workingWeekdays: seller.workingWeekdays, holidayName: () => undefined }
  const taken = takenTime(context, seller, moving)
  const [today, soonest] = [dayNumber(dateOf(from)), minuteOfDay(timeOf(from))]
  const takenOn = (day: number): readonly Stretch[] =>
    day === today ? [...taken(day), { from: 0, to: soonest }] : taken(day)
  return createDayPlanner({ timeZone, dayStarts, dayEnds, calendar, takenOn })
}

/** When the next first call is proposed: at the usual hour, today if that is still to come. */
export function firstCallTime({ db, now }: EngineContext, seller: SellerView): WallTime {
  const at = wallTimeAt(now(), seller.timeZone)
  const usual = readSetting(db, 'firstCallAt')
  const today = dateOf(at)
  return wallTimeOn(timeOf(at) < usual ? today : addDays(today, 1), usual)
}
