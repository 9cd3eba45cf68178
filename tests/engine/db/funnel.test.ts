import { describe, expect, it } from 'vitest'
import type { FunnelPlace } from '../../../src/core/contract/funnel.ts'
import type { RequestInput } from '../../../src/core/contract/requests.ts'
import type { LeadId, SellerId, StageId } from '../../../src/core/ids.ts'
import {
  findOnBoard,
  readFunnel,
  readFunnelColumn,
  worthOfClosed,
} from '../../../src/main/engine/db/funnel.ts'
import { listStages } from '../../../src/main/engine/db/lists.ts'
import { archiveListItem, stagesOf } from '../../../src/main/engine/services/lists.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'

interface Facts {
  readonly stage?: string | null
  readonly state?: string
  readonly cents?: number
  readonly currency?: string
  readonly nextStepAt?: number
  readonly sellerId?: string
}

function addLead(context: TestContext, company: string, facts: Facts): LeadId {
  const id = addTestLead(context, { company })
  const {
    stage = 'New',
    cents = null,
    currency = null,
    nextStepAt = null,
    state = nextStepAt === null ? 'waiting' : 'nurture',
    sellerId,
  } = facts
  context.db
    .prepare(
      `UPDATE leads SET stage_id = (SELECT id FROM stages WHERE name = ?), state = ?, value_cents = ?,
         currency = ?, next_step_at = ?, seller_id = coalesce(?, seller_id) WHERE id = ?`,
    )
    .run(stage, state, cents, currency, nextStepAt, sellerId ?? null, id)
  return id
}

const stageId = ({ db }: TestContext, name: string) =>
  listStages(db).find((stage) => stage.name === name)?.id as StageId

const titles = (
  context: TestContext,
  place: FunnelPlace,
  part: Partial<RequestInput<'funnel.column'>> = {},
) => readFunnelColumn(context.db, { offset: 0, limit: 50, ...part, place } as never).map(({ title }) => title)

const columns = (context: TestContext) =>
  readFunnel(context.db, {}).columns.map(({ name, leads }) => [name, leads])

describe('the board of stages', () => {
  it('has a column for every stage in use, and one for leads in none as long as there are such', () => {
    const context = testContext()
    addLead(context, 'Acme', { stage: 'Qualified' })
    expect(columns(context)).toEqual([
      ['New', 0],
      ['Contacted', 0],
      ['Qualified', 1],
      ['Proposal', 0],
      ['Negotiation', 0],
    ])
    addLead(context, 'Borealis', { stage: null })
    expect(columns(context)[0]).toEqual([undefined, 1])
  })

  it('shows an archived stage as long as leads stand in it, because else they would be lost to sight', () => {
    const context = testContext()
    const archive = (name: string) =>
      archiveListItem(
        context,
        stagesOf(context),
        context.asked({ id: stageId(context, name), archived: true }),
      )
    addLead(context, 'Acme', { stage: 'Proposal' })
    expectValue(archive('Proposal'))
    expectValue(archive('Qualified'))
    expect(columns(context).map(([name]) => name)).toEqual(['New', 'Contacted', 'Negotiation', 'Proposal'])
  })

  it('sums each currency by itself, the largest first, and counts closed leads apart', () => {
    const context = testContext()
    addLead(context, 'Acme', { cents: 100, currency: 'EUR' })
    addLead(context, 'Borealis', { cents: 900, currency: 'USD' })
    addLead(context, 'Cirrus', { cents: 150, currency: 'EUR' })
    addLead(context, 'Delta', { cents: 50 })
    addLead(context, 'Echo', {})
    addLead(context, 'Foxtrot', { state: 'won', cents: 7000, currency: 'EUR' })
    const { columns, closed } = readFunnel(context.db, {})
    expect(columns[0]).toMatchObject({
      leads: 5,
      totals: [
        { currency: 'USD', valueCents: 900 },
        { currency: 'EUR', valueCents: 250 },
        { valueCents: 50 },
      ],
    })
    expect(closed).toEqual([
      { state: 'won', leads: 1 },
      { state: 'refused', leads: 0 },
      { state: 'dead', leads: 0 },
    ])
    expect(worthOfClosed(context.db, { state: 'won' })).toEqual([{ currency: 'EUR', valueCents: 7000 }])
  })

  it('puts leads without a next step first, then by its time, and closed ones by when they were closed', () => {
    const context = testContext()
    addLead(context, 'Later', { nextStepAt: 2000 })
    addLead(context, 'Sooner', { nextStepAt: 1000 })
    addLead(context, 'None', {})
    expect(titles(context, { stageId: stageId(context, 'New') })).toEqual(['None', 'Sooner', 'Later'])
    const [first, second] = [addLead(context, 'First', {}), addLead(context, 'Second', {})]
    const close = context.db.prepare("UPDATE leads SET state = 'dead', state_since = ? WHERE id = ?")
    close.run(1, first)
    close.run(2, second)
    expect(titles(context, { state: 'dead' })).toEqual(['Second', 'First'])
  })

  it('finds every lead where its column has it, so that a moved card stays selected', () => {
    const context = testContext()
    for (let n = 1; n <= 6; n += 1) {
      addLead(context, `Lead ${n}`, n % 3 === 0 ? {} : { nextStepAt: n % 2 })
      const id = addLead(context, `Closed ${n}`, { state: 'dead' })
      context.db.prepare('UPDATE leads SET state_since = ? WHERE id = ?').run(n % 3, id)
    }
    for (const place of [{ stageId: stageId(context, 'New') }, { state: 'dead' }] as const) {
      const rows = readFunnelColumn(context.db, { place, offset: 0, limit: 50 })
      expect(rows.map(({ id }) => findOnBoard(context.db, { leadId: id }))).toEqual(
        rows.map((_, index) => ({ place, index })),
      )
    }
    const leadId = addLead(context, 'Acme', {})
    expect(findOnBoard(context.db, { leadId, query: 'borealis' })).toBeUndefined()
  })

  it('gives a column in parts', () => {
    const context = testContext()
    for (let n = 1; n <= 5; n += 1) addLead(context, `Lead ${n}`, { nextStepAt: n })
    const place = { stageId: stageId(context, 'New') }
    expect(titles(context, place, { offset: 2, limit: 2 })).toEqual(['Lead 3', 'Lead 4'])
  })

  it('narrows columns, counts and sums alike, by words and by seller', () => {
    const context = testContext()
    context.db.exec(
      `INSERT INTO sellers (id, name, time_zone, created_at) VALUES ('other', 'Ben', 'Europe/Paris', 0)`,
    )
    addLead(context, 'Acme', { cents: 100, currency: 'EUR' })
    addLead(context, 'Borealis', { cents: 200, currency: 'EUR', sellerId: 'other' })
    const other = { sellerId: 'other' as SellerId }
    expect(readFunnel(context.db, other).columns[0]).toMatchObject({
      leads: 1,
      totals: [{ valueCents: 200 }],
    })
    expect(titles(context, { stageId: stageId(context, 'New') }, other)).toEqual(['Borealis'])
    expect(readFunnel(context.db, { query: 'acm' }).columns[0]?.leads).toBe(1)
    expect(readFunnel(context.db, { query: 'nobody' }).columns[0]?.leads).toBe(0)
    expect(titles(context, { stageId: stageId(context, 'New') }, { query: 'acm' })).toEqual(['Acme'])
  })
})
