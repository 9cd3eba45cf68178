import { type Consequence, isConversation } from '../../../core/followup/after-outcome.ts'
import type { LeadState } from '../../../core/lead/lead-state.ts'
import { assertNever } from '../../../core/result.ts'
import { businessDaysBetween } from '../../../core/time/business-days.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf, timeOf, wallTimeOn } from '../../../core/time/wall-time.ts'
import { insertAgreement } from '../db/agreements.ts'
import { changeFollowUp, setFollowUpStatus } from '../db/follow-ups.ts'
import { setLeadState } from '../db/leads.ts'
import { readSetting } from '../db/settings.ts'
import { type EndReason, endRunningString } from '../db/strings.ts'
import type { Contact } from './contacts.ts'
import type { EngineContext } from './context.ts'
import { type Desk, leastGapOf } from './desk.ts'
import { endPlanned } from './end-planned.ts'
import { freePlaceFor } from './free-time.ts'
import { replacePlanned } from './replace-planned.ts'
import { moveRest, moveTo, restAfter } from './rest-of-string.ts'
import { firstAllowedDay } from './spacing-guard.ts'
import { textsOf } from './texts.ts'

/** Business days between the attempts of the rule of four. */
const retryGap = 3

interface Work {
  readonly desk: Desk
  readonly contact: Contact
  readonly consequence: Consequence
}

/** Does what follows from a contact. True while the string goes on. */
export function carryOut(context: EngineContext, { desk, contact, consequence }: Work): boolean {
  switch (consequence) {
    case 'string-goes-on':
      return planRest(context, desk, contact)
    case 'undecided':
      return leave(context, desk, {
        state: 'undecided',
        reason: isConversation(contact.outcome) ? 'outcome' : 'attempts',
      })
    case 'appointment':
      return addNext(context, desk, contact)
    case 'try-again':
      return tryAgain(context, desk, contact)
    case 'ask-again':
      return askAgain(context, desk, contact)
    case 'wait-until':
      return leave(context, desk, { state: 'waiting', reason: 'outcome', until: contact.until })
    case 'nurture-until':
      return nurtureOn(context, desk, contact)
    case 'rests':
      endRunningString(context.db, desk.lead.id, { reason: 'attempts', at: desk.now })
      return false
    case 'refused':
      return leave(context, desk, { state: 'refused', reason: 'outcome' })
    case 'won':
      return leave(context, desk, { state: 'won', reason: 'outcome' })
    default:
      return assertNever(consequence)
  }
}

/** Nothing more is planned, and the lead stands elsewhere. */
function leave(
  context: EngineContext,
  desk: Desk,
  { state, reason, until }: { state: LeadState; reason: EndReason; until?: PlainDate | undefined },
): false {
  endPlanned(context, desk, reason)
  setLeadState(context.db, desk.lead.id, { state, until, now: desk.now })
  return false
}

/**
 * The gaps count from the contact that happened, not from the day it was planned for. On the planned day the
 * rest stays where it is, also where the rep has moved it.
 */
function planRest(context: EngineContext, desk: Desk, contact: Contact): boolean {
  const rest = contact.remaining.filter(({ stringId }) => stringId !== undefined)
  const [first, ...later] = rest
  if (!first) {
    // An appointment by hand is planned; the one that the rep names now takes its place.
    if (contact.next) addNext(context, desk, contact)
    return true
  }
  const left = contact.next
    ? moveFirst(context, desk, { first, later, contact })
    : staysAsPlanned(desk, contact)
      ? rest.length
      : moveRest(context, desk, { rest, after: desk.today })
  return left > 0 || leave(context, desk, { state: 'undecided', reason: 'elapsed' })
}

/** An appointment held on its day counts as planned; a contact beside the string only if it is far enough away. */
function staysAsPlanned(desk: Desk, { followUp, remaining }: Contact): boolean {
  if (followUp) return dateOf(followUp.startsAt) === desk.today
  const next = remaining[0]
  if (!next) return true
  const gap = Math.max(next.gapBusinessDays ?? 0, leastGapOf(desk))
  return businessDaysBetween(desk.today, dateOf(next.startsAt), desk.calendar) >= gap
}

