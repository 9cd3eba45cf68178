import { describe, expect, it } from 'vitest'
import type { CheckedInput } from '../../../src/core/contract/requests.ts'
import { outcomes } from '../../../src/core/followup/outcome.ts'
import type { FollowUpId, LeadId } from '../../../src/core/ids.ts'
import type { PlainDate } from '../../../src/core/time/plain-date.ts'
import type { TimeOfDay, WallTime } from '../../../src/core/time/wall-time.ts'
import { listCadences } from '../../../src/main/engine/db/cadences.ts'
import { agenda } from '../../../src/main/engine/services/agenda.ts'
import { endAgreement, recordAgreement } from '../../../src/main/engine/services/agreements.ts'
import {
  addAppointment,
  editAppointment,
  moveAppointment,
  proposeMove,
} from '../../../src/main/engine/services/appointments.ts'
import { logContact, recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { decideLead } from '../../../src/main/engine/services/decisions.ts'
import { extend, proposeExtension } from '../../../src/main/engine/services/extensions.ts'
import { openLead } from '../../../src/main/engine/services/leads.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { todayView } from '../../../src/main/engine/services/today.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  type TestContext,
  testContext,
} from '../../fixtures/test-context.ts'

const at = (text: string) => text as WallTime
const day = (text: string) => text as PlainDate

async function started(
  key = 'rule-of-four',
): Promise<{ context: TestContext; leadId: LeadId; ids: FollowUpId[] }> {
  const context = testContext()
  const leadId = addTestLead(context)
  const cadenceId = listCadences(context.db).find((cadence) => cadence.key === key)?.id
  const first = at('2026-11-26T09:30')
  const { followUps } = expectValue(await startString(context, context.asked({ leadId, cadenceId, first })))
  return { context, leadId, ids: followUps.map(({ id }) => id) }
}

const planned = (context: TestContext) =>
  agenda(context, { limit: 100 }).filter(({ status }) => status === 'planned')
const starts = (context: TestContext) => planned(context).map(({ startsAt }) => startsAt)
const stateOf = (context: TestContext, leadId: LeadId) => expectValue(openLead(context, leadId)).lead.state

