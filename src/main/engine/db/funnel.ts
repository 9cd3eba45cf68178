import type { Database } from 'better-sqlite3'
import {
  type ClosedState,
  closedStates,
  type FunnelColumn,
  type FunnelFilter,
  type FunnelPlace,
  type FunnelTotal,
  type FunnelView,
} from '../../../core/contract/funnel.ts'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { LeadId, ProductId, SellerId, StageId } from '../../../core/ids.ts'
import { searchCap } from './lead-list.ts'
import { leadRowsByNumber } from './lead-rows.ts'
import { listStages } from './lists.ts'
import { orNull, present } from './rows.ts'
import { isSearchComplete, searchExpression } from './search.ts'

/** The board: every stage with its leads that are not closed, and how many are closed. */
export function readFunnel(db: Database, filter: FunnelFilter): FunnelView {
  const sums = sumsByStage(db, filter)
  const stages = listStages(db).map(({ id, name, isArchived }) => ({ stageId: id, name, isArchived }))
  const columns = [{ stageId: null, isArchived: false }, ...stages].map(
    (column): FunnelColumn => ({ ...column, ...(sums.get(column.stageId) ?? { leads: 0, totals: [] }) }),
  )
  return {
    // A column that holds nothing is shown only where something could be put into it.
    columns: columns.filter(
      ({ stageId, isArchived, leads }) => leads > 0 || (stageId !== null && !isArchived),
    ),
    closed: countsOfClosed(db, filter),
    capped: isCapped(db, filter),
  }
}

/** A part of one column. */
export function readFunnelColumn(
  db: Database,
  filter: FunnelFilter & { place: FunnelPlace; offset: number; limit: number },
): LeadRow[] {
  const { place, offset, limit } = filter
  const order = 'state' in place ? 'leads.state_since DESC, leads.number' : 'leads.next_step_at, leads.number'
  const numbers = db
    .prepare(
      `SELECT leads.number FROM leads WHERE ${placed(place)} ${conditions(filter)}
       ORDER BY ${order} LIMIT @limit OFFSET @offset`,
    )
    .pluck()
    .all({
      ...valuesOf(filter),
      place: 'state' in place ? place.state : place.stageId,
      limit,
      offset,
    }) as number[]
  return leadRowsByNumber(db, numbers)
}

/** Where a lead stands on the board, and how many stand before it in its column. */
export function findOnBoard(
  db: Database,
  { leadId, ...filter }: FunnelFilter & { leadId: LeadId },
): { place: FunnelPlace; index: number } | undefined {
  const lead = db
    .prepare(
      `SELECT number, state, stage_id AS stageId, next_step_at AS at, state_since AS since FROM leads
       WHERE id = @leadId ${conditions(filter)}`,
    )
    .get({ ...valuesOf(filter), leadId }) as BoardLead | undefined
  if (lead === undefined) return undefined
  const state = closedStates.find((one) => one === lead.state)
  const place: FunnelPlace = state === undefined ? { stageId: lead.stageId } : { state }
  const before =
    state === undefined
      ? '(coalesce(next_step_at, -1), number) < (coalesce(@at, -1), @number)'
      : '(state_since > @since OR (state_since = @since AND number < @number))'
  const index = db
    .prepare(`SELECT count(*) FROM leads WHERE ${placed(place)} AND ${before} ${conditions(filter)}`)
    .pluck()
    .get({ ...valuesOf(filter), ...lead, place: state ?? lead.stageId }) as number
  return { place, index }
}

interface BoardLead {
  readonly number: number
  readonly state: string
  readonly stageId: StageId | null
  readonly at: number | null
  readonly since: number
}

/** Sellers and products that leads have. */
export const boardChoices = (db: Database) => ({
  sellers: db
    .prepare(
      `SELECT id, name FROM sellers WHERE EXISTS (SELECT 1 FROM leads WHERE seller_id = sellers.id)
       ORDER BY name COLLATE NOCASE`,
    )
    .all() as { id: SellerId; name: string }[],
  products: db
    .prepare(
      `SELECT id, name FROM products WHERE EXISTS (SELECT 1 FROM leads WHERE product_id = products.id)
       ORDER BY name COLLATE NOCASE`,
    )
    .all() as { id: ProductId; name: string }[],
})

