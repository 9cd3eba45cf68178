import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../src/core/followup/outcome.ts'
import type { FollowUpId, LeadId } from '../../../src/core/ids.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { openLead } from '../../../src/main/engine/services/leads.ts'
import { reasonsOf, saveListItem } from '../../../src/main/engine/services/lists.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { todayView } from '../../../src/main/engine/services/today.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  type TestContext,
  testContext,
} from '../../fixtures/test-context.ts'

interface Started {
  readonly context: TestContext
  readonly leadId: LeadId
  readonly attempts: readonly FollowUpId[]
}

async function startedString(holidays: readonly string[] = []): Promise<Started> {
  const context = testContext(holidays)
  const leadId = addTestLead(context)
  const first = '2026-11-26T09:30' as WallTime
  const { followUps } = expectValue(await startString(context, context.asked({ leadId, first })))
  return { context, leadId, attempts: followUps.map(({ id }) => id) }
}

const planned = ({ context, leadId }: Started) =>
  expectValue(openLead(context, leadId))
    .strings.flatMap(({ followUps }) => followUps)
    .filter(({ status }) => status === 'planned')
    .map(({ startsAt }) => startsAt)

const say = ({ context }: Started, followUpId: FollowUpId | undefined, outcome: Outcome, rest: object = {}) =>
  recordOutcome(context, context.asked({ followUpId: followUpId as FollowUpId, outcome, ...rest }))

const days = ['2026-11-26', '2026-12-01', '2026-12-04', '2026-12-09']

/** The first so many attempts, each on the day it was planned for. */
async function sayOnItsDay(string: Started, count: number, outcome: Outcome): Promise<void> {
  for (const [index, day] of days.slice(0, count).entries()) {
    string.context.setNow(`${day}T10:00+01:00`)
    expectValue(await say(string, string.attempts[index], outcome))
  }
}

describe('a refusal', () => {
  const reasonOf = ({ context, leadId }: Started) => {
    const [touch] = expectValue(openLead(context, leadId)).timeline
    return touch?.kind === 'touch' ? touch.refusalReason : undefined
  }

  it('keeps its reason, by the name that it has now', async () => {
    const string = await startedString()
    const { context } = string
    const price = reasonsOf(context).items[0]
    expectValue(await say(string, string.attempts[0], 'refused', { refusalReasonId: price?.id }))
    expect(reasonOf(string)).toBe('Too expensive')
    const renamed = { id: price?.id, name: 'Price' }
    expectValue(saveListItem(context, reasonsOf(context), context.asked(renamed)))
    expect(reasonOf(string)).toBe('Price')
  })

  it('needs no reason, and takes none that is not in the list', async () => {
    const string = await startedString()
    const unknown = { refusalReasonId: string.context.newId() }
    expect(expectProblem(await say(string, string.attempts[0], 'refused', unknown))).toBe('reason-not-found')
    expectValue(await say(string, string.attempts[0], 'refused'))
    expect(reasonOf(string)).toBeUndefined()
  })

  it('only has a reason: no answer is no refusal, whatever is sent with it', async () => {
    const string = await startedString()
    const refusalReasonId = reasonsOf(string.context).items[0]?.id
    expectValue(await say(string, string.attempts[0], 'no-answer', { refusalReasonId }))
    expect(reasonOf(string)).toBeUndefined()
  })
})

