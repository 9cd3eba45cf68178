import { ruleOfFour, usualLeastGap } from '../../../core/cadence/cadence.ts'
import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { type Consequence, consequenceOf, isConversation } from '../../../core/followup/after-outcome.ts'
import type { TouchId } from '../../../core/ids.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { instantOf, wallTimeAt } from '../../../core/time/zone.ts'
import { findFollowUp, setFollowUpStatus } from '../db/follow-ups.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import { namesIn } from '../db/lists.ts'
import { insertTouch } from '../db/touches.ts'
import { carryOut } from './carry-out.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { type Desk, deskOf, runningString } from './desk.ts'
import { spacingProblem, stringProblem } from './spacing-guard.ts'

type Output = RequestOutput<'followUps.recordOutcome'>

/** A contact that has happened, planned or not, and what the rep says of it. */
export interface Contact extends Omit<CheckedInput<'touches.log'>, 'leadId'> {
  /** The appointment it answers; undefined for one that was not planned. */
  readonly followUp: FollowUpView | undefined
  /** What stays planned after it, in order. */
  readonly remaining: readonly FollowUpView[]
  /** Earlier attempts that were missed: this contact stands in their place. */
  readonly overtaken: readonly FollowUpView[]
}

/**
 * Records what a contact led to, and sees to what follows: the next attempts counted from today, the
 * appointment agreed on, a waiting date, or the end of the string.
 * Errors: follow-up-not-found, already-recorded, next-missing, next-past, until-missing, until-past,
 * extend-needs-conversation, too-close, earlier-than-agreed, reason-not-found.
 */
export async function recordOutcome(
  context: EngineContext,
  asked: Asked<CheckedInput<'followUps.recordOutcome'>>,
): Promise<Result<Output>> {
  const followUp = findFollowUp(context.db, asked.input.followUpId)
  if (!followUp) return failure(problem('follow-up-not-found'))
  if (followUp.status !== 'planned') return failure(problem('already-recorded'))
  const desk = await deskOf(context, followUp.leadId)
  if (!desk.ok) return desk
  const { channel } = followUp
  return recordContact(context, asked, desk.value, {
    channel,
    ...asked.input,
    followUp,
    ...plannedBeside(followUp, desk.value),
  })
}

/** Records a contact that was not planned: a call of theirs, a meeting by chance. Errors: as `recordOutcome`. */
export async function logContact(
  context: EngineContext,
  asked: Asked<CheckedInput<'touches.log'>>,
): Promise<Result<Output>> {
  const desk = await deskOf(context, asked.input.leadId)
  if (!desk.ok) return desk
  const remaining = desk.value.planned
  return recordContact(context, asked, desk.value, {
    ...asked.input,
    followUp: undefined,
    remaining,
    overtaken: [],
  })
}

function recordContact(
  context: EngineContext,
  asked: Asked<unknown>,
  desk: Desk,
  contact: Contact,
): Result<Output> {
  const consequence = consequenceOf(contact.outcome, {
    kind: runningString(desk)?.kind,
    remaining: contact.remaining.length,
    hasNext: contact.next !== undefined,
    hasTries: triesSinceConversation(desk) < ruleOfFour.steps.length - 1,
    isResting: desk.lead.state !== 'new' && desk.lead.state !== 'open' && desk.lead.state !== 'undecided',
  })
  const refused = refusalOf(desk, contact, consequence) ?? unknownReason(context, contact)
  if (refused) return failure(refused)
  const code = contact.followUp ? 'outcome-recorded' : 'contact-logged'
  return record(context, asked, {
    summary: summary(code, { lead: desk.lead.title }),
    work: () => {
      addTouch(context, desk, contact)
      for (const { id } of contact.overtaken) {
        setFollowUpStatus(context.db, id, { status: 'cancelled', now: desk.now })
      }
      const goesOn = carryOut(context, { desk, contact, consequence })
      return success(resultOf(context, desk, goesOn))
    },
  })
}

/** How often the rep has tried since somebody was really spoken to. */
function triesSinceConversation({ contacts }: Desk): number {
  const last = contacts.findLastIndex(({ outcome }) => isConversation(outcome))
  return contacts.slice(last + 1).filter(({ isInbound }) => !isInbound).length
}

function unknownReason({ db }: EngineContext, { refusalReasonId }: Contact): Problem | undefined {
  if (refusalReasonId === undefined) return undefined
  const isKnown = namesIn(db, 'reasons').some(({ id }) => id === refusalReasonId)
  return isKnown ? undefined : problem('reason-not-found', {}, 'refusalReasonId')
}

