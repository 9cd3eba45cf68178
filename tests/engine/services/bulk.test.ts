import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { BulkResult } from '../../../src/core/contract/bulk.ts'
import type { LeadId, SellerId } from '../../../src/core/ids.ts'
import type { PlainDate } from '../../../src/core/time/plain-date.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { lastApplied, redo, undo } from '../../../src/main/engine/db/history.ts'
import { findLeadRow } from '../../../src/main/engine/db/lead-rows.ts'
import { agenda } from '../../../src/main/engine/services/agenda.ts'
import { bulkDecide, bulkStop } from '../../../src/main/engine/services/bulk-decide.ts'
import { bulkEdit } from '../../../src/main/engine/services/bulk-edit.ts'
import { bulkPlan } from '../../../src/main/engine/services/bulk-plan.ts'
import { logContact } from '../../../src/main/engine/services/contacts.ts'
import { decideLead } from '../../../src/main/engine/services/decisions.ts'
import { exportLeads } from '../../../src/main/engine/services/export-leads.ts'
import { me } from '../../../src/main/engine/services/first-start.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  type TestContext,
  temporaryFolder,
  testContext,
} from '../../fixtures/test-context.ts'
import { everything } from '../transfer/import-context.ts'

const until = '2027-03-01' as PlainDate
const all = { filter: {}, except: [] }

/** A lead in each of the states that people meet, by name. */
async function variedLeads(context: TestContext) {
  const named = (company: string) =>
    addTestLead(context, { company, person: `${company} Eva`, country: 'FR' })
  const leads = {
    fresh: named('Fresh'),
    planned: named('Planned'),
    waiting: named('Waiting'),
    closed: named('Closed'),
    won: named('Won'),
  }
  expectValue(await startString(context, context.asked({ leadId: leads.planned })))
  const decide = (id: LeadId, decision: object) =>
    decideLead(context, context.asked({ id, ...decision } as never))
  expectValue(await decide(leads.waiting, { decision: 'waiting', until }))
  expectValue(await decide(leads.closed, { decision: 'dead' }))
  context.db.prepare("UPDATE leads SET state = 'won' WHERE id = ?").run(leads.won)
  return leads
}

const stateOf = ({ db }: TestContext, id: LeadId) => findLeadRow(db, id)?.state

const reasons = ({ leftOut }: BulkResult) =>
  Object.fromEntries(leftOut.map(({ reason, leads }) => [reason, leads.map(({ title }) => title)]))

const rows = ({ db }: TestContext) => {
  const { changes: _, follow_ups, ...others } = everything(db)
  // SEQUENCE only ever counts up.
  return { ...others, follow_ups: follow_ups?.map((row) => ({ ...(row as object), sequence: 0 })) }
}

