import { planRemaining } from '../../../core/cadence/plan-string.ts'
import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { type Consequence, consequenceOf, isConversation } from '../../../core/followup/after-outcome.ts'
import type { FollowUpId, TouchId } from '../../../core/ids.ts'
import type { LeadState } from '../../../core/lead/lead-state.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { assertNever, failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import type { BusinessCalendar } from '../../../core/time/business-days.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf, timeOf, type WallTime } from '../../../core/time/wall-time.ts'
import { instantOf, wallTimeAt } from '../../../core/time/zone.ts'
import { insertAgreement } from '../db/agreements.ts'
import {
  cancelPlanned,
  changeFollowUp,
  findFollowUp,
  followUpsOfLead,
  insertFollowUp,
  moveFollowUp,
  setFollowUpStatus,
} from '../db/follow-ups.ts'
import { findLeadRow, setLeadState } from '../db/leads.ts'
import { endRunningString, stepsOfString } from '../db/strings.ts'
import { insertTouch } from '../db/touches.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { me } from './first-start.ts'
import { freePlaces } from './free-time.ts'
import { calendarFor } from './strings.ts'
import { textsOf } from './texts.ts'

type Input = CheckedInput<'followUps.recordOutcome'>
type Output = RequestOutput<'followUps.recordOutcome'>

/** All that is known when an outcome is recorded. */
interface Occasion {
  readonly input: Input
  readonly followUp: FollowUpView
  readonly lead: LeadRow
  readonly seller: SellerView
  readonly calendar: BusinessCalendar
  /** Later attempts of the same string that are still planned, in order. */
  readonly remaining: readonly FollowUpView[]
  /** Earlier attempts that were missed: this contact stands in their place. */
  readonly overtaken: readonly FollowUpView[]
  readonly now: number
}

/**
 * Records what a contact led to, and sees to what follows: the next attempts counted from today, the
 * appointment agreed on, a waiting date, or the end of the string.
 * Errors: follow-up-not-found, already-recorded, next-missing, next-past, until-missing, until-past,
 * extend-needs-conversation.
 */
export async function recordOutcome(context: EngineContext, asked: Asked<Input>): Promise<Result<Output>> {
  const found = await occasionOf(context, asked.input)
  if (!found.ok) return found
  const occasion = found.value
  const consequence = consequenceOf(
    asked.input.outcome,
    occasion.remaining.length,
    asked.input.next !== undefined,
  )
  const refused = refusalOf(occasion, consequence)
  if (refused) return failure(refused)
  return record(context, asked, {
    summary: summary('outcome-recorded', { lead: occasion.lead.title }),
    work: () => {
      addTouch(context, occasion)
      for (const { id } of occasion.overtaken) {
        setFollowUpStatus(context.db, id, { status: 'cancelled', now: occasion.now })
      }
      carryOut(context, occasion, consequence)
      return success(resultOf(context, occasion, consequence))
    },
  })
}

async function occasionOf(context: EngineContext, input: Input): Promise<Result<Occasion>> {
  const { db } = context
  const followUp = findFollowUp(db, input.followUpId)
  const lead = followUp && findLeadRow(db, followUp.leadId)
  if (!followUp || !lead) return failure(problem('follow-up-not-found'))
  if (followUp.status !== 'planned') return failure(problem('already-recorded'))
  const seller = me(context)
  const calendar = await calendarFor(context, seller, lead)
  const others = plannedBeside(followUp, followUpsOfLead(db, lead.id))
  return success({ input, followUp, lead, seller, calendar, ...others, now: context.now() })
}

function plannedBeside(followUp: FollowUpView, all: readonly FollowUpView[]) {
  const attempt = ({ attempt }: FollowUpView) => attempt ?? 0
  const others = all.filter(
    (one) => one.status === 'planned' && one.id !== followUp.id && one.stringId === followUp.stringId,
  )
  return {
    remaining: others.filter((one) => attempt(one) > attempt(followUp)),
    overtaken: others.filter((one) => attempt(one) < attempt(followUp)),
  }
}

function refusalOf(
  { input, followUp, seller, now }: Occasion,
  consequence: Consequence,
): Problem | undefined {
  if (consequence === 'appointment-agreed' && !input.next) return problem('next-missing', {}, 'next')
  if (consequence === 'string-cut' && input.next && !isConversation(input.outcome)) {
    return problem('extend-needs-conversation', { of: String(followUp.of ?? followUp.attempt ?? 1) })
  }
  if (input.next && instantOf(input.next.startsAt, seller.timeZone) <= now) {
    return problem('next-past', { time: input.next.startsAt.replace('T', ' ') }, 'next')
  }
  if (consequence !== 'wait-until') return undefined
  if (!input.until) return problem('until-missing', {}, 'until')
  const today = dateOf(wallTimeAt(now, seller.timeZone))
  return input.until <= today ? problem('until-past', { date: input.until }, 'until') : undefined
}