function plannedBeside(followUp: FollowUpView, { planned }: Desk) {
  const attempt = ({ attempt }: FollowUpView) => attempt ?? 0
  const others = planned.filter((one) => one.id !== followUp.id && one.stringId === followUp.stringId)
  return {
    remaining: others.filter((one) => attempt(one) > attempt(followUp)),
    overtaken: others.filter((one) => attempt(one) < attempt(followUp)),
  }
}

function refusalOf(desk: Desk, contact: Contact, consequence: Consequence): Problem | undefined {
  return (
    nextProblem(desk, contact, consequence) ??
    untilProblem(desk, contact, consequence) ??
    contactProblem(desk, contact) ??
    nextSpacingProblem(desk, contact, consequence)
  )
}

function nextProblem(desk: Desk, { next, outcome }: Contact, consequence: Consequence): Problem | undefined {
  if (!next) return consequence === 'appointment' ? problem('next-missing', {}, 'next') : undefined
  if (consequence === 'undecided' && !isConversation(outcome)) return problem('extend-needs-conversation')
  if (instantOf(next.startsAt, desk.seller.timeZone) <= desk.now) {
    return problem('next-past', { time: next.startsAt.replace('T', ' ') }, 'next')
  }
  return consequence === 'string-goes-on' ? stringProblem(desk, next) : undefined
}

function untilProblem({ today }: Desk, { until }: Contact, consequence: Consequence): Problem | undefined {
  if (consequence !== 'wait-until' && consequence !== 'nurture-until') return undefined
  if (!until) return problem('until-missing', {}, 'until')
  return until <= today ? problem('until-past', { date: until }, 'until') : undefined
}

/** A contact closer to the last one than the rules allow is recorded with a reason; one of the client's needs none. */
function contactProblem(
  desk: Desk,
  { followUp, inbound, reason, remaining, next }: Contact,
): Problem | undefined {
  const agreed = inbound === true || isExcused(desk, followUp)
  const beside = next ? [] : remaining.filter(({ stringId }) => stringId === undefined)
  return spacingProblem(desk, { on: desk.today, agreed, reason, beside: agreed ? [] : beside })
}

/** What was agreed, or had its reason when it was planned, holds for that day and no other. */
const isExcused = ({ today }: Pick<Desk, 'today'>, followUp: FollowUpView | undefined): boolean =>
  followUp !== undefined &&
  dateOf(followUp.startsAt) === today &&
  (followUp.isAgreed || followUp.spacingReason !== undefined)

/** The next appointment stands after this contact, which is one of the rep's unless the client made it. */
function nextSpacingProblem(
  desk: Desk,
  { next, outcome, inbound, reason }: Contact,
  consequence: Consequence,
): Problem | undefined {
  if (!next) return undefined
  const contacts = inbound
    ? desk.contacts
    : [...desk.contacts, { at: desk.now, on: desk.today, outcome, isInbound: false }]
  const agreed = outcome === 'agreed' || next.agreed
  // What takes the place of a string is not bound by its interval.
  const leastGap = consequence === 'string-goes-on' ? undefined : usualLeastGap
  return spacingProblem({ ...desk, contacts }, { on: dateOf(next.startsAt), agreed, reason, leastGap })
}

function addTouch(context: EngineContext, { lead, seller, now, today }: Desk, contact: Contact): void {
  const { followUp, channel, outcome, note, inbound, reason, refusalReasonId } = contact
  insertTouch(context.db, {
    id: newIdAs<TouchId>(context),
    leadId: lead.id,
    sellerId: seller.id,
    followUpId: followUp?.id,
    happenedAt: wallTimeAt(now, seller.timeZone),
    timeZone: seller.timeZone,
    happenedAtUtc: now,
    channel,
    outcome,
    note,
    refusalReasonId: outcome === 'refused' ? refusalReasonId : undefined,
    isInbound: inbound ?? false,
    spacingReason: reason ?? (isExcused({ today }, followUp) ? followUp?.spacingReason : undefined),
  })
  if (followUp) setFollowUpStatus(context.db, followUp.id, { status: 'done', now })
}

function resultOf({ db }: EngineContext, { lead }: Desk, goesOn: boolean): Output {
  const after = findLeadRow(db, lead.id)
  const next = after?.nextStep && findFollowUp(db, after.nextStep.followUpId)
  return {
    leadId: lead.id,
    leadState: after?.state ?? lead.state,
    ...(next === undefined ? {} : { next }),
    stringEnded: !goesOn,
  }
}
