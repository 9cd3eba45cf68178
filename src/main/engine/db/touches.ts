import type { Database } from 'better-sqlite3'
import type { LastTouchView } from '../../../core/contract/follow-ups.ts'
import type { TimelineEntry } from '../../../core/contract/leads.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import type { FollowUpId, LeadId, SellerId, TouchId } from '../../../core/ids.ts'
import type { WallTime } from '../../../core/time/wall-time.ts'
import { orNull, present } from './rows.ts'

export interface NewTouch {
  readonly id: TouchId
  readonly sellerId: SellerId
  readonly followUpId: FollowUpId
  readonly happenedAt: WallTime
  readonly timeZone: string
  readonly happenedAtUtc: number
  readonly channel: string
  readonly outcome: Outcome
  readonly note?: string | undefined
}

/** The person spoken to is the follow-up's, else the lead's main one. */
export function insertTouch(db: Database, touch: NewTouch): void {
  db.prepare(
    `INSERT INTO touches (id, lead_id, person_id, seller_id, follow_up_id, happened_at, time_zone,
       happened_at_utc, channel, outcome, note) SELECT ?, leads.id, coalesce(follow_ups.person_id, leads.person_id), ?, follow_ups.id, ?, ?, ?, ?, ?, ?
     FROM follow_ups JOIN leads ON leads.id = follow_ups.lead_id WHERE follow_ups.id = ?`,
  ).run(
    touch.id,
    touch.sellerId,
    touch.happenedAt,
    touch.timeZone,
    touch.happenedAtUtc,
    touch.channel,
    touch.outcome,
    orNull(touch.note),
    touch.followUpId,
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
