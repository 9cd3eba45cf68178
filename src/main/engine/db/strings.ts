import type { Database } from 'better-sqlite3'
import type { CadenceKind } from '../../../core/cadence/cadence.ts'
import type { StringView } from '../../../core/contract/strings.ts'
import type { CadenceId, LeadId, SellerId, StringId } from '../../../core/ids.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { orNull, present } from './rows.ts'

export type EndReason = NonNullable<StringView['endReason']>

/** The rules a string was started with; later changes of its cadence do not touch it. */
export interface NewString {
  readonly id: StringId
  readonly leadId: LeadId
  readonly cadenceId: CadenceId
  readonly sellerId: SellerId
  readonly kind: CadenceKind
  readonly leastGapBusinessDays: number
  readonly endsBy?: PlainDate | undefined
  readonly attemptsOf: number
  readonly startedAt: number
}

/** Inserts strings; prepared once for many. */
export function stringWriter(db: Database): (string: NewString) => void {
  const insert = db.prepare(
    `INSERT INTO strings (id, lead_id, cadence_id, seller_id, kind, least_gap_business_days, ends_by, attempts_of,
       started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (string) =>
    void insert.run(
      string.id,
      string.leadId,
      string.cadenceId,
      string.sellerId,
      string.kind,
      string.leastGapBusinessDays,
      orNull(string.endsBy),
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

/** Lets a string run on to `attemptsOf` attempts, also one that had ended. */
export function extendString(db: Database, id: StringId, to: { attemptsOf: number; at: number }): void {
  db.prepare(
    `UPDATE strings SET attempts_of = ?, extended_at = ?, ended_at = NULL, end_reason = NULL, ends_by = NULL
     WHERE id = ?`,
  ).run(to.attemptsOf, to.at, id)
}

/** A string with what the rules ask of it. */
export interface StringFacts {
  readonly id: StringId
  readonly kind: CadenceKind
  readonly leastGapBusinessDays: number
  readonly endsBy?: PlainDate
  readonly attemptsOf: number
  readonly startedAt: number
  readonly extendedAt?: number
  readonly endedAt?: number
}

/** The string that was started last on a lead, running or ended. */
export function lastStringOfLead(db: Database, leadId: LeadId): StringFacts | undefined {
  const row = db
    .prepare(
      `SELECT id, kind, least_gap_business_days AS leastGapBusinessDays, ends_by AS endsBy,
         attempts_of AS attemptsOf, started_at AS startedAt, extended_at AS extendedAt, ended_at AS endedAt
       FROM strings WHERE lead_id = ? ORDER BY started_at DESC, id DESC LIMIT 1`,
    )
    .get(leadId)
  return row === undefined ? undefined : present<StringFacts>(row)
}

/** The strings of a lead without their follow-ups, newest first. */
export function stringsOfLead(db: Database, leadId: LeadId): Omit<StringView, 'followUps'>[] {
  return db
    .prepare(
      `SELECT strings.id, cadences.name AS cadenceName, strings.kind, attempts_of AS attemptsOf,
         started_at AS startedAt, ends_by AS endsBy, ended_at AS endedAt, end_reason AS endReason,
         extended_at AS extendedAt, CASE WHEN extended_at IS NOT NULL THEN (SELECT min(attempt) FROM follow_ups
           WHERE string_id = strings.id AND created_at > strings.started_at) END AS extendedFrom
       FROM strings JOIN cadences ON cadences.id = strings.cadence_id
       WHERE lead_id = ? ORDER BY started_at DESC, strings.id DESC`,
    )
    .all(leadId)
    .map((row) => present<Omit<StringView, 'followUps'>>(row))
}
