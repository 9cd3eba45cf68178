import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { insertDecision } from '../db/decisions.ts'
import { setLeadState } from '../db/leads.ts'
import { type Asked, type EngineContext, record } from './context.ts'
import { type Desk, deskOf, runningString } from './desk.ts'
import { endPlanned } from './end-planned.ts'
import { planNurture, prepareNurture } from './nurture.ts'

type Input = CheckedInput<'leads.decide'>

/**
 * An explicit decision about a lead: wait, nurture, close, or open again (which asks what comes next, since an open
 * lead has a next step). Errors: lead-not-found, lead-won, nothing-to-reopen, until-past, cadence-not-found.
 */
export async function decideLead(
  context: EngineContext,
  asked: Asked<Input>,
): Promise<Result<RequestOutput<'leads.decide'>>> {
  const { input } = asked
  const found = await deskOf(context, input.id)
  if (!found.ok) return found
  const desk = found.value
  const refused = refusalOf(desk, input)
  if (refused) return failure(refused)
  const nurture = input.decision === 'nurture' ? prepareNurture(context, input.cadenceId) : undefined
  if (nurture && !nurture.ok) return nurture
  return record(context, asked, {
    summary: summary(`lead-${input.decision}`, { lead: desk.lead.title }),
    work: () => {
      decide(context, desk, input)
      if (nurture && input.decision === 'nurture') {
        planNurture(context, desk, { cadence: nurture.value, until: input.until })
      }
      return success({ id: input.id })
    },
  })
}

/** Ends the string by hand: a decision is asked for. Errors: lead-not-found, no-string. */
export async function stopString(
  context: EngineContext,
  asked: Asked<CheckedInput<'strings.stop'>>,
): Promise<Result<RequestOutput<'strings.stop'>>> {
  const found = await deskOf(context, asked.input.leadId)
  if (!found.ok) return found
  const desk = found.value
  if (!runningString(desk)) return failure(problem('no-string', { lead: desk.lead.title }))
  return record(context, asked, {
    summary: summary('string-stopped', { lead: desk.lead.title }),
    work: () => {
      endPlanned(context, desk, 'stopped')
      setLeadState(context.db, desk.lead.id, { state: 'undecided', now: desk.now })
      return success({ leadId: desk.lead.id })
    },
  })
}

/** A sale is not decided away, and what is planned is not stopped by opening a lead that is open. */
function refusalOf({ lead, today }: Desk, input: Input): Problem | undefined {
  if (input.decision === 'reopen') {
    const isOpen = lead.state === 'new' || lead.state === 'open' || lead.state === 'undecided'
    return isOpen ? problem('nothing-to-reopen', { lead: lead.title }) : undefined
  }
  if (lead.state === 'won') return problem('lead-won', { lead: lead.title })
  return 'until' in input && input.until <= today
    ? problem('until-past', { date: input.until }, 'until')
    : undefined
}

function decide(context: EngineContext, desk: Desk, input: Input): void {
  const until = 'until' in input ? input.until : undefined
  endPlanned(context, desk, 'stopped')
  setLeadState(context.db, input.id, {
    state: input.decision === 'reopen' ? 'undecided' : input.decision,
    until,
    now: desk.now,
  })
  const { id: leadId, decision } = input
  insertDecision(context.db, { id: context.newId(), leadId, decision, until, at: desk.now })
}
