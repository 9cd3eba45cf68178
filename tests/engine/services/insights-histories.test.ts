import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LeadDetail } from '../../../src/core/contract/leads.ts'
import type { StringView } from '../../../src/core/contract/strings.ts'
import { outcomes } from '../../../src/core/followup/outcome.ts'
import type { LeadId } from '../../../src/core/ids.ts'
import { stringMarks } from '../../../src/core/insights/string-facts.ts'
import { businessDaysBetween } from '../../../src/core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../src/core/time/plain-date.ts'
import { dateOf, type TimeOfDay, wallTimeOn } from '../../../src/core/time/wall-time.ts'
import { redo, undo } from '../../../src/main/engine/db/history.ts'
import { recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { decideLead } from '../../../src/main/engine/services/decisions.ts'
import { stringInsightLeads, stringInsights } from '../../../src/main/engine/services/insights.ts'
import { openLead } from '../../../src/main/engine/services/leads.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { dayOf } from '../../../src/main/engine/services/today.ts'
import { addTestLead, type TestContext, testContext } from '../../fixtures/test-context.ts'

/** One thing that may happen; `lead` picks one of those there are. What a rule forbids does not happen. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('start' as const), lead: fc.nat(4) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('outcome' as const),
      lead: fc.nat(4),
      outcome: fc.constantFrom('no-answer' as const, 'message' as const, ...outcomes),
      later: fc.constantFrom(0, 0, 0, 1, 5),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), lead: fc.nat(4) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('days' as const), count: fc.integer({ min: 1, max: 9 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

it('counts random histories as one would who reads every lead, and lists what it counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const context = testContext(['2026-12-25'])
      const leads = Array.from({ length: 5 }, (_, n) => addTestLead(context, { company: `Company ${n}` }))
      for (const one of steps) await happen(context, leads, one)
      const read = leads.flatMap((id) => stringsByHand(context, id))
      const { all, sellers, cadences } = await stringInsights(context, {})
      expect(all).toEqual(countByHand(read))
      for (const { counts } of [...sellers, ...cadences]) expect(counts).toEqual(all)
      for (const what of stringMarks) {
        const total = async (attempt?: number) =>
          (await stringInsightLeads(context, { what, attempt, offset: 0, limit: 10 })).total
        if (what === 'abandoned' || what === 'started') expect(await total()).toBe(all[what])
        else if (what === 'unanswered-at') expect(await total(1)).toBe(all.stoppedAfterOne)
        else
          for (const counts of all.attempts) expect(await total(counts.attempt)).toBe(counts[columns[what]])
      }
    }),
    { numRuns: 60 },
  )
})

const columns = {
  reached: 'reached',
  'conversation-at': 'conversations',
  'sale-at': 'sales',
  'refusal-at': 'refusals',
  'answered-at': 'answered',
  'stopped-at': 'stopped',
  'used-up-at': 'usedUp',
  'running-at': 'running',
} as const

async function happen(context: TestContext, leads: readonly LeadId[], step: Step): Promise<void> {
  // Nobody does two things in the same millisecond.
  context.setNow(new Date(context.now() + 1000).toISOString())
  if (step.kind === 'days')
    return context.setNow(new Date(context.now() + step.count * 86_400_000).toISOString())
  if (step.kind === 'undo') return void undo(context.db, context.newId())
  if (step.kind === 'redo') return void redo(context.db, context.newId())
  const id = leads[step.lead] as LeadId
  if (step.kind === 'close') return void (await decideLead(context, context.asked({ id, decision: 'dead' })))
  if (step.kind === 'start') {
    await decideLead(context, context.asked({ id, decision: 'reopen' }))
    return void (await startString(context, context.asked({ leadId: id })))
  }
  await recordNext(context, id, step)
}

/** What comes of the next attempt, at its time or some days later. */
async function recordNext(
  context: TestContext,
  id: LeadId,
  { outcome, later }: Extract<Step, { kind: 'outcome' }>,
): Promise<void> {
  const nextStep = leadOf(context, id)?.nextStep
  if (nextStep === undefined) return
  const due = nextStep.startsAtUtc + later * 86_400_000
  if (due > context.now()) context.setNow(new Date(due).toISOString())
  const until = addDays(dayOf(context), 10)
  await recordOutcome(
    context,
    context.asked({
      followUpId: nextStep.id,
      outcome,
      ...(outcome === 'agreed' ? { next: { startsAt: wallTimeOn(until, '10:00' as TimeOfDay) } } : {}),
      ...(outcome === 'not-now' ? { until } : {}),
    }),
  )
}

interface ReadString {
  readonly made: readonly (string | undefined)[]
  readonly end: StringView['endReason']
  readonly sold: boolean
  readonly lying: boolean
  readonly of: number
}

/** Undefined when undo went so far that the lead was never added. */
function leadOf(context: TestContext, id: LeadId): LeadDetail | undefined {
  const lead = openLead(context, id)
  return lead.ok ? lead.value : undefined
}

/** The strings of a lead as its page shows them. */
function stringsByHand(context: TestContext, id: LeadId): ReadString[] {
  const { strings, timeline } = leadOf(context, id) ?? { strings: [], timeline: [] }
  const today = dayOf(context)
  const workingWeekdays = [1, 2, 3, 4, 5]
  const holidayName = (date: PlainDate) => (date === '2026-12-25' ? 'A holiday' : undefined)
  return strings.map(({ followUps, startedAt, endReason, attemptsOf }) => {
    const next = Math.min(...strings.map((one) => one.startedAt).filter((at) => at > startedAt))
    const planned = followUps
      .filter(({ status }) => status === 'planned')
      .map(({ startsAt }) => dateOf(startsAt))
    return {
      made: followUps.flatMap(({ outcome }) => outcome ?? []),
      end: endReason,
      of: attemptsOf,
      sold: timeline.some(
        (entry) =>
          entry.kind === 'touch' && entry.outcome === 'bought' && entry.at >= startedAt && entry.at < next,
      ),
      lying:
        endReason === undefined &&
        planned.some((day) => businessDaysBetween(day, today, { workingWeekdays, holidayName }) > 3),
    }
  })
}

function countByHand(strings: readonly ReadString[]) {
  const talked = (outcome: string | undefined) => ['agreed', 'interested', 'not-now'].includes(outcome ?? '')
  const count = (is: (string: ReadString) => boolean) => strings.filter(is).length
  const answered = ({ end, made }: ReadString) =>
    end === 'outcome' || (end === 'stopped' && made.some(talked))
  const over = (string: ReadString) => string.end !== undefined || string.lying
  const silent = (string: ReadString) => over(string) && !answered(string)
  const longest = Math.max(0, ...strings.map(({ made }) => made.length))
  const attempts = Array.from({ length: longest }, (_, index) => {
    const here = ({ made }: ReadString) => made.length === index + 1
    return {
      attempt: index + 1,
      reached: count(({ made }) => made.length > index),
      conversations: count(({ made }) => talked(made[index])),
      sales: count((string) => here(string) && string.sold),
      refusals: count(({ made }) => made[index] === 'refused'),
      answered: count((string) => here(string) && answered(string)),
      stopped: count((string) => here(string) && silent(string) && string.made.length < string.of),
      usedUp: count((string) => here(string) && silent(string) && string.made.length >= string.of),
      running: count((string) => here(string) && !over(string)),
    }
  })
  const ended = (reason: StringView['endReason']) => count(({ end }) => end === reason)
  const once = count((string) => silent(string) && string.made.length === 1)
  return {
    started: strings.length,
    attempts,
    ended: {
      attempts: ended('attempts'),
      elapsed: ended('elapsed'),
      outcome: ended('outcome'),
      stopped: ended('stopped'),
      running: ended(undefined),
    },
    conversations: count(({ made }) => made.some(talked)),
    sales: count(({ sold }) => sold),
    abandoned: count(
      (string) =>
        string.made.length < string.of &&
        (string.lying || (string.end === 'stopped' && !string.made.some(talked))),
    ),
    neededSecond: once + count(({ made }) => made.length > 1),
    stoppedAfterOne: once,
  }
}