function addTouch(context: EngineContext, { input, followUp, seller, now }: Occasion): void {
  insertTouch(context.db, {
    id: newIdAs<TouchId>(context),
    sellerId: seller.id,
    followUpId: followUp.id,
    happenedAt: wallTimeAt(now, seller.timeZone),
    timeZone: seller.timeZone,
    happenedAtUtc: now,
    channel: followUp.channel,
    outcome: input.outcome,
    note: input.note,
  })
  setFollowUpStatus(context.db, followUp.id, { status: 'done', now })
}

function carryOut(context: EngineContext, occasion: Occasion, consequence: Consequence): void {
  const { db } = context
  const { lead, now } = occasion
  switch (consequence) {
    case 'string-goes-on':
      planRest(context, occasion)
      break
    case 'string-cut':
      endRunningString(db, lead.id, { reason: 'attempts', at: now })
      break
    case 'appointment-agreed':
      endString(context, occasion)
      addAgreed(context, occasion)
      break
    case 'wait-until':
      leave(context, occasion, 'waiting')
      break
    case 'refused':
      leave(context, occasion, 'refused')
      break
    case 'won':
      leave(context, occasion, 'won')
      break
    default:
      assertNever(consequence)
  }
}

/** Nothing more is planned, and the lead stands elsewhere. */
function leave(context: EngineContext, occasion: Occasion, state: LeadState): void {
  endString(context, occasion)
  const { input, lead, now } = occasion
  setLeadState(context.db, lead.id, { state, until: state === 'waiting' ? input.until : undefined, now })
}

function endString({ db }: EngineContext, { lead, now }: Occasion): void {
  cancelPlanned(db, lead.id, now)
  endRunningString(db, lead.id, { reason: 'outcome', at: now })
}

/**
 * The gaps count from the contact that happened, not from the day it was planned for. On the planned day the
 * rest stays where it is, also where the rep has moved it.
 */
function planRest(context: EngineContext, occasion: Occasion): void {
  const { input, followUp, remaining, seller, now } = occasion
  const [first, ...later] = remaining
  if (!first) return
  const today = dateOf(wallTimeAt(now, seller.timeZone))
  if (input.next) {
    moveTo(context, first, { occasion, startsAt: input.next.startsAt })
    changeFollowUp(context.db, first.id, { ...input.next, now })
    replan(context, occasion, { rest: later, after: dateOf(input.next.startsAt) })
  } else if (today !== dateOf(followUp.startsAt)) {
    replan(context, occasion, { rest: remaining, after: today })
  }
}

function replan(
  context: EngineContext,
  occasion: Occasion,
  { rest, after }: { rest: readonly FollowUpView[]; after: PlainDate },
): void {
  const [first] = rest
  if (!first?.stringId) return
  const { seller, calendar } = occasion
  const attempt = first.attempt ?? 1
  const plan = planRemaining({
    steps: stepsOfString(context.db, first.stringId).slice(attempt - 1, attempt - 1 + rest.length),
    after,
    at: timeOf(first.startsAt),
    calendar,
    attempt,
    of: first.of ?? rest.length,
    place: freePlaces(context, seller, new Set(rest.map(({ id }) => id)))(calendar),
  })
  plan.forEach(({ startsAt }, index) => {
    const moved = rest[index]
    if (moved) moveTo(context, moved, { occasion, startsAt })
  })
}

function moveTo(
  { db }: EngineContext,
  followUp: FollowUpView,
  { occasion, startsAt }: { occasion: Occasion; startsAt: WallTime },
): void {
  if (startsAt === followUp.startsAt) return
  const { timeZone } = occasion.seller
  const { lengthMinutes } = followUp
  moveFollowUp(db, followUp.id, {
    startsAt,
    timeZone,
    startsAtUtc: instantOf(startsAt, timeZone),
    lengthMinutes,
    now: occasion.now,
  })
}

/** What the client agreed to is kept as an agreement, and stands in the calendar. */
function addAgreed(context: EngineContext, { input, followUp, lead, seller, now }: Occasion): void {
  if (!input.next) return
  const { startsAt } = input.next
  const channel = input.next.channel ?? followUp.channel
  const when = { startsAt, timeZone: seller.timeZone }
  insertAgreement(context.db, { id: context.newId(), leadId: lead.id, channel, ...when, agreedAt: now })
  insertFollowUp(
    context.db,
    {
      id: newIdAs<FollowUpId>(context),
      leadId: lead.id,
      sellerId: seller.id,
      ...when,
      startsAtUtc: instantOf(startsAt, seller.timeZone),
      lengthMinutes: followUp.lengthMinutes,
      reminderMinutes: followUp.reminderMinutes,
      channel,
      purpose: input.next.purpose ?? textsOf(context).calendarEvent.agreedPurpose,
    },
    now,
  )
}

function resultOf({ db }: EngineContext, { lead }: Occasion, consequence: Consequence): Output {
  const after = findLeadRow(db, lead.id)
  const next = after?.nextStep && findFollowUp(db, after.nextStep.followUpId)
  return {
    leadId: lead.id,
    leadState: after?.state ?? lead.state,
    ...(next === undefined ? {} : { next }),
    stringEnded: consequence !== 'string-goes-on',
  }
}
