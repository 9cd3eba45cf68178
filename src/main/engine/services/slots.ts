import { proposeSlots, type Slot } from '../../../core/cadence/propose-slots.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import type { SlotView } from '../../../core/contract/slots.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { addMinutes, minuteOfDay, timeOf, type WallTime } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { createZoneClock } from '../../../core/time/zone-clock.ts'
import { findFollowUp } from '../db/follow-ups.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import { readSetting } from '../db/settings.ts'
import { clientCalendars } from './client-calendars.ts'
import type { EngineContext } from './context.ts'
import { me } from './first-start.ts'
import { sellerDays } from './free-time.ts'

const usualLength = 15

/** Free times for the next call to a client. Errors: lead-not-found, follow-up-not-found. */
export async function proposeSlotsFor(
  context: EngineContext,
  { leadId, followUpId, lengthMinutes, from }: CheckedInput<'slots.propose'>,
): Promise<Result<SlotView[]>> {
  const { db, now } = context
  if (!findLeadRow(db, leadId)) return failure(problem('lead-not-found'))
  const followUp = followUpId && findFollowUp(db, followUpId)
  if (followUpId !== undefined && followUp?.leadId !== leadId) {
    return failure(problem('follow-up-not-found'))
  }
  const seller = me(context)
  const calendar = (await clientCalendars(context, seller, [leadId])).of(leadId)
  const client = createZoneClock(calendar.hours.timeZone)
  const soonest = fiveMinutesFrom(wallTimeAt(now(), seller.timeZone))
  const earliest = from !== undefined && from > soonest ? from : soonest
  const slots = proposeSlots({
    planner: sellerDays(context, seller, { moving: new Set(followUpId && [followUpId]), from: earliest }),
    calendar,
    lengthMinutes: lengthMinutes ?? followUp?.lengthMinutes ?? usualLength,
    earliest,
    usual: readSetting(db, 'firstCallAt'),
    clocks: { seller: createZoneClock(seller.timeZone), client },
  })
  return success(slots.map((slot) => viewOf(slot, seller.timeZone, client.timeZone)))
}

/** The client's clock is told only where it shows something else than the rep's. */
function viewOf(slot: Slot, timeZone: string, clientTimeZone: string): SlotView {
  const { startsAt, clientTime, why, isOutsideClientHours } = slot
  return {
    startsAt,
    timeZone,
    why,
    ...(clientTime === startsAt ? {} : { clientTime, clientTimeZone }),
    ...(isOutsideClientHours ? { outsideClientHours: true } : {}),
  }
}

/** Nobody calls at three minutes past ten. */
const fiveMinutesFrom = (time: WallTime): WallTime => addMinutes(time, (1440 - minuteOfDay(timeOf(time))) % 5)