/** What closed leads are worth together. */
export function worthOfClosed(
  db: Database,
  { state, ...filter }: FunnelFilter & { state: ClosedState },
): FunnelTotal[] {
  const totals = db
    .prepare(
      `SELECT currency, sum(value_cents) AS valueCents FROM leads
       WHERE leads.state = @state AND value_cents IS NOT NULL ${conditions(filter)} GROUP BY currency`,
    )
    .all({ ...valuesOf(filter), state })
  return inOrder(totals.map((row) => present<FunnelTotal>(row)))
}

interface Sum {
  readonly leads: number
  readonly totals: FunnelTotal[]
}

/**
 * One pass over the index that holds stage, whether closed, currency and value, in its order. Grouped by currency
 * too, 100,000 leads would be sorted first, which takes three times as long.
 */
function sumsByStage(db: Database, filter: FunnelFilter): Map<StageId | null, Sum> {
  const currencies = db.prepare('SELECT DISTINCT currency FROM leads').pluck().all() as (string | null)[]
  const sums = currencies.map((_, n) => `sum(CASE WHEN currency IS @c${n} THEN value_cents END) AS v${n}`)
  const bound = Object.fromEntries(currencies.map((currency, n) => [`c${n}`, currency]))
  const rows = db
    .prepare(
      `SELECT ${['stage_id AS stageId', 'count(*) AS leads', ...sums].join(', ')} FROM leads
       WHERE ${isClosed} = 0 ${conditions(filter)} GROUP BY stage_id`,
    )
    .all({ ...valuesOf(filter), ...bound }) as ({ stageId: StageId | null; leads: number } & Record<
    string,
    number
  >)[]
  return new Map(
    rows.map((row) => {
      const totals = currencies.flatMap((currency, n) =>
        row[`v${n}`] === null ? [] : [present<FunnelTotal>({ currency, valueCents: row[`v${n}`] })],
      )
      return [row.stageId, { leads: row.leads, totals: inOrder(totals) }]
    }),
  )
}

/** The largest first: that is what the stage is worth. */
const inOrder = (totals: readonly FunnelTotal[]): FunnelTotal[] =>
  [...totals].sort((a, b) => b.valueCents - a.valueCents)

function countsOfClosed(db: Database, filter: FunnelFilter): FunnelView['closed'] {
  const count = db
    .prepare(`SELECT count(*) FROM leads WHERE leads.state = @state ${conditions(filter)}`)
    .pluck()
  return closedStates.map((state: ClosedState) => ({
    state,
    leads: count.get({ ...valuesOf(filter), state }) as number,
  }))
}

function isCapped(db: Database, { query }: FunnelFilter): boolean {
  const expression = searchExpression(query ?? '')
  if (expression === undefined) return false
  const more = db.prepare('SELECT 1 FROM lead_search WHERE lead_search MATCH ? LIMIT 1 OFFSET ?')
  return more.get(expression, searchCap) !== undefined || !isSearchComplete(db)
}

/** As the index has it, letter by letter. */
const isClosed = "(state IN ('won', 'refused', 'dead'))"

const placed = (place: FunnelPlace): string =>
  'state' in place ? 'leads.state = @place' : `stage_id IS @place AND ${isClosed} = 0`

function conditions({ query, sellerId, productId }: FunnelFilter): string {
  const found = `leads.number IN (SELECT rowid FROM lead_search WHERE lead_search MATCH @words LIMIT ${searchCap})`
  return [
    searchExpression(query ?? '') === undefined ? '' : `AND ${found}`,
    sellerId === undefined ? '' : 'AND leads.seller_id = @sellerId',
    productId === undefined ? '' : 'AND leads.product_id = @productId',
  ].join(' ')
}

const valuesOf = ({ query, sellerId, productId }: FunnelFilter) => ({
  words: orNull(searchExpression(query ?? '')),
  sellerId: orNull(sellerId),
  productId: orNull(productId),
})
