import type { Database } from 'better-sqlite3'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { StringView } from '../../../core/contract/strings.ts'
import type { CadenceId, LeadId, SellerId, StringId } from '../../../core/ids.ts'
import { stepsOf } from './cadences.ts'
import { present } from './rows.ts'

export type EndReason = NonNullable<StringView['endReason']>

export interface NewString {
  readonly id: StringId
  readonly leadId: LeadId
  readonly cadenceId: CadenceId
  readonly sellerId: SellerId
  readonly attemptsOf: number
  readonly startedAt: number
}

/** Inserts strings; prepared once for many. */
export function stringWriter(db: Database): (string: NewString) => void {
  const insert = db.prepare(
    `INSERT INTO strings (id, lead_id, cadence_id, seller_id, attempts_of, started_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  return (string) =>
    void insert.run(
      string.id,
      string.leadId,
      string.cadenceId,
      string.sellerId,
      string.attemptsOf,
      string.startedAt,
    )
}

/** Ends the string that runs on a lead, if one does. */
export function endRunningString(db: Database, leadId: LeadId, end: { reason: EndReason; at: number }): void {
  db.prepare('UPDATE strings SET ended_at = ?, end_reason = ? WHERE lead_id = ? AND ended_at IS NULL').run(
    end.at,
    end.reason,
    leadId,
  )
}

export function hasRunningString(db: Database, leadId: LeadId): boolean {
  return db.prepare('SELECT 1 FROM strings WHERE lead_id = ? AND ended_at IS NULL').get(leadId) !== undefined
}

/** The strings of a lead without their follow-ups, newest first. */
export function stringsOfLead(db: Database, leadId: LeadId): Omit<StringView, 'followUps'>[] {
  return db
    .prepare(
      `SELECT strings.id, cadences.name AS cadenceName, attempts_of AS attemptsOf, started_at AS startedAt,
         ended_at AS endedAt, end_reason AS endReason
       FROM strings JOIN cadences ON cadences.id = strings.cadence_id
       WHERE lead_id = ? ORDER BY started_at DESC, strings.id DESC`,
    )
    .all(leadId)
    .map((row) => present<Omit<StringView, 'followUps'>>(row))
}

/** The steps of the cadence that the string follows, in order. */
export function stepsOfString(db: Database, id: StringId): CadenceView['steps'] {
  const cadence = db.prepare('SELECT cadence_id FROM strings WHERE id = ?').pluck().get(id) as CadenceId
  return stepsOf(db, cadence)
}
