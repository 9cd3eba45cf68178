import type { ClientCalendar } from '../../../core/cadence/client-hours.ts'
import { type Place, planString, type StringPlan } from '../../../core/cadence/plan-string.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { CadenceId, FollowUpId, LeadId, StringId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import type { WallTime } from '../../../core/time/wall-time.ts'
import { instantOf } from '../../../core/time/zone.ts'
import { listCadences } from '../db/cadences.ts'
import { findFollowUp, followUpWriter } from '../db/follow-ups.ts'
import { findLeadRow, leadOpener } from '../db/leads.ts'
import { hasRunningString, stringWriter } from '../db/strings.ts'
import { clientCalendars } from './client-calendars.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { me } from './first-start.ts'
import { firstCallTime, freePlaces } from './free-time.ts'

/** The attempts that `start` would plan; nothing is saved. */
export async function proposeString(
  context: EngineContext,
  { leadId, cadenceId, first }: CheckedInput<'strings.propose'>,
): Promise<Result<RequestOutput<'strings.propose'>>> {
  const prepared = await prepare(context, { leadId, cadenceId, first })
  if (!prepared.ok) return prepared
  const { seller, plan } = prepared.value
  const attempts = plan.attempts.map((attempt) => ({ ...attempt, timeZone: seller.timeZone }))
  return success({ attempts, ...(plan.moved === undefined ? {} : { moved: plan.moved }) })
}

/**
 * Plans a string on a lead: all its attempts stand in the calendar at once.
 * Errors: lead-not-found, lead-closed, already-running.
 */
export async function startString(
  context: EngineContext,
  asked: Asked<CheckedInput<'strings.start'>>,
): Promise<Result<RequestOutput<'strings.start'>>> {
  const prepared = await prepare(context, asked.input)
  if (!prepared.ok) return prepared
  const { seller, lead, cadence, plan } = prepared.value
  return record(context, asked, {
    summary: summary('string-started', { lead: lead.title }),
    work: () => {
      const ids = stringSaver(context)({ seller, leadId: lead.id, cadence, plan })
      const followUps = ids.flatMap((id) => findFollowUp(context.db, id) ?? [])
      return success({ followUps, moved: plan.moved })
    },
  })
}

export interface StringToSave {
  readonly seller: SellerView
  readonly leadId: LeadId
  readonly cadence: CadenceView
  readonly plan: StringPlan
}

/** Writes planned strings with their follow-ups; the caller's command is running. Statements are prepared once. */
export function stringSaver(context: EngineContext): (string: StringToSave) => FollowUpId[] {
  const openLead = leadOpener(context.db)
  const addString = stringWriter(context.db)
  const addFollowUp = followUpWriter(context.db)
  return ({ seller, leadId, cadence, plan }) => {
    const id = newIdAs<StringId>(context)
    const startedAt = context.now()
    const owner = { leadId, sellerId: seller.id }
    // A string is the next step of an open lead, and of no other: planning one ends waiting.
    openLead(leadId, startedAt)
    addString({ ...owner, id, cadenceId: cadence.id, attemptsOf: plan.attempts.length, startedAt })
    const { timeZone } = seller
    return plan.attempts.map((attempt) => {
      const followUpId = newIdAs<FollowUpId>(context)
      const startsAtUtc = instantOf(attempt.startsAt, timeZone)
      addFollowUp({ ...attempt, ...owner, id: followUpId, stringId: id, timeZone, startsAtUtc }, startedAt)
      return followUpId
    })
  }
}

/** The cadence asked for, else the first one there is. Errors: lead-not-found. */
export function chooseCadence({ db }: EngineContext, id: CadenceId | undefined): Result<CadenceView> {
  const cadences = listCadences(db)
  const cadence = id === undefined ? cadences[0] : cadences.find((one) => one.id === id)
  return cadence ? success(cadence) : failure(problem('cadence-not-found'))
}

/** The days that count between the rep and the client of a lead, and the client's hours. */
export const calendarFor = async (
  context: EngineContext,
  seller: SellerView,
  { id }: Pick<LeadRow, 'id'>,
): Promise<ClientCalendar> => (await clientCalendars(context, seller, [id])).of(id)

async function prepare(
  context: EngineContext,
  {
    leadId,
    cadenceId,
    first,
  }: { leadId: LeadId; cadenceId?: CadenceId | undefined; first?: WallTime | undefined },
) {
  const lead = findLeadRow(context.db, leadId)
  if (!lead) return failure(problem('lead-not-found'))
  const refused = refusalToStart(context, lead)
  if (refused) return failure(refused)
  const cadence = chooseCadence(context, cadenceId)
  if (!cadence.ok) return cadence
  const seller = me(context)
  const calendar = await calendarFor(context, seller, lead)
  const plan = planWithFreeTime(context, { seller, calendar, cadence: cadence.value, first })
  return success({ seller, lead, cadence: cadence.value, plan })
}

function refusalToStart({ db }: EngineContext, lead: LeadRow) {
  if (lead.state === 'won' || lead.state === 'dead') return problem('lead-closed', { lead: lead.title })
  return hasRunningString(db, lead.id) || lead.nextStep
    ? problem('already-running', { lead: lead.title })
    : undefined
}

/** A first call that the rep asked for stands as asked; the others look for free time on their day. */
function planWithFreeTime(
  context: EngineContext,
  request: {
    seller: SellerView
    calendar: ClientCalendar
    cadence: CadenceView
    first: WallTime | undefined
  },
): StringPlan {
  const { seller, calendar, cadence, first } = request
  const place = freePlaces(context, seller)(calendar)
  return planString({
    steps: cadence.steps,
    first: first ?? firstCallTime(context, seller),
    calendar,
    place: first === undefined ? place : leavingFirst(place),
  })
}

/** Leaves the first time as it was asked for. */
function leavingFirst(place: Place): Place {
  let calls = 0
  return (preferred, minutes) => {
    calls += 1
    return calls === 1 ? preferred : place(preferred, minutes)
  }
}