describe('moving an attempt', () => {
  it('refuses a place next to another attempt unless the rest moves along or a reason is given', async () => {
    const { context, ids } = await started()
    const move = (extra: object = {}) =>
      moveAppointment(
        context,
        context.asked({ followUpId: ids[1] as FollowUpId, startsAt: at('2026-12-03T10:00'), ...extra }),
      )
    expect(expectProblem(await move())).toBe('too-close')
    expectValue(await move({ respace: true }))
    expect(starts(context)).toEqual([
      '2026-11-26T09:30',
      '2026-12-03T10:00',
      '2026-12-08T09:30',
      '2026-12-11T09:30',
    ])
    const reason = 'The board meets on Friday'
    const startsAt = at('2026-12-07T10:00')
    const moved = expectValue(
      await moveAppointment(context, context.asked({ followUpId: ids[1] as FollowUpId, startsAt, reason })),
    )
    expect(moved.spacingReason).toBe(reason)
  })

  it('shows beforehand where the rest would go, exactly as it then goes', async () => {
    const { context, ids } = await started()
    const move = { followUpId: ids[1] as FollowUpId, startsAt: at('2026-12-03T10:00') }
    const { rest, breaksAgreement } = expectValue(await proposeMove(context, move))
    expect(breaksAgreement).toBe(false)
    expect(rest.map(({ attempt, from, to }) => [attempt, from, to])).toEqual([
      [3, '2026-12-04T09:30', '2026-12-08T09:30'],
      [4, '2026-12-09T09:30', '2026-12-11T09:30'],
    ])
    expectValue(await moveAppointment(context, context.asked({ ...move, respace: true })))
    expect(starts(context).slice(2)).toEqual(rest.map(({ to }) => to))
  })

  it('shows what it would meet: what is planned beside it, unless that moves along', async () => {
    const { context, ids } = await started()
    const move = { followUpId: ids[1] as FollowUpId, startsAt: at('2026-12-03T10:00') }
    expect(expectValue(await proposeMove(context, move)).tooClose).toBe('2026-12-04')
    expect(expectValue(await proposeMove(context, { ...move, respace: true })).tooClose).toBeUndefined()
  })

  it('shows what would be taken out, because the string would be over by then', async () => {
    const { context, ids } = await started('weekly-short')
    const move = { followUpId: ids[4] as FollowUpId, startsAt: at('2027-01-22T10:00'), respace: true }
    const { rest } = expectValue(await proposeMove(context, move))
    expect(rest).toEqual([{ followUpId: ids[5], attempt: 6, from: '2026-12-31T09:30' }])
    expectValue(await moveAppointment(context, context.asked(move)))
    expect(planned(context)).toHaveLength(5)
  })

  it('lets a reason hold for its day only, so that it excuses nothing elsewhere', async () => {
    const { context, ids } = await started()
    const followUpId = ids[1] as FollowUpId
    const move = (startsAt: string, extra: object) =>
      moveAppointment(context, context.asked({ followUpId, startsAt: at(startsAt), ...extra }))
    expectValue(await move('2026-12-03T10:00', { reason: 'They asked for it' }))
    const moved = expectValue(await move('2026-12-01T10:00', {}))
    expect(moved.spacingReason).toBeUndefined()
  })

  it('keeps the attempts in their order, because each counts from the one before', async () => {
    const { context, ids } = await started()
    const move = { followUpId: ids[1] as FollowUpId, startsAt: at('2026-12-18T10:00') }
    expect(expectProblem(await moveAppointment(context, context.asked(move)))).toBe('out-of-order')
  })

  it('refuses the past, and what lies after the last day of a string', async () => {
    const { context, ids } = await started('weekly-short')
    const move = (startsAt: string) =>
      moveAppointment(context, context.asked({ followUpId: ids[5] as FollowUpId, startsAt: at(startsAt) }))
    expect(expectProblem(await move('2026-11-25T10:00'))).toBe('next-past')
    expect(expectProblem(await move('2027-03-01T10:00'))).toBe('string-over')
  })

  it('asks why an appointment moves that the client agreed to, unless they agreed to the new one too', async () => {
    const { context, leadId } = await started()
    await recordAgreement(context, context.asked({ leadId, startsAt: at('2026-12-02T15:00') }))
    const id = planned(context)[0]?.id as FollowUpId
    const to = { followUpId: id, startsAt: at('2026-12-03T15:00') }
    expect(expectProblem(await moveAppointment(context, context.asked(to)))).toBe('moves-agreed')
    expect(expectValue(await moveAppointment(context, context.asked({ ...to, agreed: true }))).isAgreed).toBe(
      true,
    )
  })
})

