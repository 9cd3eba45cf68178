import type { Database } from 'better-sqlite3'
import type { LeadQuery, LeadSelection } from '../../../core/contract/leads.ts'
import type { LeadId } from '../../../core/ids.ts'
import { type Condition, conditionOf, type ListMoment } from './lead-filter.ts'
import { searchExpression } from './search.ts'

export type LeadOrder = Pick<LeadQuery, 'sort' | 'descending'>

/**
 * So many are sorted within a key press. A search shows no more of them: all that begin with one letter would take
 * longer, and nobody reads past the first.
 */
export const searchCap = 1000

const everything: Condition = { sql: '', values: [] }

/** How many leads a condition leaves; without one, how many there are. */
export const countLeads = (db: Database, condition: Condition = everything): number =>
  db
    .prepare(`SELECT count(*) FROM leads ${listed(condition)}`)
    .pluck()
    .get(condition.values) as number

/** How many leads were never planned. */
export const countNeverPlanned = (db: Database): number =>
  db.prepare("SELECT count(*) FROM leads WHERE state = 'new'").pluck().get() as number

/** The numbers of the newest leads that were never planned: none has a next step, so their index is in this order. */
export const newestNeverPlanned = (db: Database, limit: number): number[] =>
  db
    .prepare(
      "SELECT number FROM leads WHERE state = 'new' AND next_step_at IS NULL ORDER BY number DESC LIMIT ?",
    )
    .pluck()
    .all(limit) as number[]

/** The numbers of the leads that a condition leaves, in no order. */
export const matchingNumbers = (db: Database, condition: Condition): number[] =>
  db
    .prepare(`SELECT number FROM leads ${listed(condition)}`)
    .pluck()
    .all(condition.values) as number[]

/** The numbers of all leads in order, or of those on one page. */
export const numbersInOrder = (
  db: Database,
  order: LeadOrder,
  { offset = 0, limit = -1 }: { offset?: number; limit?: number } = {},
): number[] =>
  db
    .prepare(`SELECT number FROM leads ${orderOf(order)} LIMIT ? OFFSET ?`)
    .pluck()
    .all(limit, offset) as number[]

/** Puts leads in order. */
export const sortNumbers = (db: Database, numbers: readonly number[], order: LeadOrder): number[] =>
  db
    .prepare(`SELECT number FROM leads WHERE number IN (SELECT value FROM json_each(?)) ${orderOf(order)}`)
    .pluck()
    .all(JSON.stringify(numbers)) as number[]

/** The numbers of up to `limit` leads that a search finds, in no order. */
export const foundNumbers = (db: Database, expression: string, limit = -1): number[] =>
  db
    .prepare('SELECT rowid FROM lead_search WHERE lead_search MATCH ? LIMIT ?')
    .pluck()
    .all(expression, limit) as number[]

/** The numbers of leads, in no order. */
export const numbersOfLeads = (db: Database, ids: readonly LeadId[]): number[] =>
  db
    .prepare('SELECT number FROM leads WHERE id IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(ids)) as number[]

/** Every lead of a selection, however many, in the order they came. */
export function selectedLeads(db: Database, selection: LeadSelection, moment: ListMoment): LeadId[] {
  const { sql, values } = conditionOf(selection.filter, moment)
  const expression = searchExpression(selection.query ?? '')
  const found = 'number IN (SELECT rowid FROM lead_search WHERE lead_search MATCH ?)'
  const conditions = [...(expression === undefined ? [] : [found]), ...(sql === '' ? [] : [sql])]
  return db
    .prepare(
      `SELECT id FROM leads ${conditions.length === 0 ? '' : 'WHERE'} ${conditions.join(' AND ')} ORDER BY number`,
    )
    .pluck()
    .all(...(expression === undefined ? [] : [expression]), ...values) as LeadId[]
}

/** The planner would rather look a hundred thousand leads up than read one index in order. */
const listed = ({ sql }: Condition): string => (sql === '' ? '' : `INDEXED BY leads_listed WHERE ${sql}`)

/** The number decides between equals, so that a lead is on one page and on no other. */
function orderOf({ sort, descending }: LeadOrder): string {
  const direction = descending ? 'DESC' : 'ASC'
  if (sort === 'newest') return `ORDER BY number ${descending ? 'ASC' : 'DESC'}`
  return `ORDER BY ${sortColumns[sort]} ${direction} NULLS LAST, number ${direction}`
}

const sortColumns: Record<Exclude<LeadQuery['sort'], 'newest'>, string> = {
  title: 'title COLLATE NOCASE',
  company: 'company_name COLLATE NOCASE',
  country: 'client_country',
  stage: '(SELECT position FROM stages WHERE id = stage_id)',
  'next-step': 'next_step_at',
  'last-contact': 'last_touch_at',
  contacts: 'touch_count',
  value: 'value_cents',
}
