import { describe, expect, it } from 'vitest'
import type { StringFilter } from '../../../src/core/contract/insights.ts'
import type { Outcome } from '../../../src/core/followup/outcome.ts'
import type { CadenceId, LeadId, SellerId } from '../../../src/core/ids.ts'
import type { StringMark } from '../../../src/core/insights/string-facts.ts'
import type { PlainDate } from '../../../src/core/time/plain-date.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { redo, undo } from '../../../src/main/engine/db/history.ts'
import { saveSeller } from '../../../src/main/engine/db/sellers.ts'
import { writeSetting } from '../../../src/main/engine/db/settings.ts'
import { recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { decideLead } from '../../../src/main/engine/services/decisions.ts'
import { me } from '../../../src/main/engine/services/first-start.ts'
import { stringInsightLeads, stringInsights } from '../../../src/main/engine/services/insights.ts'
import { openLead } from '../../../src/main/engine/services/leads.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'

async function start(context: TestContext, company: string): Promise<LeadId> {
  const leadId = addTestLead(context, { company })
  expectValue(await startString(context, context.asked({ leadId })))
  return leadId
}

/** Records the next attempts of a lead, one after the other, each on its own day. */
async function record(context: TestContext, leadId: LeadId, ...results: readonly Outcome[]): Promise<void> {
  for (const outcome of results) {
    const { nextStep } = expectValue(openLead(context, leadId))
    if (nextStep === undefined) throw new Error('Nothing is planned')
    context.setNow(new Date(nextStep.startsAtUtc).toISOString())
    const input = { followUpId: nextStep.id, outcome }
    const next = outcome === 'agreed' ? { next: { startsAt: '2027-01-12T10:00' as WallTime } } : {}
    expectValue(await recordOutcome(context, context.asked({ ...input, ...next })))
  }
}

const leadsOf = async (
  context: TestContext,
  what: StringMark,
  filter: StringFilter & { attempt?: number } = {},
) =>
  (await stringInsightLeads(context, { what, offset: 0, limit: 100, ...filter })).rows.map(
    ({ leadTitle }) => leadTitle,
  )

describe('how far strings really go', () => {
  it('counts what was done, and names the leads behind every figure', async () => {
    const context = testContext()
    const [acme, borealis, cirrus] = [
      await start(context, 'Acme'),
      await start(context, 'Borealis'),
      await start(context, 'Cirrus'),
    ]
    await record(context, acme, 'no-answer', 'message', 'agreed')
    await record(context, borealis, 'no-answer', 'refused')
    context.setNow('2026-12-02T08:00+01:00')
    await decideLead(context, context.asked({ id: cirrus, decision: 'dead' }))
    const { all, first, last } = await stringInsights(context, {})
    expect({ first, last }).toEqual({ first: '2026-11-26', last: '2026-11-26' })
    expect(all).toMatchObject({ started: 3, conversations: 1, abandoned: 1, sales: 0 })
    expect(all.attempts.map(({ reached }) => reached)).toEqual([2, 2, 1])
    expect(await leadsOf(context, 'reached', { attempt: 2 })).toEqual(['Borealis', 'Acme'])
    expect(await leadsOf(context, 'refusal-at', { attempt: 2 })).toEqual(['Borealis'])
    expect(await leadsOf(context, 'conversation-at', { attempt: 3 })).toEqual(['Acme'])
    expect(await leadsOf(context, 'conversation-at', { attempt: 2 })).toEqual([])
    expect(await leadsOf(context, 'abandoned')).toEqual(['Cirrus'])
  })

  it('gives a sale at the appointment agreed on to the attempt that led there', async () => {
    const context = testContext()
    const acme = await start(context, 'Acme')
    await record(context, acme, 'no-answer', 'agreed', 'bought')
    const { all } = await stringInsights(context, {})
    expect(all.attempts.map(({ sales }) => sales)).toEqual([0, 1])
    expect(await leadsOf(context, 'sale-at', { attempt: 2 })).toEqual(['Acme'])
    expectValue(undo(context.db, context.newId()))
    expect((await stringInsights(context, {})).all.sales).toBe(0)
    expectValue(redo(context.db, context.newId()))
    expect((await stringInsights(context, {})).all.sales).toBe(1)
  })

  it('takes a missed attempt for abandoned once it lies longer than the gap of the cadence', async () => {
    const context = testContext(['2026-12-01'])
    await start(context, 'Acme')
    const abandonedOn = async (day: string) => {
      context.setNow(`${day}T20:00+01:00`)
      return (await stringInsights(context, {})).all.abandoned
    }
    expect(await abandonedOn('2026-11-26')).toBe(0)
    // Friday, Monday, and, after the holiday on Tuesday, Wednesday are the gap.
    expect(await abandonedOn('2026-12-02')).toBe(0)
    expect(await abandonedOn('2026-12-03')).toBe(1)
    expect(await leadsOf(context, 'abandoned')).toEqual(['Acme'])
    expect(await leadsOf(context, 'running-at')).toEqual([])
  })

  it('leaves nurture out, because its light touches are not meant to reach anybody soon', async () => {
    const context = testContext()
    const id = addTestLead(context, { company: 'Acme' })
    const until = '2027-06-01' as PlainDate
    expectValue(await decideLead(context, context.asked({ id, decision: 'nurture', until })))
    expect(expectValue(openLead(context, id)).strings).toHaveLength(1)
    const { all, choices } = await stringInsights(context, {})
    expect(all.started).toBe(0)
    expect(choices).toEqual({ sellers: [], cadences: [] })
    expect(await leadsOf(context, 'started')).toEqual([])
  })

  it('looks only at the strings that started in the period, both days included', async () => {
    const context = testContext()
    await start(context, 'Acme')
    context.setNow('2026-11-27T23:30+01:00')
    await start(context, 'Borealis')
    const startedIn = async (from?: string, to?: string) =>
      (await stringInsights(context, { from, to } as StringFilter)).all.started
    expect(await startedIn('2026-11-26', '2026-11-26')).toBe(1)
    expect(await startedIn('2026-11-27')).toBe(1)
    expect(await startedIn(undefined, '2026-11-27')).toBe(2)
    expect(await startedIn('2026-11-28')).toBe(0)
  })

  it('tells sellers and cadences apart, and what there is to choose from whatever is chosen', async () => {
    const context = testContext()
    const ana = me(context)
    await record(context, await start(context, 'Acme'), 'no-answer')
    const bruno = { ...ana, id: context.newId() as SellerId, name: 'Bruno' }
    saveSeller(context.db, bruno, context.now())
    writeSetting(context.db, 'me', bruno.id)
    await start(context, 'Borealis')
    await start(context, 'Cirrus')
    const { sellers, cadences, choices } = await stringInsights(context, {})
    expect(sellers.map(({ name, counts }) => [name, counts.started, counts.attempts.length])).toEqual([
      ['Ana', 1, 1],
      ['Bruno', 2, 0],
    ])
    expect(cadences.map(({ key, counts }) => [key, counts.started])).toEqual([['rule-of-four', 3]])
    const hers = await stringInsights(context, { sellerId: ana.id, cadenceId: cadences[0]?.id })
    expect(hers.all).toEqual(sellers[0]?.counts)
    expect(hers.choices).toEqual(choices)
    expect(await leadsOf(context, 'started', { sellerId: ana.id })).toEqual(['Acme'])
    expect((await stringInsights(context, { cadenceId: context.newId() as CadenceId })).all.started).toBe(0)
  })

  it('lists by the page, and says how many there are', async () => {
    const context = testContext()
    for (let n = 1; n <= 5; n += 1) {
      context.setNow(`2026-11-26T0${n}:00Z`)
      await start(context, `Company ${n}`)
    }
    const page = await stringInsightLeads(context, { what: 'started', offset: 1, limit: 2 })
    expect(page.total).toBe(5)
    expect(page.rows.map(({ leadTitle }) => leadTitle)).toEqual(['Company 4', 'Company 3'])
    expect(page.rows[0]).toMatchObject({ startedAt: '2026-11-26T05:00', attemptsMade: 0, attemptsOf: 4 })
  })
})