describe('an attempt that the client agreed to', () => {
  /** The third attempt of a string is agreed for its hour. */
  async function agreedThird(startsAt = '2026-12-04T15:00') {
    const { context, leadId, ids } = await started()
    const [first, second, third] = ids as [FollowUpId, FollowUpId, FollowUpId]
    const agreed = { followUpId: third, startsAt: at(startsAt), agreed: true }
    expectValue(await moveAppointment(context, context.asked(agreed)))
    return { context, leadId, first, second, third }
  }
  const attempts = (context: TestContext) =>
    planned(context).map(({ attempt, startsAt, isAgreed }) => `${attempt} ${startsAt}${isAgreed ? '!' : ''}`)

  it('stays where it is when the rest of the string moves along, and so does what comes after it', async () => {
    const { context, first } = await agreedThird('2026-12-08T15:00')
    const move = { followUpId: first, startsAt: at('2026-11-27T10:00'), respace: true }
    const { rest } = expectValue(await proposeMove(context, move))
    expectValue(await moveAppointment(context, context.asked(move)))
    expect(attempts(context)).toEqual([
      '1 2026-11-27T10:00',
      '2 2026-12-02T09:30',
      '3 2026-12-08T15:00!',
      '4 2026-12-09T09:30',
    ])
    expect(rest.map(({ attempt, from, to }) => [attempt, from === to])).toEqual([
      [2, false],
      [3, true],
      [4, true],
    ])
  })

  it('draws those before it together as far as the rules allow, rather than move', async () => {
    const { context, first } = await agreedThird()
    const move = { followUpId: first, startsAt: at('2026-11-30T10:00'), respace: true }
    expectValue(await moveAppointment(context, context.asked(move)))
    expect(attempts(context).slice(1, 3)).toEqual(['2 2026-12-02T09:30', '3 2026-12-04T15:00!'])
  })

  it('takes the place of those for which there is no room before it, as the preview says', async () => {
    const { context, first } = await agreedThird()
    const move = { followUpId: first, startsAt: at('2026-12-02T10:00'), respace: true }
    const { rest } = expectValue(await proposeMove(context, move))
    expect(rest[0]).toMatchObject({ attempt: 2, from: '2026-12-01T09:30' })
    expect(rest[0]).not.toHaveProperty('to')
    expectValue(await moveAppointment(context, context.asked(move)))
    expect(attempts(context)).toEqual(['1 2026-12-02T10:00', '3 2026-12-04T15:00!', '4 2026-12-09T09:30'])
  })

  it('is never overtaken by an earlier one: it has to be moved first', async () => {
    const { context, second } = await agreedThird()
    const move = { followUpId: second, startsAt: at('2026-12-07T10:00'), respace: true }
    expect(expectProblem(await moveAppointment(context, context.asked(move)))).toBe('agreed-first')
  })

  it('stays after a contact that came late', async () => {
    const { context, first } = await agreedThird()
    context.setNow('2026-11-30T11:00+01:00')
    const said = { followUpId: first, outcome: 'no-answer' as const }
    expectValue(await recordOutcome(context, context.asked(said)))
    expect(attempts(context).slice(0, 2)).toEqual(['2 2026-12-02T09:30', '3 2026-12-04T15:00!'])
  })

  it('stays when an interval is agreed on later, because a day and time say more', async () => {
    const { context, leadId } = await agreedThird()
    expectValue(await recordAgreement(context, context.asked({ leadId, gapBusinessDays: 6 })))
    expect(attempts(context)).toContain('3 2026-12-04T15:00!')
  })

  it('moves with an outcome only if the client agreed to that too, or there is a reason', async () => {
    const { context, second, first } = await agreedThird()
    context.setNow('2026-11-26T10:00+01:00')
    const record = (followUpId: FollowUpId, extra: object = {}) =>
      recordOutcome(context, context.asked({ followUpId, outcome: 'interested', ...extra }))
    expectValue(await record(first))
    context.setNow('2026-12-01T10:00+01:00')
    const next = { startsAt: at('2026-12-07T10:00') }
    expect(expectProblem(await record(second, { next }))).toBe('moves-agreed')
    expectValue(await record(second, { next: { ...next, agreed: true } }))
    expect(attempts(context)[0]).toBe('3 2026-12-07T10:00!')
  })
})

describe('an appointment by hand', () => {
  const appointment: Omit<CheckedInput<'followUps.add'>, 'leadId' | 'lengthMinutes' | 'reminderMinutes'> = {
    startsAt: at('2026-12-01T10:00'),
    channel: 'visit',
    purpose: 'See the roof',
  }
  const add = (context: TestContext, leadId: LeadId, extra: object = {}) =>
    addAppointment(
      context,
      context.asked({ lengthMinutes: 30, reminderMinutes: 10, ...appointment, leadId, ...extra }),
    )

  it('opens a lead that was never planned', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    expectValue(await add(context, leadId))
    expect(stateOf(context, leadId)).toBe('open')
  })

  it('does not stand beside a string, because a lead has one next step; agreed with the client it replaces it', async () => {
    const { context, leadId } = await started()
    expect(expectProblem(await add(context, leadId))).toBe('already-planned')
    expectValue(await add(context, leadId, { agreed: true }))
    expect(starts(context)).toEqual(['2026-12-01T10:00'])
  })

  it('waits with the client until the date they named, unless there is a reason', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    await decideLead(context, context.asked({ id: leadId, decision: 'waiting', until: day('2027-01-15') }))
    expect(expectProblem(await add(context, leadId))).toBe('earlier-than-agreed')
    expectValue(await add(context, leadId, { reason: 'The price goes up in January' }))
  })

  it('says when its purpose has been used on this lead before, because it brings nothing new', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    const first = expectValue(await add(context, leadId))
    context.setNow('2026-12-01T10:30+01:00')
    const next = { startsAt: at('2026-12-08T10:00'), purpose: 'see the roof' }
    await recordOutcome(context, context.asked({ followUpId: first.id, outcome: 'interested', next }))
    expect(planned(context)[0]).toMatchObject({ samePurposeAt: '2026-12-01T10:00' })
  })
})

