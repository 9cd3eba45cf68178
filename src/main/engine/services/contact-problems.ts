import { usualLeastGap } from '../../../core/cadence/cadence.ts'
import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import { type Consequence, isConversation } from '../../../core/followup/after-outcome.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { namesIn } from '../db/lists.ts'
import type { Contact } from './contacts.ts'
import type { EngineContext } from './context.ts'
import type { Desk } from './desk.ts'
import { agreementProblem, orderProblem, pastProblem } from './move-problems.ts'
import { movingAlong } from './rest-of-string.ts'
import { spacingProblem, stringProblem } from './spacing-guard.ts'

/** What speaks against recording a contact as it is told. */
export function contactProblem(
  context: EngineContext,
  desk: Desk,
  { contact, consequence }: { readonly contact: Contact; readonly consequence: Consequence },
): Problem | undefined {
  return (
    nextProblem(desk, contact, consequence) ??
    untilProblem(desk, contact, consequence) ??
    tooCloseProblem(desk, contact) ??
    nextSpacingProblem(desk, contact, consequence) ??
    unknownReason(context, contact)
  )
}

function nextProblem(desk: Desk, contact: Contact, consequence: Consequence): Problem | undefined {
  const { next, outcome } = contact
  if (!next) return consequence === 'appointment' ? problem('next-missing', {}, 'next') : undefined
  if (consequence === 'undecided' && !isConversation(outcome)) return problem('extend-needs-conversation')
  const past = pastProblem(desk, next.startsAt)
  if (past) return { ...past, field: 'next' }
  if (consequence !== 'string-goes-on') return undefined
  return stringProblem(desk, next) ?? attemptProblem(desk, contact, next)
}

/** The next attempt goes to the time that the rep named: not past one that is agreed, nor away from its own agreement. */
function attemptProblem(
  desk: Desk,
  contact: Contact,
  next: NonNullable<Contact['next']>,
): Problem | undefined {
  const first = contact.remaining.find(({ stringId }) => stringId !== undefined) ?? contact.remaining[0]
  if (!first) return undefined
  return (
    agreementProblem(first, { ...next, reason: contact.reason }) ??
    orderProblem(first, next.startsAt, stayingAfterNext(desk, contact))
  )
}

/** Later attempts that stay where they are when the next one goes elsewhere. */
function stayingAfterNext(desk: Desk, { remaining }: Contact): readonly FollowUpView[] {
  const [, ...later] = remaining.filter(({ stringId }) => stringId !== undefined)
  return later.slice(movingAlong(desk, later).length)
}

function untilProblem({ today }: Desk, { until }: Contact, consequence: Consequence): Problem | undefined {
  if (consequence !== 'wait-until' && consequence !== 'nurture-until' && consequence !== 'ask-again') {
    return undefined
  }
  if (!until) return problem('until-missing', {}, 'until')
  return until <= today ? problem('until-past', { date: until }, 'until') : undefined
}

/** A contact closer to the last one than the rules allow is recorded with a reason; one of the client's needs none. */
function tooCloseProblem(
  desk: Desk,
  { followUp, inbound, reason, remaining, next }: Contact,
): Problem | undefined {
  const agreed = inbound === true || isExcused(desk, followUp)
  const beside = next ? [] : remaining.filter(({ stringId }) => stringId === undefined)
  return spacingProblem(desk, { on: desk.today, agreed, reason, beside: agreed ? [] : beside })
}

/** What was agreed, or had its reason when it was planned, holds for that day and no other. */
export const isExcused = ({ today }: Pick<Desk, 'today'>, followUp: FollowUpView | undefined): boolean =>
  followUp !== undefined &&
  dateOf(followUp.startsAt) === today &&
  (followUp.isAgreed || followUp.spacingReason !== undefined)

/** The next appointment stands after this contact, which is one of the rep's unless the client made it. */
function nextSpacingProblem(desk: Desk, contact: Contact, consequence: Consequence): Problem | undefined {
  const { next, outcome, inbound, reason } = contact
  if (!next) return undefined
  const contacts = inbound
    ? desk.contacts
    : [...desk.contacts, { at: desk.now, on: desk.today, outcome, isInbound: false }]
  const agreed = outcome === 'agreed' || next.agreed
  // What takes the place of a string is not bound by its interval.
  const goesOn = consequence === 'string-goes-on'
  const leastGap = goesOn ? undefined : usualLeastGap
  const beside = goesOn ? stayingAfterNext(desk, contact) : []
  return spacingProblem(
    { ...desk, contacts },
    { on: dateOf(next.startsAt), agreed, reason, leastGap, beside },
  )
}

function unknownReason({ db }: EngineContext, { refusalReasonId }: Contact): Problem | undefined {
  if (refusalReasonId === undefined) return undefined
  const isKnown = namesIn(db, 'reasons').some(({ id }) => id === refusalReasonId)
  return isKnown ? undefined : problem('reason-not-found', {}, 'refusalReasonId')
}
