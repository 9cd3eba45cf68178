import { type Place, planString, type StringPlan, withinDays } from '../../../core/cadence/plan-string.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { CadenceId } from '../../../core/ids.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { dateOf, timeOf, type WallTime, wallTimeOn } from '../../../core/time/wall-time.ts'
import { listCadences } from '../db/cadences.ts'
import { findFollowUp } from '../db/follow-ups.ts'
import { type Asked, type EngineContext, record } from './context.ts'
import { type Desk, deskOf, runningString } from './desk.ts'
import { endPlanned } from './end-planned.ts'
import { firstCallTime, freePlaceFor } from './free-time.ts'
import { stringSaver } from './save-string.ts'
import { firstAllowedDay, spacingProblem } from './spacing-guard.ts'

type Input = CheckedInput<'strings.propose'> & { readonly reason?: string | undefined }

/** The attempts that `start` would plan; nothing is saved. */
export async function proposeString(
  context: EngineContext,
  input: CheckedInput<'strings.propose'>,
): Promise<Result<RequestOutput<'strings.propose'>>> {
  const prepared = await prepare(context, input)
  if (!prepared.ok) return prepared
  const { desk, plan } = prepared.value
  const attempts = plan.attempts.map((attempt) => ({ ...attempt, timeZone: desk.seller.timeZone }))
  return success({ attempts, ...(plan.moved === undefined ? {} : { moved: plan.moved }) })
}

/**
 * Plans a string on a lead: all its attempts stand in the calendar at once.
 * Errors: lead-not-found, lead-won, already-running, nurture-needs-date, too-close, earlier-than-agreed.
 */
export async function startString(
  context: EngineContext,
  asked: Asked<CheckedInput<'strings.start'>>,
): Promise<Result<RequestOutput<'strings.start'>>> {
  const prepared = await prepare(context, asked.input)
  if (!prepared.ok) return prepared
  const { desk, cadence, plan } = prepared.value
  const { reason } = asked.input
  const on = dateOf(plan.attempts[0]?.startsAt ?? wallTimeOn(desk.today, desk.seller.dayStarts))
  const refused = spacingProblem(desk, { on, reason, leastGap: cadence.leastGapBusinessDays })
  if (refused) return failure(refused)
  return record(context, asked, {
    summary: summary('string-started', { lead: desk.lead.title }),
    work: () => {
      endPlanned(context, desk, 'stopped')
      const ids = stringSaver(context)({ seller: desk.seller, leadId: desk.lead.id, cadence, plan, reason })
      const followUps = ids.flatMap((id) => findFollowUp(context.db, id) ?? [])
      return success({ followUps, moved: plan.moved })
    },
  })
}

/** The cadence asked for, else the first one there is. Errors: lead-not-found, nurture-needs-date. */
export function chooseCadence({ db }: EngineContext, id: CadenceId | undefined): Result<CadenceView> {
  const cadence = listCadences(db).find((one) => (id === undefined ? one.kind === 'string' : one.id === id))
  if (!cadence) return failure(problem('cadence-not-found'))
  return cadence.kind === 'string' ? success(cadence) : failure(problem('nurture-needs-date'))
}

async function prepare(context: EngineContext, { leadId, cadenceId, first }: Input) {
  const found = await deskOf(context, leadId)
  if (!found.ok) return found
  const desk = found.value
  const refused = refusalToStart(desk)
  if (refused) return failure(refused)
  const cadence = chooseCadence(context, cadenceId)
  if (!cadence.ok) return cadence
  return success({
    desk,
    cadence: cadence.value,
    plan: planWithFreeTime(context, desk, cadence.value, first),
  })
}

/** Light touches give way to a string; nothing else that is planned does. A string is for who has not bought yet. */
function refusalToStart(desk: Desk): Problem | undefined {
  const { lead, planned } = desk
  if (lead.state === 'won') return problem('lead-won', { lead: lead.title })
  if (lead.state === 'nurture') return undefined
  return runningString(desk) || planned.length > 0
    ? problem('already-running', { lead: lead.title })
    : undefined
}

/** A first call that the rep asked for stands as asked; the others look for free time on their day. */
function planWithFreeTime(
  context: EngineContext,
  desk: Desk,
  { steps, maxDays, leastGapBusinessDays }: CadenceView,
  first: WallTime | undefined,
): StringPlan {
  const { calendar, agreement } = desk
  const place = freePlaceFor(context, desk)
  const gap = agreement?.gapBusinessDays
  const plan = planString({
    steps: steps.map((step) => ({
      ...step,
      channel: agreement?.channel ?? step.channel,
      gapBusinessDays: gap ?? step.gapBusinessDays,
    })),
    first: first ?? usualFirst(context, desk, leastGapBusinessDays),
    calendar,
    place: first === undefined ? place : leavingFirst(place),
  })
  return withinDays(plan, maxDays)
}

/** The usual hour, or the one agreed on, of the first day on which a contact needs no reason. */
function usualFirst(context: EngineContext, desk: Desk, leastGap: number): WallTime {
  const usual = firstCallTime(context, desk.seller)
  const allowed = firstAllowedDay(desk, leastGap)
  const time = desk.agreement?.at ?? timeOf(usual)
  return dateOf(usual) < allowed ? wallTimeOn(allowed, time) : wallTimeOn(dateOf(usual), time)
}

/** Leaves the first time as it was asked for. */
function leavingFirst(place: Place): Place {
  let calls = 0
  return (preferred, minutes) => {
    calls += 1
    return calls === 1 ? preferred : place(preferred, minutes)
  }
}
