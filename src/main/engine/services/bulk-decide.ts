import type { BulkResult, LeftOutReason } from '../../../core/contract/bulk.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { type BulkLead, endPlannedOn, setStates } from '../db/bulk-leads.ts'
import { insertDecision } from '../db/decisions.ts'
import { planNurtureOn } from './bulk-nurture.ts'
import { idsOf, type Sorted, sortTarget } from './bulk-target.ts'
import type { Asked, EngineContext, TellDone } from './context.ts'
import { me } from './first-start.ts'
import { prepareNurture } from './nurture.ts'
import { recordPlanned } from './record-planned.ts'

type Decision = CheckedInput<'leads.bulkDecide'>['decision']

/** The same decision about many leads. Errors: until-past, cadence-not-found. */
export async function bulkDecide(
  context: EngineContext,
  asked: Asked<CheckedInput<'leads.bulkDecide'>>,
  tellDone: TellDone = () => undefined,
): Promise<Result<BulkResult>> {
  const { target, decision } = asked.input
  const today = dateOf(wallTimeAt(context.now(), me(context).timeZone))
  if ('until' in decision && decision.until <= today) {
    return failure(problem('until-past', { date: decision.until }, 'until'))
  }
  const cadence = decision.decision === 'nurture' ? prepareNurture(context, decision.cadenceId) : undefined
  if (cadence && !cadence.ok) return cadence
  return recordPlanned(context, asked, {
    plan: async () => {
      const sorted = sortTarget(context, target, ruleFor(decision))
      const until = 'until' in decision ? decision.until : today
      const touches =
        cadence && (await planNurtureOn(context, sorted.leads, { cadence: cadence.value, until, tellDone }))
      return { sorted, touches }
    },
    summary: ({ sorted }) => summary(`bulk-${decision.decision}`, { count: sorted.leads.length }),
    work: ({ sorted, touches }) => {
      decideAll(context, sorted, decision)
      touches?.save()
      return success({ done: sorted.leads.length, leftOut: sorted.leftOut })
    },
  })
}

/** Ends many strings by hand: a decision is asked for on each lead. */
export async function bulkStop(
  context: EngineContext,
  asked: Asked<CheckedInput<'leads.bulkStop'>>,
): Promise<Result<BulkResult>> {
  const rule = ({ hasString }: BulkLead) => (hasString ? undefined : 'no-string')
  return recordPlanned(context, asked, {
    plan: async () => sortTarget(context, asked.input.target, rule),
    summary: ({ leads }) => summary('bulk-stopped', { count: leads.length }),
    work: ({ leads, leftOut }) => {
      const now = context.now()
      endPlannedOn(context.db, idsOf(leads), { reason: 'stopped', at: now })
      setStates(context.db, idsOf(leads), { state: 'undecided', now })
      return success({ done: leads.length, leftOut })
    },
  })
}

/**
 * A sale stays a sale: whoever selects a whole list to close it does not mean those. What is over is first opened
 * again, and only what rests or is over can be.
 */
function ruleFor({ decision }: Decision): (lead: BulkLead) => LeftOutReason | undefined {
  if (decision === 'reopen') {
    return ({ state }) => (['new', 'open', 'undecided'].includes(state) ? 'not-resting' : undefined)
  }
  return ({ state }) => {
    if (state === decision && decision === 'dead') return 'same'
    return state === 'won' || state === 'dead' ? 'closed' : undefined
  }
}

function decideAll(context: EngineContext, { leads }: Sorted, input: Decision): void {
  const { db } = context
  const { decision } = input
  const now = context.now()
  const until = 'until' in input ? input.until : undefined
  const ids = idsOf(leads)
  endPlannedOn(db, ids, { reason: 'stopped', at: now })
  setStates(db, ids, { state: decision === 'reopen' ? 'undecided' : decision, until, now })
  for (const leadId of ids) insertDecision(db, { id: context.newId(), leadId, decision, until, at: now })
}