describe('an appointment that nobody kept', () => {
  it('is tried again three business days later, and after four tries asks for a decision', async () => {
    const { context, leadId } = await started()
    await recordAgreement(context, context.asked({ leadId, startsAt: at('2026-12-02T15:00') }))
    const tried: string[] = []
    for (let n = 0; n < 4; n += 1) {
      const next = planned(context)[0]
      if (!next) break
      tried.push(next.startsAt)
      context.setNow(`${next.startsAt}:30+01:00`)
      const said = { followUpId: next.id, outcome: 'no-answer' as const }
      expectValue(await recordOutcome(context, context.asked(said)))
    }
    expect(tried).toEqual(['2026-12-02T15:00', '2026-12-07T15:00', '2026-12-10T15:00', '2026-12-15T15:00'])
    expect(stateOf(context, leadId)).toBe('undecided')
  })
})

describe('an agreement', () => {
  it('gives the attempts still planned its interval, hour and channel, counted from the last contact', async () => {
    const { context, leadId, ids } = await started()
    context.setNow('2026-11-26T10:00+01:00')
    await recordOutcome(context, context.asked({ followUpId: ids[0] as FollowUpId, outcome: 'no-answer' }))
    const agreed = { gapBusinessDays: 10, at: '16:00' as TimeOfDay, channel: 'email' as const }
    expectValue(await recordAgreement(context, context.asked({ leadId, ...agreed })))
    expect(planned(context).map(({ startsAt, channel }) => `${startsAt} ${channel}`)).toEqual([
      '2026-12-10T16:00 email',
      '2026-12-24T16:00 email',
      '2027-01-07T16:00 email',
    ])
    expectValue(await endAgreement(context, context.asked({ leadId })))
    expect(starts(context)).toEqual(['2026-12-01T16:00', '2026-12-04T16:00', '2026-12-09T16:00'])
  })

  it('makes contacting earlier than agreed a thing that needs a reason', async () => {
    const { context, leadId } = await started()
    context.setNow('2026-11-26T10:00+01:00')
    await recordAgreement(context, context.asked({ leadId, gapBusinessDays: 10 }))
    await logContact(context, context.asked({ leadId, channel: 'phone', outcome: 'message' }))
    context.setNow('2026-12-03T10:00+01:00')
    const call = { leadId, channel: 'phone', outcome: 'message' } as const
    expect(expectProblem(await logContact(context, context.asked(call)))).toBe('too-close')
    expectValue(await logContact(context, context.asked({ ...call, inbound: true })))
  })

  it('must say something', async () => {
    const { context, leadId } = await started()
    expect(expectProblem(await recordAgreement(context, context.asked({ leadId, note: 'Nice' })))).toBe(
      'agreement-empty',
    )
    expect(expectProblem(await endAgreement(context, context.asked({ leadId })))).toBe('no-agreement')
  })
})