/** The rep named the slot of the next attempt; the others follow it. */
function moveFirst(
  context: EngineContext,
  desk: Desk,
  {
    first,
    later,
    contact,
  }: { first: Contact['remaining'][number]; later: Contact['remaining']; contact: Contact },
): number {
  const { next, reason } = contact
  if (!next) return 0
  const { startsAt, channel, purpose, agreed } = next
  moveTo(context, desk, { followUp: first, startsAt })
  const isAgreed = agreed === true
  changeFollowUp(context.db, first.id, { channel, purpose, isAgreed, spacingReason: reason, now: desk.now })
  return 1 + moveRest(context, desk, { rest: later, after: dateOf(startsAt) })
}

/** What the rep named stands in the calendar; what the client agreed to is kept as an agreement as well. */
function addNext(
  context: EngineContext,
  desk: Desk,
  { next, outcome, followUp, channel, reason }: Contact,
): false {
  if (!next) return false
  const agreed = outcome === 'agreed' || next.agreed === true
  const chosen = next.channel ?? channel
  replacePlanned(context, desk, {
    startsAt: next.startsAt,
    channel: chosen,
    purpose: next.purpose ?? textsOf(context).calendarEvent.agreedPurpose,
    lengthMinutes: followUp?.lengthMinutes ?? 15,
    reminderMinutes: followUp?.reminderMinutes ?? 10,
    agreed,
    reason,
  })
  if (agreed) {
    insertAgreement(context.db, {
      ...desk.agreement,
      note: undefined,
      id: context.newId(),
      leadId: desk.lead.id,
      channel: chosen,
      startsAt: next.startsAt,
      timeZone: desk.seller.timeZone,
      agreedAt: desk.now,
    })
  }
  return false
}

/** The same appointment once more, as far away as the attempts of the default string, for the same purpose. */
function tryAgain(context: EngineContext, desk: Desk, { followUp, channel }: Contact): boolean {
  if (!followUp) return leave(context, desk, { state: 'undecided', reason: 'attempts' })
  const { stringId: _none, ...again } = followUp
  const rest = [{ ...again, isAgreed: false, gapBusinessDays: retryGap }]
  const [place] = restAfter(context, { ...desk, string: undefined }, { rest, after: desk.today })
  if (place?.startsAt === undefined) return leave(context, desk, { state: 'undecided', reason: 'attempts' })
  const { startsAt } = place
  const { purpose, lengthMinutes, reminderMinutes } = followUp
  replacePlanned(context, desk, { startsAt, channel, purpose, lengthMinutes, reminderMinutes })
  return true
}

/** The same appointment on the day that a customer named, or on the first later one that needs no reason. */
function askAgain(
  context: EngineContext,
  desk: Desk,
  { followUp, channel, outcome, inbound, until }: Contact,
): false {
  const contacts = [...desk.contacts, { at: desk.now, on: desk.today, outcome, isInbound: inbound ?? false }]
  const allowed = firstAllowedDay({ ...desk, contacts })
  const day = until === undefined || until < allowed ? allowed : until
  const { lengthMinutes = 15, reminderMinutes = 10 } = followUp ?? {}
  const at = followUp ? timeOf(followUp.startsAt) : readSetting(context.db, 'firstCallAt')
  replacePlanned(context, desk, {
    startsAt: freePlaceFor(context, desk)(wallTimeOn(day, desk.agreement?.at ?? at), lengthMinutes),
    channel,
    purpose: followUp?.purpose ?? textsOf(context).calendarEvent.agreedPurpose,
    lengthMinutes,
    reminderMinutes,
  })
  return false
}

/** Touches after the new date are not needed: then the lead comes back by itself. */
function nurtureOn({ db }: EngineContext, { lead, now }: Desk, { remaining, until }: Contact): boolean {
  const after = remaining.filter(({ startsAt }) => until !== undefined && dateOf(startsAt) >= until)
  for (const { id } of after) setFollowUpStatus(db, id, { status: 'cancelled', now })
  const goesOn = after.length < remaining.length
  if (!goesOn) endRunningString(db, lead.id, { reason: 'outcome', at: now })
  setLeadState(db, lead.id, { state: 'nurture', until, now })
  return goesOn
}