describe('recording an outcome', () => {
  it('keeps the next attempt as planned when the contact happened on its day', async () => {
    const string = await startedString()
    const { next } = expectValue(await say(string, string.attempts[0], 'no-answer'))
    expect(next).toMatchObject({ startsAt: '2026-12-01T09:30', attempt: 2, of: 4 })
    expect(planned(string)).toEqual(['2026-12-01T09:30', '2026-12-04T09:30', '2026-12-09T09:30'])
  })

  it('counts the gaps from a contact that came late, so that attempts never bunch', async () => {
    const string = await startedString()
    string.context.setNow('2026-11-30T10:00+01:00')
    await say(string, string.attempts[0], 'no-answer')
    expect(planned(string)).toEqual(['2026-12-03T09:30', '2026-12-08T09:30', '2026-12-11T09:30'])
  })

  it('counts the rest from a slot that the rep chose instead of the proposed one', async () => {
    const string = await startedString()
    await say(string, string.attempts[0], 'message', { next: { startsAt: '2026-12-02T14:00' } })
    expect(planned(string)).toEqual(['2026-12-02T14:00', '2026-12-07T09:30', '2026-12-10T09:30'])
  })

  it('counts from a contact made while an earlier attempt was missed, which it stands in for', async () => {
    const string = await startedString()
    string.context.setNow('2026-12-01T10:00+01:00')
    const { next } = expectValue(await say(string, string.attempts[1], 'no-answer'))
    expect(next).toMatchObject({ attempt: 3, startsAt: '2026-12-04T09:30' })
    expect(planned(string)).toEqual(['2026-12-04T09:30', '2026-12-09T09:30'])
  })

  it('gives the next attempt the channel and purpose that the rep chose', async () => {
    const string = await startedString()
    const chosen = { startsAt: '2026-12-02T14:00', channel: 'email', purpose: 'Send the offer' }
    const { next } = expectValue(await say(string, string.attempts[0], 'message', { next: chosen }))
    expect(next).toMatchObject(chosen)
  })

  it('cuts the string after the last attempt and asks for a decision, and drops nothing silently', async () => {
    const string = await startedString()
    await sayOnItsDay(string, 4, 'no-answer')
    const { lead, strings } = expectValue(openLead(string.context, string.leadId))
    expect(lead.state).toBe('undecided')
    expect(strings[0]?.endReason).toBe('attempts')
    string.context.setNow('2026-12-09T18:00+01:00')
    expect(todayView(string.context).decisions).toMatchObject([
      { lead: { title: 'Acme' }, string: { attempts: 4, reason: 'attempts' }, canExtend: false },
    ])
  })

  it('refuses to extend a string that nobody answered, because only a conversation earns more attempts', async () => {
    const string = await startedString()
    await sayOnItsDay(string, 3, 'no-answer')
    string.context.setNow('2026-12-09T10:00+01:00')
    const late = { next: { startsAt: '2026-12-21T09:30' } }
    expect(expectProblem(await say(string, string.attempts[3], 'no-answer', late))).toBe(
      'extend-needs-conversation',
    )
    const extended = expectValue(await say(string, string.attempts[3], 'interested', late))
    expect(extended.next?.startsAt).toBe('2026-12-21T09:30')
  })

  it('puts an agreement in place of the rest of the string, because it outranks every cadence', async () => {
    const string = await startedString()
    const { next } = expectValue(
      await say(string, string.attempts[0], 'agreed', {
        next: { startsAt: '2026-12-15T11:00', channel: 'video' },
      }),
    )
    expect(next).toMatchObject({ startsAt: '2026-12-15T11:00', channel: 'video' })
    expect(planned(string)).toEqual([])
    const { agreement, nextStep } = expectValue(openLead(string.context, string.leadId))
    expect(agreement).toMatchObject({ startsAt: '2026-12-15T11:00', channel: 'video' })
    expect(nextStep?.startsAt).toBe('2026-12-15T11:00')
  })

  it('asks for what an outcome needs instead of guessing it', async () => {
    const string = await startedString()
    expect(expectProblem(await say(string, string.attempts[0], 'agreed'))).toBe('next-missing')
    expect(expectProblem(await say(string, string.attempts[0], 'not-now'))).toBe('until-missing')
    const past = { until: '2026-11-26' }
    expect(expectProblem(await say(string, string.attempts[0], 'not-now', past))).toBe('until-past')
    const earlier = { next: { startsAt: '2026-11-25T09:30' } }
    expect(expectProblem(await say(string, string.attempts[0], 'no-answer', earlier))).toBe('next-past')
    expect(planned(string)).toHaveLength(4)
  })

  it('is recorded once, even when two windows press the key', async () => {
    const string = await startedString()
    expectValue(await say(string, string.attempts[0], 'no-answer'))
    expect(expectProblem(await say(string, string.attempts[0], 'no-answer'))).toBe('already-recorded')
  })

  it.each([
    ['refused', 'refused'],
    ['bought', 'won'],
  ] as const)('%s ends the string and takes its future appointments away', async (outcome, state) => {
    const string = await startedString()
    expect(expectValue(await say(string, string.attempts[0], outcome)).leadState).toBe(state)
    expect(planned(string)).toEqual([])
  })
})
