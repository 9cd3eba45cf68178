import type { Database } from 'better-sqlite3'
import type { LeadQuery, LeadRow } from '../../../core/contract/leads.ts'
import type { CompanyId, LeadId, PersonId, SellerId, StageId } from '../../../core/ids.ts'
import type { LeadState } from '../../../core/lead/lead-state.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { orNull, present } from './rows.ts'
import { isSearchComplete, searchExpression } from './search.ts'

/**
 * A search looks at no more than this many candidates: ranking all that begin with one letter would take longer
 * than a key press, and nobody reads past them.
 */
export const searchCap = 1000

/** One page of leads, with how many there are in all. */
export function listLeads(db: Database, query: LeadQuery) {
  const expression = searchExpression(query.query ?? '')
  return expression === undefined ? listInOrder(db, query) : searchLeads(db, query, expression)
}

/** The row of one lead, or undefined when it no longer exists. */
export function findLeadRow(db: Database, id: LeadId): LeadRow | undefined {
  const row = db.prepare(`${selectRows} FROM leads ${joins} WHERE leads.id = ?`).get(id)
  return row === undefined ? undefined : leadRowOf(row)
}

export const findLeadId = (db: Database, number: number): LeadId | undefined =>
  db.prepare('SELECT id FROM leads WHERE number = ?').pluck().get(number) as LeadId | undefined

/** Leads by their numbers, in the order given: one statement, because starting one costs more than reading a row. */
export function leadRowsByNumber(db: Database, numbers: readonly number[]): LeadRow[] {
  return db
    .prepare(
      `${selectRows} FROM json_each(?) AS wanted CROSS JOIN leads ON leads.number = wanted.value ${joins}
       ORDER BY wanted.key`,
    )
    .all(JSON.stringify(numbers))
    .map(leadRowOf)
}

/** How many leads are in a state, or in all. */
export const countLeads = (db: Database, state?: LeadQuery['state']): number =>
  db
    .prepare(`SELECT count(*) FROM leads ${filterOf(state)}`)
    .pluck()
    .get() as number

/** Puts the lead into another state; `until` belongs to waiting and nurture. */
export function setLeadState(
  db: Database,
  id: LeadId,
  change: { state: LeadState; until?: PlainDate | undefined; now: number },
): void {
  db.prepare(
    'UPDATE leads SET state = ?, waiting_until = ?, state_since = ?, updated_at = ? WHERE id = ?',
  ).run(change.state, orNull(change.until), change.now, change.now, id)
}

/** Opens a lead that waited or was refused; one that is open keeps its date. */
export function leadOpener(db: Database): (id: LeadId, now: number) => void {
  const open = db.prepare(
    `UPDATE leads SET state = 'open', waiting_until = NULL, state_since = ?, updated_at = ?
     WHERE id = ? AND state <> 'open'`,
  )
  return (id, now) => void open.run(now, now, id)
}

function listInOrder(db: Database, query: LeadQuery) {
  const filter = filterOf(query.state)
  const direction = query.descending ? 'DESC' : 'ASC'
  const numbers = db
    .prepare(`SELECT number FROM leads ${filter} ORDER BY ${orders[query.sort](direction)} LIMIT ? OFFSET ?`)
    .pluck()
    .all(query.limit, query.offset) as number[]
  return { rows: leadRowsByNumber(db, numbers), total: countLeads(db, query.state), capped: false }
}

/** Takes a capped set of candidates from the index, and only then sorts. */
function searchLeads(db: Database, query: LeadQuery, expression: string) {
  const filter = filterOf(query.state).replace('WHERE', 'AND')
  const found = db
    .prepare(
      `SELECT leads.number FROM
         (SELECT leads.number FROM lead_search CROSS JOIN leads ON leads.number = lead_search.rowid
          WHERE lead_search MATCH ? ${filter} LIMIT ${searchCap + 1}) AS hit
       JOIN leads ON leads.number = hit.number
       ORDER BY ${orders[query.sort](query.descending ? 'DESC' : 'ASC')}`,
    )
    .pluck()
    .all(expression) as number[]
  const numbers = found.slice(query.offset, Math.min(query.offset + query.limit, searchCap))
  return {
    rows: leadRowsByNumber(db, numbers),
    total: Math.min(found.length, searchCap),
    capped: found.length > searchCap || !isSearchComplete(db),
  }
}

const orders: Record<LeadQuery['sort'], (direction: string) => string> = {
  title: (direction) => `leads.title COLLATE NOCASE ${direction}`,
  'next-step': (direction) => `leads.next_step_at ${direction} NULLS LAST`,
  value: (direction) => `leads.value_cents ${direction} NULLS LAST`,
  newest: (direction) => `leads.number ${direction === 'ASC' ? 'DESC' : 'ASC'}`,
}