describe('a contact that was not planned', () => {
  it('takes the next step that the rep names in place of an appointment by hand, and loses neither', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    const appointment = {
      leadId,
      startsAt: at('2026-12-04T10:00'),
      channel: 'visit',
      purpose: 'See the roof',
    } as const
    const length = { lengthMinutes: 30, reminderMinutes: 10 }
    expectValue(await addAppointment(context, context.asked({ ...appointment, ...length })))
    const next = { startsAt: at('2026-12-10T15:00'), purpose: 'Bring the offer' }
    const call = { leadId, channel: 'phone', outcome: 'interested', inbound: true, next } as const
    expectValue(await logContact(context, context.asked(call)))
    expect(planned(context).map(({ startsAt, purpose }) => `${startsAt} ${purpose}`)).toEqual([
      '2026-12-10T15:00 Bring the offer',
    ])
  })

  it('lets the string count from it, so that two calls never fall together', async () => {
    const { context, leadId, ids } = await started()
    context.setNow('2026-11-26T10:00+01:00')
    await recordOutcome(context, context.asked({ followUpId: ids[0] as FollowUpId, outcome: 'no-answer' }))
    context.setNow('2026-11-30T15:00+01:00')
    const call = { leadId, channel: 'phone', outcome: 'interested', inbound: true } as const
    expectValue(await logContact(context, context.asked(call)))
    expect(starts(context)).toEqual(['2026-12-03T09:30', '2026-12-08T09:30', '2026-12-11T09:30'])
  })

  it('changes nothing for a lead that rests, unless there is interest', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    await decideLead(context, context.asked({ id: leadId, decision: 'dead' }))
    const call = { leadId, channel: 'phone' } as const
    await logContact(context, context.asked({ ...call, outcome: 'message' }))
    expect(stateOf(context, leadId)).toBe('dead')
    await logContact(context, context.asked({ ...call, outcome: 'interested', inbound: true }))
    expect(stateOf(context, leadId)).toBe('undecided')
  })
})

describe('a customer', () => {
  async function bought() {
    const { context, leadId, ids } = await started()
    context.setNow('2026-11-26T10:00+01:00')
    const said = { followUpId: ids[0] as FollowUpId, outcome: 'bought' as const }
    expectValue(await recordOutcome(context, context.asked(said)))
    return { context, leadId }
  }
  const visit = {
    startsAt: at('2026-12-01T10:00'),
    channel: 'visit',
    purpose: 'See how it works for them',
    lengthMinutes: 30,
    reminderMinutes: 10,
  } as const

  it('stays one when something is planned or agreed, and the follow-up is on Today like all others', async () => {
    const { context, leadId } = await bought()
    expectValue(await addAppointment(context, context.asked({ ...visit, leadId })))
    expectValue(await recordAgreement(context, context.asked({ leadId, startsAt: at('2026-12-02T15:00') })))
    expect(stateOf(context, leadId)).toBe('won')
    expect(starts(context)).toEqual(['2026-12-02T15:00'])
    context.setNow('2026-12-02T08:00+01:00')
    expect(todayView(context).due).toMatchObject([{ leadId }])
    context.setNow('2026-12-03T08:00+01:00')
    expect(todayView(context)).toMatchObject({ missedTotal: 1, decisions: [] })
  })

  it.each(outcomes)('stays one whatever comes of a contact, planned or not: %s', async (outcome) => {
    const { context, leadId } = await bought()
    const next = outcome === 'agreed' ? { startsAt: at('2026-12-09T10:00') } : undefined
    const said = { outcome, next, until: day('2026-12-14') }
    const { id } = expectValue(await addAppointment(context, context.asked({ ...visit, leadId })))
    context.setNow('2026-12-01T10:30+01:00')
    expectValue(await recordOutcome(context, context.asked({ followUpId: id, ...said })))
    expect(stateOf(context, leadId)).toBe('won')
    if (outcome === 'not-now') expect(starts(context)).toEqual(['2026-12-14T10:00'])
    if (outcome === 'no-answer') expect(starts(context)).toEqual(['2026-12-04T10:00'])
    const call = { leadId, channel: 'phone', inbound: true, ...said } as const
    expectValue(await logContact(context, context.asked(call)))
    expect(stateOf(context, leadId)).toBe('won')
  })

  it('gets no string, and no decision but to open the lead again', async () => {
    const { context, leadId } = await bought()
    expect(expectProblem(await startString(context, context.asked({ leadId })))).toBe('lead-won')
    const decide = (decision: 'dead' | 'reopen') =>
      decideLead(context, context.asked({ id: leadId, decision }))
    expect(expectProblem(await decide('dead'))).toBe('lead-won')
    expectValue(await decide('reopen'))
    expect(stateOf(context, leadId)).toBe('undecided')
  })
})

