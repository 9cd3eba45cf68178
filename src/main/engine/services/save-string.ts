import { lastDayOf, type StringPlan } from '../../../core/cadence/plan-string.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { FollowUpId, LeadId, StringId } from '../../../core/ids.ts'
import { utcOfWallTime } from '../../../core/time/wall-time.ts'
import { createZoneClocks } from '../../../core/time/zone-clock.ts'
import { followUpWriter } from '../db/follow-ups.ts'
import { leadOpener } from '../db/leads.ts'
import { stringWriter } from '../db/strings.ts'
import { type EngineContext, newIdAs } from './context.ts'

export interface StringToSave {
  readonly seller: SellerView
  readonly leadId: LeadId
  readonly cadence: CadenceView
  readonly plan: StringPlan
  /** Why the first attempt is close to an earlier contact. */
  readonly reason?: string | undefined
}

/** Writes planned strings with their follow-ups; the caller's command is running. Statements are prepared once. */
export function stringSaver(context: EngineContext): (string: StringToSave) => FollowUpId[] {
  const openLead = leadOpener(context.db)
  const addString = stringWriter(context.db)
  const addFollowUp = followUpWriter(context.db)
  const clockOf = createZoneClocks()
  return ({ seller, leadId, cadence, plan, reason }) => {
    const id = newIdAs<StringId>(context)
    const startedAt = context.now()
    const { timeZone } = seller
    const owner = { leadId, sellerId: seller.id }
    // A string of attempts is the next step of an open lead; light touches leave it nurtured.
    if (cadence.kind === 'string') openLead(leadId, startedAt)
    addString({ ...owner, ...rulesOf(cadence, plan), id, startedAt })
    return plan.attempts.map((attempt, index) => {
      const followUpId = newIdAs<FollowUpId>(context)
      const startsAtUtc = clockOf(timeZone).instantOf(utcOfWallTime(attempt.startsAt))
      const spacingReason = index === 0 ? reason : undefined
      addFollowUp(
        { ...attempt, ...owner, id: followUpId, stringId: id, timeZone, startsAtUtc, spacingReason },
        startedAt,
      )
      return followUpId
    })
  }
}

/** A string keeps the rules of its start. */
function rulesOf(cadence: CadenceView, { attempts }: StringPlan) {
  const { id: cadenceId, kind, leastGapBusinessDays, maxDays } = cadence
  const endsBy = maxDays === undefined ? undefined : lastDayOf(attempts, maxDays)
  return { cadenceId, kind, leastGapBusinessDays, endsBy, attemptsOf: attempts.length }
}
