import { ruleOfFour } from '../../../core/cadence/cadence.ts'
import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { consequenceOf, isConversation } from '../../../core/followup/after-outcome.ts'
import type { TouchId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { findFollowUp, setFollowUpStatus } from '../db/follow-ups.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import { insertTouch } from '../db/touches.ts'
import { carryOut } from './carry-out.ts'
import { contactProblem, isExcused } from './contact-problems.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { type Desk, deskOf, runningString } from './desk.ts'

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
 * extend-needs-conversation, moves-agreed, agreed-first, too-close, earlier-than-agreed, reason-not-found.
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
    hasTries: contact.followUp !== undefined && triesSinceConversation(desk) < ruleOfFour.steps.length - 1,
    isWon: desk.lead.state === 'won',
    isResting: desk.lead.state !== 'new' && desk.lead.state !== 'open' && desk.lead.state !== 'undecided',
  })
  const refused = contactProblem(context, desk, { contact, consequence })
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

function plannedBeside(followUp: FollowUpView, { planned }: Desk) {
  const attempt = ({ attempt }: FollowUpView) => attempt ?? 0
  const others = planned.filter((one) => one.id !== followUp.id && one.stringId === followUp.stringId)
  return {
    remaining: others.filter((one) => attempt(one) > attempt(followUp)),
    overtaken: others.filter((one) => attempt(one) < attempt(followUp)),
  }
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