describe('a lead that was closed', () => {
  it('is opened by an appointment that is agreed, as by one that is planned', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    await decideLead(context, context.asked({ id: leadId, decision: 'dead' }))
    expectValue(await recordAgreement(context, context.asked({ leadId, startsAt: at('2026-12-02T15:00') })))
    expect(stateOf(context, leadId)).toBe('open')
  })

  it('is the only kind to open again: opening one that is open would stop its string unasked', async () => {
    const { context, leadId } = await started()
    const decided = await decideLead(context, context.asked({ id: leadId, decision: 'reopen' }))
    expect(expectProblem(decided)).toBe('nothing-to-reopen')
    expect(planned(context)).toHaveLength(4)
  })
})

describe('a string that is over', () => {
  it('is cut by elapsed time, and asks for a decision instead of catching up with what was missed', async () => {
    const { context, leadId } = await started('weekly-short')
    context.setNow('2027-02-15T08:00+01:00')
    const { decisions, missed } = todayView(context)
    expect(missed).toEqual([])
    expect(decisions).toMatchObject([{ lead: { id: leadId }, string: { reason: 'elapsed' } }])
  })

  it('grows only after a conversation, once, with other channels, wider gaps and at the hour of that conversation', async () => {
    const { context, leadId, ids } = await started()
    const extension = { leadId, attempts: 2 }
    for (const [index, on] of ['2026-11-26', '2026-12-01', '2026-12-04', '2026-12-09'].entries()) {
      context.setNow(`${on}T10:00+01:00`)
      const outcome = index === 1 ? 'interested' : 'no-answer'
      expect((await proposeExtension(context, extension)).ok).toBe(index > 1)
      expectValue(
        await recordOutcome(context, context.asked({ followUpId: ids[index] as FollowUpId, outcome })),
      )
    }
    expect(stateOf(context, leadId)).toBe('undecided')
    const proposed = expectValue(await proposeExtension(context, extension))
    const { followUps } = expectValue(await extend(context, context.asked(extension)))
    expect(
      followUps.map(({ attempt, of, startsAt, channel }) => `${attempt}/${of} ${startsAt} ${channel}`),
    ).toEqual(['5/6 2026-12-16T10:00 email', '6/6 2026-12-25T10:00 phone'])
    expect(proposed.attempts.map(({ startsAt }) => startsAt)).toEqual(
      followUps.map(({ startsAt }) => startsAt),
    )
    expect(expectProblem(await extend(context, context.asked(extension)))).toBe('extend-needs-conversation')
  })
})

describe('a nurtured lead', () => {
  async function nurtured() {
    const context = testContext()
    const leadId = addTestLead(context)
    const until = day('2027-06-30')
    expectValue(await decideLead(context, context.asked({ id: leadId, decision: 'nurture', until })))
    return { context, leadId }
  }

  it('gets no calls, also not by hand', async () => {
    const { context } = await nurtured()
    const touch = planned(context)[0]
    expect(touch?.channel).toBe('email')
    const call = { followUpId: touch?.id as FollowUpId, channel: 'phone' } as const
    expect(expectProblem(await editAppointment(context, context.asked(call)))).toBe('nurture-no-calls')
  })

  it('comes back to Today on its date and is never flagged before', async () => {
    const { context } = await nurtured()
    expect(todayView(context)).toMatchObject({ decisions: [], noNextStep: { total: 0 }, waitingOver: [] })
    context.setNow('2027-06-30T08:00+02:00')
    expect(todayView(context).waitingOver).toHaveLength(1)
  })

  it('may be called two days after a touch that was answered with interest, as the string ends with it', async () => {
    const { context, leadId } = await nurtured()
    const touch = planned(context)[0]
    context.setNow(`${touch?.startsAt}:00+01:00`)
    const next = { startsAt: at('2027-01-25T10:00'), channel: 'phone' as const }
    const said = { followUpId: touch?.id as FollowUpId, outcome: 'interested' as const, next }
    expect(expectValue(await recordOutcome(context, context.asked(said))).leadState).toBe('open')
    expect(stateOf(context, leadId)).toBe('open')
  })

  it('leaves its light touches for a string, which may call again', async () => {
    const { context, leadId } = await nurtured()
    expectValue(await startString(context, context.asked({ leadId })))
    expect(stateOf(context, leadId)).toBe('open')
    expect(planned(context).map(({ channel }) => channel)).toEqual(['phone', 'phone', 'phone', 'phone'])
  })
})
