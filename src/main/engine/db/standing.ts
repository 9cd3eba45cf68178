import type { Database } from 'better-sqlite3'
import type { FollowUpId, LeadId, SellerId } from '../../../core/ids.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import type { TimeOfDay, WallTime } from '../../../core/time/wall-time.ts'
import { present } from './rows.ts'

/** A planned follow-up with what its moving depends on. */
export interface StandingRow {
  readonly id: FollowUpId
  readonly leadId: LeadId
  readonly leadTitle: string
  readonly attempt?: number
  readonly of?: number
  readonly startsAt: WallTime
  readonly timeZone: string
  readonly startsAtUtc: number
  readonly lengthMinutes: number
  readonly gapBusinessDays?: number
  /** 1 where the client agreed to this very time. */
  readonly isAgreed: number
  /** 1 where the rep wants it on that day, whether it counts or not. */
  readonly keepsDay: number
}

const columns = `follow_ups.id, follow_ups.lead_id AS leadId, leads.title AS leadTitle, follow_ups.attempt,
  strings.attempts_of AS "of", follow_ups.starts_at AS startsAt, follow_ups.time_zone AS timeZone,
  follow_ups.starts_at_utc AS startsAtUtc, follow_ups.length_minutes AS lengthMinutes,
  follow_ups.gap_business_days AS gapBusinessDays, follow_ups.is_agreed AS isAgreed, follow_ups.keeps_day AS keepsDay`

const joins = `JOIN leads ON leads.id = follow_ups.lead_id LEFT JOIN strings ON strings.id = follow_ups.string_id`

/** A seller's planned follow-ups that start in a period (ms UTC, the end exclusive), in order of time. */
export function standingBetween(
  db: Database,
  sellerId: SellerId,
  { from, to }: { from: number; to: number },
): StandingRow[] {
  return db
    .prepare(
      `SELECT ${columns} FROM follow_ups ${joins}
       WHERE follow_ups.status = 'planned' AND follow_ups.starts_at_utc >= ? AND follow_ups.starts_at_utc < ?
         AND follow_ups.seller_id = ? ORDER BY follow_ups.starts_at_utc, follow_ups.id`,
    )
    .all(from, to, sellerId)
    .map((row) => present<StandingRow>(row))
}

/** All that is planned on these leads, those before a moment too, in order of time. */
export function standingOn(db: Database, leads: readonly LeadId[]): Map<LeadId, StandingRow[]> {
  const rows = db
    .prepare(
      `SELECT ${columns} FROM json_each(?) AS wanted
       CROSS JOIN follow_ups ON follow_ups.lead_id = wanted.value AND follow_ups.status = 'planned' ${joins}
       ORDER BY follow_ups.starts_at_utc, follow_ups.attempt`,
    )
    .all(JSON.stringify(leads))
  const found = new Map<LeadId, StandingRow[]>()
  for (const raw of rows) {
    const row = present<StandingRow>(raw)
    const list = found.get(row.leadId)
    if (list === undefined) found.set(row.leadId, [row])
    else list.push(row)
  }
  return found
}

/** What the rules ask of the contacts with a lead. */
export interface SpacingFacts {
  readonly leadId: LeadId
  /** As agreed with the client. */
  readonly agreedGap?: number
  readonly agreedAt?: TimeOfDay
  /** Of the string that runs. */
  readonly leastGap?: number
  readonly endsBy?: PlainDate
  /** Until when a lead is nurtured. */
  readonly nurturedUntil?: PlainDate
  /** The day of the last contact that the rep made. */
  readonly contactedOn?: PlainDate
}

export function spacingFacts(db: Database, leads: readonly LeadId[]): Map<LeadId, SpacingFacts> {
  const rows = db
    .prepare(
      `SELECT leads.id AS leadId, agreements.gap_business_days AS agreedGap, agreements.at_time AS agreedAt,
         strings.least_gap_business_days AS leastGap, strings.ends_by AS endsBy,
         CASE leads.state WHEN 'nurture' THEN leads.waiting_until END AS nurturedUntil,
         (SELECT substr(max(happened_at), 1, 10) FROM touches
          WHERE touches.lead_id = leads.id AND is_inbound = 0) AS contactedOn
       FROM json_each(?) AS wanted CROSS JOIN leads ON leads.id = wanted.value
       LEFT JOIN strings ON strings.lead_id = leads.id AND strings.ended_at IS NULL
       LEFT JOIN agreements ON agreements.id = (SELECT id FROM agreements AS inForce
         WHERE inForce.lead_id = leads.id AND inForce.ended_at IS NULL ORDER BY agreed_at DESC, id DESC LIMIT 1)`,
    )
    .all(JSON.stringify(leads))
    .map((row) => present<SpacingFacts>(row))
  return new Map(rows.map((row) => [row.leadId, row]))
}

/** How many appointments of a seller are planned on each day from a moment (ms UTC) on. */
export function appointmentsByDay(db: Database, sellerId: SellerId, from: number): Map<PlainDate, number> {
  const rows = db
    .prepare(
      `SELECT substr(starts_at, 1, 10) AS day, count(*) AS appointments FROM follow_ups
       WHERE status = 'planned' AND starts_at_utc >= ? AND seller_id = ? GROUP BY day`,
    )
    .all(from, sellerId) as { day: PlainDate; appointments: number }[]
  return new Map(rows.map(({ day, appointments }) => [day, appointments]))
}

/** Whether an appointment keeps its day although it does not count. */
export const setKeepsDay = (db: Database, id: FollowUpId, keeps: boolean): void =>
  void db.prepare('UPDATE follow_ups SET keeps_day = ? WHERE id = ?').run(Number(keeps), id)