describe('a decision about many leads', () => {
  it('is one command with one undo, and lists those it leaves as they are', async () => {
    const context = testContext()
    const leads = await variedLeads(context)
    const before = rows(context)
    const result = expectValue(
      await bulkDecide(context, context.asked({ target: all, decision: { decision: 'waiting', until } })),
    )
    expect(result.done).toBe(3)
    expect(reasons(result)).toEqual({ closed: ['Closed', 'Won'] })
    expect(stateOf(context, leads.planned)).toBe('waiting')
    expect(findLeadRow(context.db, leads.planned)?.nextStep).toBeUndefined()
    expect(lastApplied(context.db)?.summary).toMatchObject({ code: 'bulk-waiting', params: { count: 3 } })
    const after = rows(context)
    expectValue(undo(context.db, context.newId()))
    expect(rows(context)).toEqual(before)
    expectValue(redo(context.db, context.newId()))
    expect(rows(context)).toEqual(after)
  })

  it('closes what is open and leaves a sale a sale, because a whole list may be selected', async () => {
    const context = testContext()
    const leads = await variedLeads(context)
    const result = expectValue(
      await bulkDecide(context, context.asked({ target: all, decision: { decision: 'dead' } })),
    )
    expect(reasons(result)).toEqual({ same: ['Closed'], closed: ['Won'] })
    expect(stateOf(context, leads.won)).toBe('won')
    expect(agenda(context, { limit: 100 })).toEqual([])
  })

  it('opens again only what rests or is over', async () => {
    const context = testContext()
    const leads = await variedLeads(context)
    const result = expectValue(
      await bulkDecide(context, context.asked({ target: all, decision: { decision: 'reopen' } })),
    )
    expect(reasons(result)).toEqual({ 'not-resting': ['Fresh', 'Planned'] })
    expect([leads.waiting, leads.closed, leads.won].map((id) => stateOf(context, id))).toEqual(
      Array(3).fill('undecided'),
    )
  })

  it('nurtures with light touches until the date, and no calls', async () => {
    const context = testContext()
    const leads = await variedLeads(context)
    const decision = { decision: 'nurture', until: '2027-11-01' as PlainDate } as const
    const result = expectValue(
      await bulkDecide(context, context.asked({ target: { ids: [leads.fresh, leads.planned] }, decision })),
    )
    expect(result.done).toBe(2)
    const touches = agenda(context, { limit: 100 }).filter(({ status }) => status === 'planned')
    expect(touches.length).toBeGreaterThan(2)
    expect(touches.some(({ channel }) => channel === 'phone')).toBe(false)
  })

  it('is refused as a whole for a date that has passed', async () => {
    const context = testContext()
    const decision = { decision: 'waiting', until: '2026-11-26' as PlainDate } as const
    expect(expectProblem(await bulkDecide(context, context.asked({ target: all, decision })))).toBe(
      'until-past',
    )
  })
})

describe('strings on many leads', () => {
  it('are planned where nothing is planned, a few first calls a day from the day asked for', async () => {
    const context = testContext()
    const leads = await variedLeads(context)
    for (let n = 0; n < 3; n += 1) addTestLead(context, { company: `More ${n}` })
    const from = '2026-12-01' as PlainDate
    const target = { filter: {}, except: [leads.waiting] }
    const result = expectValue(await bulkPlan(context, context.asked({ target, from, perDay: 2 })))
    expect(result).toMatchObject({ done: 4, firstDay: '2026-12-01' })
    expect(reasons(result)).toEqual({ planned: ['Planned'], closed: ['Closed', 'Won'] })
    const firsts = agenda(context, { from, limit: 100 })
      .filter(({ attempt, leadTitle }) => attempt === 1 && leadTitle !== 'Planned')
      .map(({ startsAt }) => startsAt.slice(0, 10))
    expect(firsts).toEqual(['2026-12-01', '2026-12-01', '2026-12-02', '2026-12-02'])
    expectValue(undo(context.db, context.newId()))
    expect(stateOf(context, leads.fresh)).toBe('new')
  })

  it('keep away from an earlier contact, and wait as long as the client asked', async () => {
    const context = testContext()
    const leads = await variedLeads(context)
    const called = { leadId: leads.fresh, outcome: 'no-answer', channel: 'phone' } as never
    expectValue(await logContact(context, context.asked(called)))
    const ids = [leads.fresh, leads.waiting]
    expectValue(await bulkPlan(context, context.asked({ target: { ids } })))
    const firstOf = (title: string) =>
      agenda(context, { limit: 100 }).find((card) => card.leadTitle === title && card.attempt === 1)?.startsAt
    expect((firstOf('Fresh') as WallTime) >= '2026-11-30').toBe(true)
    expect((firstOf('Waiting') as WallTime).slice(0, 10)).toBe(until)
  })

  it('are stopped where they run: a decision is asked for', async () => {
    const context = testContext()
    const leads = await variedLeads(context)
    const result = expectValue(await bulkStop(context, context.asked({ target: all })))
    expect(result.done).toBe(1)
    expect(result.leftOut).toMatchObject([{ reason: 'no-string', count: 4 }])
    expect(stateOf(context, leads.planned)).toBe('undecided')
    expectValue(undo(context.db, context.newId()))
    expect(stateOf(context, leads.planned)).toBe('open')
  })
})

