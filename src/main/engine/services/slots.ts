import { proposeSlots, type Slot, type SlotRequest } from '../../../core/cadence/propose-slots.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import type { SlotView } from '../../../core/contract/slots.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import {
  addMinutes,
  minuteOfDay,
  type TimeOfDay,
  timeOf,
  type WallTime,
  wallTimeOn,
} from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { createZoneClock } from '../../../core/time/zone-clock.ts'
import { findFollowUp } from '../db/follow-ups.ts'
import { readSetting } from '../db/settings.ts'
import type { EngineContext } from './context.ts'
import { type Desk, deskOf } from './desk.ts'
import { callingCalendar, sellerDays } from './free-time.ts'
import { firstAllowedDay } from './spacing-guard.ts'

const usualLength = 15

/** Free times for the next call to a client. Errors: lead-not-found, follow-up-not-found. */
export async function proposeSlotsFor(
  context: EngineContext,
  { leadId, followUpId, lengthMinutes, from }: CheckedInput<'slots.propose'>,
): Promise<Result<SlotView[]>> {
  const followUp = followUpId && findFollowUp(context.db, followUpId)
  if (followUpId !== undefined && followUp?.leadId !== leadId) return failure(problem('follow-up-not-found'))
  const found = await deskOf(context, leadId)
  if (!found.ok) return found
  const { seller } = found.value
  const calendar = callingCalendar(found.value)
  const clocks = {
    seller: createZoneClock(seller.timeZone),
    client: createZoneClock(calendar.hours.timeZone),
  }
  const earliest = earliestFor(found.value, from)
  const slots = proposeSlots({
    planner: sellerDays(context, seller, { moving: new Set(followUpId && [followUpId]), from: earliest }),
    calendar,
    lengthMinutes: lengthMinutes ?? followUp?.lengthMinutes ?? usualLength,
    earliest,
    wanted: wantedHour(context, found.value),
    clocks,
  })
  return success(slots.map((slot) => viewOf(slot, clocks)))
}

/** From now on, from the time asked for, and on a day on which a contact needs no reason. */
function earliestFor(desk: Desk, from: WallTime | undefined): WallTime {
  const soonest = fiveMinutesFrom(wallTimeAt(desk.now, desk.seller.timeZone))
  const allowed = wallTimeOn(firstAllowedDay(desk), '00:00' as TimeOfDay)
  return [soonest, allowed, from ?? soonest].sort().at(-1) ?? soonest
}

function wantedHour({ db }: EngineContext, { agreement }: Desk): SlotRequest['wanted'] {
  const agreed = agreement?.at
  return agreed === undefined
    ? { at: readSetting(db, 'firstCallAt'), reason: 'usual-hour' }
    : { at: agreed, reason: 'agreed-hour' }
}

/** The client's clock is told only where it shows something else than the rep's. */
function viewOf(slot: Slot, { seller, client }: SlotRequest['clocks']): SlotView {
  const { startsAt, clientTime, why, isOutsideClientHours } = slot
  return {
    startsAt,
    timeZone: seller.timeZone,
    why,
    ...(clientTime === startsAt ? {} : { clientTime, clientTimeZone: client.timeZone }),
    ...(isOutsideClientHours ? { outsideClientHours: true } : {}),
  }
}

/** Nobody calls at three minutes past ten. */
const fiveMinutesFrom = (time: WallTime): WallTime => addMinutes(time, (1440 - minuteOfDay(timeOf(time))) % 5)
