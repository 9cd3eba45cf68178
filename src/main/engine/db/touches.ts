import type { Database } from 'better-sqlite3'
import type { LastTouchView, TimelineEntry } from '../../../core/contract/views.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import type { FollowUpId, LeadId, PersonId, SellerId, TouchId } from '../../../core/ids.ts'
import type { WallTime } from '../../../core/time/wall-time.ts'
import { orNull, present } from './rows.ts'

export interface NewTouch {
  readonly id: TouchId
  readonly leadId: LeadId
  readonly personId?: PersonId | undefined
  readonly sellerId: SellerId
  readonly followUpId: FollowUpId
  readonly happenedAt: WallTime
  readonly timeZone: string
  readonly happenedAtUtc: number
  readonly channel: string
  readonly outcome: Outcome
  readonly note?: string | undefined
}

export function insertTouch(db: Database, touch: NewTouch): void {
  db.prepare(
    `INSERT INTO touches (id, lead_id, person_id, seller_id, follow_up_id, happened_at, time_zone,
       happened_at_utc, channel, outcome, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    touch.id,
    touch.leadId,
    orNull(touch.personId),
    touch.sellerId,
    touch.followUpId,
    touch.happenedAt,
    touch.timeZone,
    touch.happenedAtUtc,
    touch.channel,
    touch.outcome,
    orNull(touch.note),
  )
}

export function lastTouchOf(db: Database, leadId: LeadId): LastTouchView | undefined {
  const row = db
    .prepare(
      `SELECT outcome, channel, happened_at AS happenedAt, note FROM touches
       WHERE lead_id = ? ORDER BY happened_at_utc DESC LIMIT 1`,
    )
    .get(leadId)
  return row === undefined ? undefined : present<LastTouchView>(row)
}

type TouchEntry = Extract<TimelineEntry, { kind: 'touch' }>

export function touchesOfLead(db: Database, leadId: LeadId): TouchEntry[] {
  return db
    .prepare(
      `SELECT 'touch' AS kind, touches.id, happened_at_utc AS at, happened_at AS happenedAt,
         touches.time_zone AS timeZone, touches.channel, outcome, touches.note, follow_ups.attempt,
         strings.attempts_of AS "of", people.name AS personName
       FROM touches LEFT JOIN follow_ups ON follow_ups.id = touches.follow_up_id
       LEFT JOIN strings ON strings.id = follow_ups.string_id
       LEFT JOIN people ON people.id = touches.person_id
       WHERE touches.lead_id = ? ORDER BY happened_at_utc DESC`,
    )
    .all(leadId)
    .map((row) => present<TouchEntry>(row))
}
