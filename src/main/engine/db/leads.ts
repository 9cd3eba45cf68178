import type { Database } from 'better-sqlite3'
import type { CompanyId, LeadId, PersonId, ProductId, SellerId, StageId } from '../../../core/ids.ts'
import type { LeadState } from '../../../core/lead/lead-state.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { orNull, present } from './rows.ts'

export const findLeadId = (db: Database, number: number): LeadId | undefined =>
  db.prepare('SELECT id FROM leads WHERE number = ?').pluck().get(number) as LeadId | undefined

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

/** Opens a lead that waited, rested or was closed; one that is open keeps its date, and a sale stays a sale. */
export function leadOpener(db: Database): (id: LeadId, now: number) => void {
  const open = db.prepare(
    `UPDATE leads SET state = 'open', waiting_until = NULL, state_since = ?, updated_at = ?
     WHERE id = ? AND state NOT IN ('open', 'won')`,
  )
  return (id, now) => void open.run(now, now, id)
}

/** What the list does not show of a lead. Throws when it does not exist. */
export function findLeadFacts(db: Database, id: LeadId): { note?: string } {
  return present(db.prepare('SELECT note FROM leads WHERE id = ?').get(id))
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
  readonly sellerId?: SellerId | undefined
  readonly productId?: ProductId | null | undefined
  readonly currency?: string | null | undefined
  readonly source?: string | null | undefined
}

const editable = {
  title: 'title',
  note: 'note',
  stageId: 'stage_id',
  valueCents: 'value_cents',
  sellerId: 'seller_id',
  productId: 'product_id',
  currency: 'currency',
  source: 'source',
} as const

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

/** What is planned on a lead is the new seller's to keep; what is done stays with whoever did it. */
export function handOver(db: Database, id: LeadId, seller: SellerId, now: number): void {
  db.prepare(
    "UPDATE follow_ups SET seller_id = ?, updated_at = ? WHERE lead_id = ? AND status = 'planned'",
  ).run(seller, now, id)
  db.prepare('UPDATE strings SET seller_id = ? WHERE lead_id = ? AND ended_at IS NULL').run(seller, id)
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
