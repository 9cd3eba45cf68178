import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { RequestOutput } from '../../../core/contract/requests.ts'
import type { LeadId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { businessDaysBetween } from '../../../core/time/business-days.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { followUpsOfLead } from '../db/follow-ups.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import type { EngineContext } from './context.ts'
import { calendarFor } from './desk.ts'
import { me } from './first-start.ts'

/**
 * The business days from each attempt to the next one, as they stand now: what was moved, or agreed otherwise, no
 * longer has the gap of its cadence. Errors: lead-not-found.
 */
export async function stringGaps(
  context: EngineContext,
  leadId: LeadId,
): Promise<Result<RequestOutput<'strings.gaps'>>> {
  const lead = findLeadRow(context.db, leadId)
  if (!lead) return failure(problem('lead-not-found'))
  const calendar = await calendarFor(context, me(context), lead)
  const before = new Map<string, FollowUpView>()
  return success(
    followUpsOfLead(context.db, leadId).flatMap((followUp) => {
      const { id, stringId, startsAt } = followUp
      const earlier = stringId && before.get(stringId)
      if (stringId !== undefined) before.set(stringId, followUp)
      if (!earlier) return []
      const businessDays = businessDaysBetween(dateOf(earlier.startsAt), dateOf(startsAt), calendar)
      return [{ followUpId: id, businessDays }]
    }),
  )
}
