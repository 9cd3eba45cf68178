import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { isLightTouch } from '../../../core/followup/after-outcome.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { instantOf } from '../../../core/time/zone.ts'
import { endAgreements, insertAgreement } from '../db/agreements.ts'
import { changeFollowUp } from '../db/follow-ups.ts'
import { setLeadState } from '../db/leads.ts'
import { endRunningString } from '../db/strings.ts'
import { type Asked, type EngineContext, record } from './context.ts'
import { type Desk, deskOf, runningString } from './desk.ts'
import { replacePlanned } from './replace-planned.ts'
import { moveRest } from './rest-of-string.ts'
import { closeContact } from './spacing-guard.ts'
import { textsOf } from './texts.ts'

type Input = CheckedInput<'agreements.record'>

/**
 * Records what the client agreed to. A day and time replaces what is planned; an interval, an hour or a channel is
 * taken over by every attempt still planned, because an agreement outranks the cadence.
 * Errors: lead-not-found, agreement-empty, next-past.
 */
export async function recordAgreement(
  context: EngineContext,
  asked: Asked<Input>,
): Promise<Result<RequestOutput<'agreements.record'>>> {
  const { input } = asked
  if ([input.startsAt, input.gapBusinessDays, input.at, input.channel].every((part) => part === undefined)) {
    return failure(problem('agreement-empty'))
  }
  const found = await deskOf(context, input.leadId)
  if (!found.ok) return found
  const desk = found.value
  if (input.startsAt !== undefined && instantOf(input.startsAt, desk.seller.timeZone) <= desk.now) {
    return failure(problem('next-past', { time: input.startsAt.replace('T', ' ') }, 'startsAt'))
  }
  return record(context, asked, {
    summary: summary('agreement-recorded', { lead: desk.lead.title }),
    work: () => {
      saveAgreement(context, desk, input)
      if (input.startsAt !== undefined) plan(context, desk, { ...input, startsAt: input.startsAt })
      else followAgreement(context, { ...desk, agreement: { ...input, agreedAt: desk.now } })
      return success({ leadId: desk.lead.id })
    },
  })
}

/** From now on the cadence counts again for what is planned. Errors: lead-not-found, no-agreement. */
export async function endAgreement(
  context: EngineContext,
  asked: Asked<CheckedInput<'agreements.end'>>,
): Promise<Result<RequestOutput<'agreements.end'>>> {
  const found = await deskOf(context, asked.input.leadId)
  if (!found.ok) return found
  const desk = found.value
  if (!desk.agreement) return failure(problem('no-agreement', { lead: desk.lead.title }))
  return record(context, asked, {
    summary: summary('agreement-ended', { lead: desk.lead.title }),
    work: () => {
      endAgreements(context.db, desk.lead.id, desk.now)
      followAgreement(context, { ...desk, agreement: undefined })
      return success({ leadId: desk.lead.id })
    },
  })
}

function saveAgreement(context: EngineContext, desk: Desk, input: Input): void {
  endAgreements(context.db, desk.lead.id, desk.now)
  const { startsAt } = input
  insertAgreement(context.db, {
    ...input,
    id: context.newId(),
    timeZone: startsAt === undefined ? undefined : desk.seller.timeZone,
    agreedAt: desk.now,
  })
}

function plan(
  context: EngineContext,
  desk: Desk,
  input: Input & { startsAt: NonNullable<Input['startsAt']> },
): void {
  const next = desk.planned[0]
  replacePlanned(context, desk, {
    startsAt: input.startsAt,
    channel: input.channel ?? next?.channel ?? 'phone',
    purpose: input.purpose ?? next?.purpose ?? textsOf(context).calendarEvent.agreedPurpose,
    lengthMinutes: next?.lengthMinutes ?? 15,
    reminderMinutes: next?.reminderMinutes ?? 10,
    agreed: true,
  })
}

/** What was planned close to a contact while the client had agreed to that stays, as agreed. */
function keepAsAgreed(context: EngineContext, desk: Desk): void {
  for (const { id, startsAt } of desk.planned.filter(({ stringId }) => stringId === undefined)) {
    if (closeContact(desk, { on: dateOf(startsAt) }) === undefined) continue
    changeFollowUp(context.db, id, { isAgreed: true, now: desk.now })
  }
}

/** Attempts whose time has come stay; the others go to their new places, counted from the last contact. */
function followAgreement(context: EngineContext, desk: Desk): void {
  keepAsAgreed(context, desk)
  const string = runningString(desk)
  const rest = desk.planned.filter(
    ({ stringId, startsAtUtc }) => stringId === string?.id && startsAtUtc > desk.now,
  )
  const channel = desk.agreement?.channel
  if (string === undefined || rest.length === 0) return
  if (channel !== undefined && (string.kind === 'string' || isLightTouch(channel))) {
    for (const { id } of rest) changeFollowUp(context.db, id, { channel, now: desk.now })
  }
  const last = desk.contacts.filter(({ isInbound }) => !isInbound).at(-1)
  const after = last !== undefined && last.at >= string.startedAt ? last.on : undefined
  const left = moveRest(context, desk, { rest, after })
  const missed = desk.planned.length > rest.length
  if (left > 0 || missed) return
  endRunningString(context.db, desk.lead.id, { reason: 'elapsed', at: desk.now })
  setLeadState(context.db, desk.lead.id, { state: 'undecided', now: desk.now })
}
