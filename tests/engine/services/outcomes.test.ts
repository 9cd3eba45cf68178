import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Outcome, outcomes } from '../../../src/core/followup/outcome.ts'
import type { FollowUpId, LeadId } from '../../../src/core/ids.ts'
import type { PlainDate } from '../../../src/core/time/plain-date.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { capturedTables } from '../../../src/main/engine/db/capture.ts'
import { redo, undo } from '../../../src/main/engine/db/history.ts'
import { openLead } from '../../../src/main/engine/services/leads.ts'
import { recordOutcome } from '../../../src/main/engine/services/outcomes.ts'
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
    for (const id of string.attempts) await say(string, id, 'no-answer')
    const { lead, strings } = expectValue(openLead(string.context, string.leadId))
    expect(lead.state).toBe('open')
    expect(strings[0]?.endReason).toBe('attempts')
    string.context.setNow('2026-12-09T18:00+01:00')
    expect(todayView(string.context).decisions).toMatchObject([{ lead: { title: 'Acme' }, attempts: 4 }])
  })

  it('refuses to extend a string that nobody answered, because only a conversation earns more attempts', async () => {
    const string = await startedString()
    for (const id of string.attempts.slice(0, 3)) await say(string, id, 'no-answer')
    const late = { next: { startsAt: '2026-12-20T09:30' } }
    expect(expectProblem(await say(string, string.attempts[3], 'no-answer', late))).toBe(
      'extend-needs-conversation',
    )
    const extended = expectValue(await say(string, string.attempts[3], 'interested', late))
    expect(extended.next?.startsAt).toBe('2026-12-20T09:30')
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

describe('any history of outcomes', () => {
  const step = fc.record({ outcome: fc.constantFrom(...outcomes), daysLater: fc.nat(6) })

  it('leaves every open lead with a next step or a question to the rep, and can be undone to the start', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        const string = await startedString(['2026-12-25', '2027-01-01'])
        const { context, leadId } = string
        const images = [imageOf(context)]
        let day = Date.parse('2026-11-26T10:00+01:00')
        for (const { outcome, daysLater } of steps) {
          day += daysLater * 86_400_000
          context.setNow(new Date(day).toISOString())
          const { nextStep } = expectValue(openLead(context, leadId))
          if (!nextStep) break
          const until = new Date(day + 40 * 86_400_000).toISOString().slice(0, 10) as PlainDate
          const next = { startsAt: `${until}T10:00` as WallTime }
          const rest = outcome === 'agreed' ? { next } : outcome === 'not-now' ? { until } : {}
          expectValue(await say(string, nextStep.id, outcome, rest))
          images.push(imageOf(context))
          expectNextStepOrQuestion(context, leadId)
        }
        expectUndoAndRedo(context, images)
      }),
      { numRuns: 60 },
    )
  })
})

function expectNextStepOrQuestion(context: TestContext, leadId: LeadId): void {
  const { lead, nextStep } = expectValue(openLead(context, leadId))
  const asked = todayView(context).decisions.some((decision) => decision.lead.id === leadId)
  expect([lead.state !== 'open', nextStep !== undefined, asked].filter(Boolean)).toHaveLength(1)
}

function expectUndoAndRedo(context: TestContext, images: readonly string[]): void {
  for (const image of images.slice(0, -1).reverse()) {
    expectValue(undo(context.db, context.newId()))
    expect(imageOf(context)).toBe(image)
  }
  for (const image of images.slice(1)) {
    expectValue(redo(context.db, context.newId()))
    expect(imageOf(context)).toBe(image)
  }
}

/** Everything that commands may change, but for SEQUENCE, which only counts up. */
function imageOf({ db }: TestContext): string {
  const rows = capturedTables.map((table) =>
    (db.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Record<string, unknown>[]).map(
      ({ sequence: _sequence, ...row }) => row,
    ),
  )
  return JSON.stringify(rows)
}
