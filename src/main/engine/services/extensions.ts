import { extensionSteps } from '../../../core/cadence/extend-string.ts'
import { type PlannedAttempt, planRemaining } from '../../../core/cadence/plan-string.ts'
import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { FollowUpId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { addDays } from '../../../core/time/plain-date.ts'
import { dateOf, timeOf } from '../../../core/time/wall-time.ts'
import { instantOf } from '../../../core/time/zone.ts'
import { findFollowUp, followUpsOfLead, insertFollowUp } from '../db/follow-ups.ts'
import { leadOpener } from '../db/leads.ts'
import { extendString, type StringFacts } from '../db/strings.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { canExtend, type Desk, deskOf, leastGapOf } from './desk.ts'
import { freePlaceFor } from './free-time.ts'
import { textsOf } from './texts.ts'

type Input = CheckedInput<'strings.proposeExtension'>

/** The attempts that `extend` would add; nothing is saved. Errors: lead-not-found, extend-needs-conversation. */
export async function proposeExtension(
  context: EngineContext,
  input: Input,
): Promise<Result<RequestOutput<'strings.proposeExtension'>>> {
  const prepared = await prepare(context, input)
  if (!prepared.ok) return prepared
  const { timeZone } = prepared.value.desk.seller
  return success({ attempts: prepared.value.attempts.map((attempt) => ({ ...attempt, timeZone })) })
}

/**
 * Lets a string grow, running or used up: only a conversation earns that, once, and then channels vary and gaps
 * widen. Errors: lead-not-found, extend-needs-conversation, already-planned.
 */
export async function extend(
  context: EngineContext,
  asked: Asked<Input>,
): Promise<Result<RequestOutput<'strings.extend'>>> {
  const prepared = await prepare(context, asked.input)
  if (!prepared.ok) return prepared
  const { desk, string, attempts } = prepared.value
  return record(context, asked, {
    summary: summary('string-extended', { lead: desk.lead.title }),
    work: () => {
      extendString(context.db, string.id, {
        attemptsOf: string.attemptsOf + attempts.length,
        at: desk.now,
      })
      leadOpener(context.db)(desk.lead.id, desk.now)
      const ids = attempts.map((attempt) => addAttempt(context, desk, string, attempt))
      return success({ followUps: ids.flatMap((id) => findFollowUp(context.db, id) ?? []) })
    },
  })
}

interface Prepared {
  readonly desk: Desk
  readonly string: StringFacts
  readonly attempts: readonly PlannedAttempt[]
}

async function prepare(
  context: EngineContext,
  { leadId, attempts: count }: Input,
): Promise<Result<Prepared>> {
  const found = await deskOf(context, leadId)
  if (!found.ok) return found
  const desk = found.value
  const { string, lead, planned } = desk
  if (!string || !canExtend(desk)) return failure(problem('extend-needs-conversation'))
  const beside = planned.find(({ stringId }) => stringId !== string.id)
  if (beside) {
    const time = beside.startsAt.replace('T', ' ')
    return failure(problem('already-planned', { lead: lead.title, time }))
  }
  const last = followUpsOfLead(context.db, lead.id).findLast(
    ({ stringId, status }) => stringId === string.id && status !== 'cancelled',
  )
  if (!last) return failure(problem('extend-needs-conversation'))
  return success({ desk, string, attempts: planAttempts(context, { desk, string, last, count }) })
}

function planAttempts(
  context: EngineContext,
  { desk, string, last, count }: Pick<Prepared, 'desk' | 'string'> & { last: FollowUpView; count: number },
): readonly PlannedAttempt[] {
  const { calendar, contacts, today, agreement } = desk
  const least = leastGapOf(desk)
  const step = { ...last, gapBusinessDays: Math.max(last.gapBusinessDays ?? least, least) }
  const steps = extensionSteps(step, count, textsOf(context).calendarEvent.extendedPurpose)
  const lastContact = contacts.at(-1)?.on ?? today
  const after = last.status === 'planned' ? dateOf(last.startsAt) : lastContact
  return planRemaining({
    steps: steps.map((one) => ({
      ...one,
      gapBusinessDays: agreement?.gapBusinessDays ?? one.gapBusinessDays,
    })),
    after,
    notBefore: addDays(today, 1),
    at: agreement?.at ?? timeOf(last.startsAt),
    calendar,
    attempt: string.attemptsOf + 1,
    of: string.attemptsOf + count,
    place: freePlaceFor(context, desk),
  })
}

function addAttempt(
  context: EngineContext,
  { lead, seller, now }: Desk,
  string: StringFacts,
  attempt: PlannedAttempt,
): FollowUpId {
  const id = newIdAs<FollowUpId>(context)
  const { timeZone } = seller
  const startsAtUtc = instantOf(attempt.startsAt, timeZone)
  const owner = { id, leadId: lead.id, sellerId: seller.id, stringId: string.id }
  insertFollowUp(context.db, { ...attempt, ...owner, timeZone, startsAtUtc }, now)
  return id
}