/** Only literals of our own schema reach the SQL text. */
function filterOf(state: LeadQuery['state']): string {
  if (state === undefined) return ''
  if (state === 'no-next-step') return "WHERE leads.state IN ('new', 'undecided')"
  return `WHERE leads.state = '${state}'`
}

const selectRows = `SELECT leads.id, leads.number, leads.title, companies.name AS companyName,
  people.name AS personName, coalesce(people.phone, companies.phone) AS phone, people.email,
  coalesce(companies.country, people.country) AS country, products.name AS productName, sellers.name AS sellerName, stages.name AS stage, leads.state,
  leads.waiting_until AS waitingUntil, leads.value_cents AS valueCents, leads.currency,
  next.id AS nextId, next.starts_at AS nextStartsAt, next.time_zone AS nextTimeZone,
  next.starts_at_utc AS nextStartsAtUtc, next.channel AS nextChannel, next.attempt AS nextAttempt,
  strings.attempts_of AS nextOf`

const joins = `JOIN sellers ON sellers.id = leads.seller_id
  LEFT JOIN companies ON companies.id = leads.company_id
  LEFT JOIN people ON people.id = leads.person_id
  LEFT JOIN products ON products.id = leads.product_id
  LEFT JOIN stages ON stages.id = leads.stage_id
  LEFT JOIN follow_ups AS next ON next.id = (SELECT id FROM follow_ups
    WHERE lead_id = leads.id AND status = 'planned' ORDER BY starts_at_utc, id LIMIT 1)
  LEFT JOIN strings ON strings.id = next.string_id`

function leadRowOf(raw: unknown): LeadRow {
  const row = present<Record<string, never>>(raw)
  const { nextId, nextStartsAt, nextTimeZone, nextStartsAtUtc, nextChannel, nextAttempt, nextOf, ...lead } =
    row
  if (nextId === undefined) return lead as unknown as LeadRow
  const nextStep = present<NonNullable<LeadRow['nextStep']>>({
    followUpId: nextId,
    startsAt: nextStartsAt,
    timeZone: nextTimeZone,
    startsAtUtc: nextStartsAtUtc,
    channel: nextChannel,
    attempt: nextAttempt ?? null,
    of: nextOf ?? null,
  })
  return { ...lead, nextStep } as unknown as LeadRow
}

/** What the list does not show of a lead. Throws when it does not exist. */
export function findLeadFacts(
  db: Database,
  id: LeadId,
): { note?: string; createdAt: number; source?: string } {
  return present(db.prepare('SELECT note, created_at AS createdAt, source FROM leads WHERE id = ?').get(id))
}

export interface NewLead {
  readonly id: LeadId
  readonly title: string
  readonly companyId?: CompanyId | undefined
  readonly personId?: PersonId | undefined
  readonly sellerId: SellerId
  readonly stageId?: StageId | undefined
  readonly note?: string | undefined
  readonly now: number
}

export function insertLead(db: Database, lead: NewLead): void {
  const { id, title, companyId, personId, sellerId, stageId, note, now } = lead
  db.prepare(
    `INSERT INTO leads (id, title, company_id, person_id, seller_id, stage_id, note, state_since, created_at,
       updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    title,
    orNull(companyId),
    orNull(personId),
    sellerId,
    orNull(stageId),
    orNull(note),
    now,
    now,
    now,
  )
}

export interface LeadChanges {
  readonly title?: string | undefined
  readonly note?: string | null | undefined
  readonly stageId?: StageId | null | undefined
  readonly valueCents?: number | null | undefined
}

const editable = { title: 'title', note: 'note', stageId: 'stage_id', valueCents: 'value_cents' } as const

/** Writes the fields that are given; null clears one. */
export function updateLead(
  db: Database,
  id: LeadId,
  { now, ...changes }: LeadChanges & { now: number },
): void {
  const fields = (Object.keys(editable) as (keyof typeof editable)[]).filter(
    (field) => changes[field] !== undefined,
  )
  const columns = fields.map((field) => `${editable[field]} = ?`)
  db.prepare(`UPDATE leads SET ${[...columns, 'updated_at = ?'].join(', ')} WHERE id = ?`).run(
    ...fields.map((field) => changes[field] ?? null),
    now,
    id,
  )
}

/** Leads that were never planned, in the order they came. */
export function leadsToStart(db: Database): LeadId[] {
  return db
    .prepare(
      `SELECT leads.id FROM leads WHERE leads.state = 'new'
       ORDER BY leads.number`,
    )
    .pluck()
    .all() as LeadId[]
}
