import type { Database } from 'better-sqlite3'
import type { LastTouchView } from '../../../core/contract/follow-ups.ts'
import type { TimelineEntry } from '../../../core/contract/leads.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import type { FollowUpId, LeadId, ReasonId, SellerId, TouchId } from '../../../core/ids.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import type { WallTime } from '../../../core/time/wall-time.ts'
import { orNull, present } from './rows.ts'

export interface NewTouch {
  readonly id: TouchId
  readonly sellerId: SellerId
  readonly leadId: LeadId
  readonly followUpId?: FollowUpId | undefined
  readonly happenedAt: WallTime
  readonly timeZone: string
  readonly happenedAtUtc: number
  readonly channel: string
  readonly outcome: Outcome
  readonly note?: string | undefined
  readonly refusalReasonId?: ReasonId | undefined
  readonly isInbound: boolean
  readonly spacingReason?: string | undefined
}

/** The person spoken to is the follow-up's, else the lead's main one. */
export function insertTouch(db: Database, touch: NewTouch): void {
  db.prepare(
    `INSERT INTO touches (id, lead_id, person_id, seller_id, follow_up_id, happened_at, time_zone,
       happened_at_utc, channel, outcome, note, refusal_reason_id, is_inbound, spacing_reason)
     SELECT ?, leads.id, coalesce(follow_ups.person_id, leads.person_id), ?, follow_ups.id, ?, ?, ?, ?, ?, ?, ?, ?, ?
     FROM leads LEFT JOIN follow_ups ON follow_ups.id = ? WHERE leads.id = ?`,
  ).run(
    touch.id,
    touch.sellerId,
    touch.happenedAt,
    touch.timeZone,
    touch.happenedAtUtc,
    touch.channel,
    touch.outcome,
    orNull(touch.note),
    orNull(touch.refusalReasonId),
    touch.isInbound ? 1 : 0,
    orNull(touch.spacingReason),
    orNull(touch.followUpId),
    touch.leadId,
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
      `SELECT 'touch' AS kind, touches.id, touches.follow_up_id AS followUpId, happened_at_utc AS at, happened_at AS happenedAt,
         touches.time_zone AS timeZone, touches.channel, outcome, touches.note,
         reasons.name AS refusalReason, is_inbound AS inbound,
         touches.spacing_reason AS spacingReason, follow_ups.attempt,
         strings.attempts_of AS "of", people.name AS personName
       FROM touches LEFT JOIN follow_ups ON follow_ups.id = touches.follow_up_id
       LEFT JOIN strings ON strings.id = follow_ups.string_id
       LEFT JOIN people ON people.id = touches.person_id
       LEFT JOIN reasons ON reasons.id = touches.refusal_reason_id
       WHERE touches.lead_id = ? ORDER BY happened_at_utc DESC`,
    )
    .all(leadId)
    .map((row) => {
      const entry = present<TouchEntry>(row)
      return { ...entry, inbound: Boolean(entry.inbound) }
    })
}

/** A contact as the rules see it. */
export interface PastContact {
  readonly at: number
  readonly on: PlainDate
  readonly outcome: Outcome
  readonly isInbound: boolean
}

/** Every contact with a lead, oldest first, with the day it was on the rep's clock. */
export function pastContacts(db: Database, leadId: LeadId): PastContact[] {
  const rows = db
    .prepare(
      `SELECT happened_at_utc AS at, substr(happened_at, 1, 10) AS "on", outcome, is_inbound AS isInbound
       FROM touches WHERE lead_id = ? ORDER BY happened_at_utc, id`,
    )
    .all(leadId) as (Omit<PastContact, 'isInbound'> & { isInbound: number })[]
  return rows.map((row) => ({ ...row, isInbound: row.isInbound === 1 }))
}