describe('the same for many leads', () => {
  it('is set in one go: stage, seller, value and country, with what is planned going to the new seller', async () => {
    const context = testContext()
    const leads = await variedLeads(context)
    const hanna = context.newId() as SellerId
    context.db
      .prepare("INSERT INTO sellers (id, name, time_zone, created_at) VALUES (?, 'Hanna', 'Europe/Paris', 0)")
      .run(hanna)
    const before = rows(context)
    const changes = { stage: 'Tasting', sellerId: hanna, valueCents: 120_000, country: 'Romania' }
    const result = expectValue(await bulkEdit(context, context.asked({ target: all, changes })))
    expect(result).toEqual({ done: 5, leftOut: [] })
    expect(findLeadRow(context.db, leads.planned)).toMatchObject({
      stage: 'Tasting',
      sellerName: 'Hanna',
      valueCents: 120_000,
      country: 'RO',
    })
    const owners = context.db.prepare("SELECT DISTINCT seller_id FROM follow_ups WHERE status = 'planned'")
    expect(owners.pluck().all()).toEqual([hanna])
    expectValue(undo(context.db, context.newId()))
    expect(rows(context)).toEqual(before)
  })

  it('takes away every country they have, of companies and of persons', async () => {
    const context = testContext()
    const id = addTestLead(context, { company: 'Acme', person: 'Ana', country: 'FR' })
    expectValue(await bulkEdit(context, context.asked({ target: all, changes: { country: null } })))
    expect(findLeadRow(context.db, id)).not.toHaveProperty('country')
  })

  it('is refused as a whole where it makes no sense', async () => {
    const context = testContext()
    const edit = (changes: object) => bulkEdit(context, context.asked({ target: all, changes }))
    expect(expectProblem(await edit({ country: 'Atlantis' }))).toBe('country-unknown')
    expect(expectProblem(await edit({ sellerId: context.newId() }))).toBe('seller-not-found')
    expect(expectProblem(await edit({ productId: context.newId() }))).toBe('product-not-found')
  })

  it('leaves no trace where there is nobody, not even a command to undo', async () => {
    const context = testContext()
    const target = { ids: [context.newId() as LeadId] }
    expect(expectValue(await bulkStop(context, context.asked({ target })))).toEqual({ done: 0, leftOut: [] })
    expect(lastApplied(context.db)).toBeUndefined()
  })
})

describe('a file of the leads selected', () => {
  const read = (file: string) => parse(readFileSync(file), { bom: true }) as string[][]

  it('has the columns and the order of the list, and nothing in it runs in a spreadsheet', async () => {
    const context = testContext()
    addTestLead(context, { company: '=HYPERLINK("http://x")', phone: '+33 6 12 34 56 78' })
    const id = addTestLead(context, { company: 'Acme, "the" one', country: 'FR' })
    context.db.prepare('UPDATE leads SET value_cents = 120050 WHERE id = ?').run(id)
    const file = join(temporaryFolder(), 'leads.csv')
    const columns = (['title', 'phone', 'value', 'country', 'seller'] as const).map((column) => ({
      column,
      heading: column,
    }))
    const asked = { target: all, file, columns, sort: 'title', descending: false } as const
    expect(expectValue(await exportLeads(context, asked))).toEqual({ file, leads: 2 })
    expect(read(file)).toEqual([
      ['title', 'phone', 'value', 'country', 'seller'],
      [`'=HYPERLINK("http://x")`, `'+33 6 12 34 56 78`, '', '', me(context).name],
      ['Acme, "the" one', '', '1200.50', 'FR', me(context).name],
    ])
  })

  it('that cannot be written is said so', async () => {
    const context = testContext()
    const file = join(temporaryFolder(), 'nowhere', 'leads.csv')
    const asked = {
      target: all,
      file,
      columns: [{ column: 'title', heading: 'Lead' }],
      sort: 'title',
      descending: false,
    } as const
    expect(expectProblem(await exportLeads(context, asked as never))).toBe('file-not-written')
  })
})
