import type { Database } from 'better-sqlite3'
import type { LeadId, ProductId, SellerId, StageId } from '../../../core/ids.ts'
import type { LeadState } from '../../../core/lead/lead-state.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { orNull, present } from './rows.ts'
import type { EndReason } from './strings.ts'

/** What the rules look at before something is done to many leads. */
export interface BulkLead {
  readonly id: LeadId
  readonly title: string
  readonly state: LeadState
  readonly waitingUntil?: PlainDate
  readonly isPlanned: boolean
  readonly hasString: boolean
  /** There were contacts, or the client asked for something: the day of the first call needs a closer look. */
  readonly hasPast: boolean
}

/** Leads by their ids, in the order they came; those that no longer exist are not among them. */
export function bulkLeads(db: Database, ids: readonly LeadId[]): BulkLead[] {
  const rows = db
    .prepare(
      `SELECT id, title, state, waiting_until AS waitingUntil, next_step_at IS NOT NULL AS isPlanned,
         EXISTS (SELECT 1 FROM strings WHERE lead_id = leads.id AND ended_at IS NULL) AS hasString,
         last_touch_at IS NOT NULL OR EXISTS (SELECT 1 FROM agreements
           WHERE lead_id = leads.id AND ended_at IS NULL) AS hasPast
       FROM leads WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number`,
    )
    .all(JSON.stringify(ids))
  return rows.map((raw) => {
    const row = present<BulkLead>(raw)
    return { ...row, isPlanned: !!row.isPlanned, hasString: !!row.hasString, hasPast: !!row.hasPast }
  })
}

/** Takes out whatever is planned on these leads and ends their strings; they then need another place. */
export function endPlannedOn(
  db: Database,
  ids: readonly LeadId[],
  end: { reason: EndReason; at: number },
): void {
  const list = JSON.stringify(ids)
  const cancel = `UPDATE follow_ups SET status = 'cancelled', updated_at = ?
    WHERE status = 'planned' AND ${among('lead_id')}`
  // What comes later goes first: then the next step of a lead changes once, not with each of its appointments.
  db.prepare(`${cancel} AND starts_at_utc > (SELECT next_step_at FROM leads WHERE id = lead_id)`).run(
    end.at,
    list,
  )
  db.prepare(cancel).run(end.at, list)
  db.prepare(
    `UPDATE strings SET ended_at = ?, end_reason = ? WHERE ended_at IS NULL AND ${among('lead_id')}`,
  ).run(end.at, end.reason, list)
}

export function setStates(
  db: Database,
  ids: readonly LeadId[],
  change: { state: LeadState; until?: PlainDate | undefined; now: number },
): void {
  db.prepare(
    `UPDATE leads SET state = ?, waiting_until = ?, state_since = ?, updated_at = ? WHERE ${among('id')}`,
  ).run(change.state, orNull(change.until), change.now, change.now, JSON.stringify(ids))
}

export interface BulkColumns {
  readonly stageId?: StageId | null | undefined
  readonly productId?: ProductId | null | undefined
  readonly valueCents?: number | null | undefined
  readonly sellerId?: SellerId | undefined
}

const columns = {
  stageId: 'stage_id',
  productId: 'product_id',
  valueCents: 'value_cents',
  sellerId: 'seller_id',
} as const

/** Writes the same to all, where it is not so already: what does not change is nothing to undo. */
export function setColumns(
  db: Database,
  ids: readonly LeadId[],
  { now, ...changes }: BulkColumns & { now: number },
): void {
  const given = (Object.keys(columns) as (keyof typeof columns)[]).filter(
    (field) => changes[field] !== undefined,
  )
  for (const field of given) {
    const column = columns[field]
    const value = changes[field] ?? null
    db.prepare(
      `UPDATE leads SET ${column} = ?, updated_at = ? WHERE ${column} IS NOT ? AND ${among('id')}`,
    ).run(value, now, value, JSON.stringify(ids))
  }
}

/** What is planned on the leads is the new seller's to keep; what is done stays with whoever did it. */
export function handOverAll(db: Database, ids: readonly LeadId[], seller: SellerId, now: number): void {
  const list = JSON.stringify(ids)
  db.prepare(
    `UPDATE follow_ups SET seller_id = ?, updated_at = ?
     WHERE status = 'planned' AND seller_id <> ? AND ${among('lead_id')}`,
  ).run(seller, now, seller, list)
  db.prepare(
    `UPDATE strings SET seller_id = ? WHERE ended_at IS NULL AND seller_id <> ? AND ${among('lead_id')}`,
  ).run(seller, seller, list)
}

/** The clients' country, as `setClientCountry` sets it for one. */
export function setCountries(db: Database, ids: readonly LeadId[], country: string | null): void {
  const list = JSON.stringify(ids)
  db.prepare(
    `UPDATE companies SET country = ? WHERE country IS NOT ?
       AND id IN (SELECT company_id FROM leads WHERE ${among('leads.id')})`,
  ).run(country, country, list)
  db.prepare(
    `UPDATE people SET country = ? WHERE country IS NOT ?
       AND id IN (SELECT person_id FROM leads WHERE (company_id IS NULL OR ? IS NULL) AND ${among('leads.id')})`,
  ).run(country, country, country, list)
}

const among = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`
