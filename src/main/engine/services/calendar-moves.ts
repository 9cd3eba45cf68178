import type { FollowUpId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import type { EventTime } from '../../../core/sync/remote-calendar.ts'
import { timeOf, type WallTime, wallTimeOn } from '../../../core/time/wall-time.ts'
import { instantOf, wallTimeAt } from '../../../core/time/zone.ts'
import { findFollowUp } from '../db/follow-ups.ts'
import { type Asked, type EngineContext, record } from './context.ts'
import { deskOf } from './desk.ts'
import { moveTo } from './rest-of-string.ts'

export interface MovedInCalendar {
  readonly followUpId: FollowUpId
  readonly time: EventTime
}

/**
 * Puts a follow-up where the rep has put its event in the calendar. The rep has decided already: the spacing guard does
 * not refuse it, it speaks on Today. A whole day says nothing of the hour, which stays.
 * Errors: follow-up-not-found, already-recorded.
 */
export async function moveFromCalendar(
  context: EngineContext,
  asked: Asked<MovedInCalendar>,
): Promise<Result<{ startsAt: WallTime }>> {
  const followUp = findFollowUp(context.db, asked.input.followUpId)
  if (!followUp) return failure(problem('follow-up-not-found'))
  if (followUp.status !== 'planned') return failure(problem('already-recorded'))
  const found = await deskOf(context, followUp.leadId)
  if (!found.ok) return found
  const desk = found.value
  const to = placeOf(asked.input.time, { ...followUp, timeZone: desk.seller.timeZone })
  return record(context, asked, {
    summary: summary('appointment-moved', { lead: desk.lead.title }),
    work: () => {
      moveTo(context, desk, { followUp, ...to })
      return success({ startsAt: to.startsAt })
    },
  })
}

interface Place {
  readonly startsAt: WallTime
  readonly timeZone: string
  readonly lengthMinutes: number
}

/** On the wall of the rep, wherever the event was written. */
function placeOf(time: EventTime, usual: Place): Pick<Place, 'startsAt' | 'lengthMinutes'> {
  if (time.kind === 'all-day') {
    return { startsAt: wallTimeOn(time.firstDay, timeOf(usual.startsAt)), lengthMinutes: usual.lengthMinutes }
  }
  const startsAt = wallTimeAt(instantOf(time.startsAt, time.timeZone), usual.timeZone)
  return { startsAt, lengthMinutes: Math.max(time.lengthMinutes, 1) }
}
