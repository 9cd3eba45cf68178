import type { Database } from 'better-sqlite3'
import type { FollowUpCard, FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { FollowUpId, LeadId, PersonId, SellerId, StringId } from '../../../core/ids.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import type { WallTime } from '../../../core/time/wall-time.ts'
import { orNull, present } from './rows.ts'

export interface NewFollowUp {
  readonly id: FollowUpId
  readonly leadId: LeadId
  readonly personId?: PersonId | undefined
  readonly sellerId: SellerId
  readonly stringId?: StringId | undefined
  readonly attempt?: number | undefined
  readonly gapBusinessDays?: number | undefined
  readonly isAgreed?: boolean | undefined
  readonly spacingReason?: string | undefined
  readonly startsAt: WallTime
  readonly timeZone: string
  readonly startsAtUtc: number
  readonly lengthMinutes: number
  readonly reminderMinutes: number
  readonly channel: string
  readonly purpose: string
}

export function insertFollowUp(db: Database, followUp: NewFollowUp, now: number): void {
  followUpWriter(db)(followUp, now)
}

/** Inserts many: preparing the statement costs more than running it. */
export function followUpWriter(db: Database): (followUp: NewFollowUp, now: number) => void {
  const insert = db.prepare(
    `INSERT INTO follow_ups (id, lead_id, person_id, seller_id, string_id, attempt, starts_at, time_zone,
       starts_at_utc, length_minutes, reminder_minutes, channel, purpose, gap_business_days, is_agreed,
       spacing_reason, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return (followUp, now) =>
    void insert.run(
      followUp.id,
      followUp.leadId,
      orNull(followUp.personId),
      followUp.sellerId,
      orNull(followUp.stringId),
      orNull(followUp.attempt),
      followUp.startsAt,
      followUp.timeZone,
      followUp.startsAtUtc,
      followUp.lengthMinutes,
      followUp.reminderMinutes,
      followUp.channel,
      followUp.purpose,
      orNull(followUp.gapBusinessDays),
      followUp.isAgreed ? 1 : 0,
      orNull(followUp.spacingReason),
      now,
      now,
    )
}

/**
 * Moves an appointment. SEQUENCE counts up, so that calendar programs take the new time (RFC 5545, 3.8.7.4). What was
 * agreed on was the old time, and the reason for being close to another contact held for the old day.
 */
export function moveFollowUp(
  db: Database,
  id: FollowUpId,
  to: { startsAt: WallTime; timeZone: string; startsAtUtc: number; lengthMinutes: number; now: number },
): void {
  db.prepare(
    `UPDATE follow_ups SET starts_at = @startsAt, time_zone = @timeZone, starts_at_utc = @startsAtUtc,
       length_minutes = @lengthMinutes, sequence = sequence + 1, updated_at = @now,
       is_agreed = CASE WHEN starts_at = @startsAt THEN is_agreed ELSE 0 END,
       spacing_reason = CASE WHEN substr(starts_at, 1, 10) = substr(@startsAt, 1, 10) THEN spacing_reason END
     WHERE id = @id`,
  ).run({ ...to, id })
}

/** Gives an appointment another channel or purpose; what is not given stays. */
export function changeFollowUp(
  db: Database,
  id: FollowUpId,
  to: {
    channel?: string | undefined
    purpose?: string | undefined
    lengthMinutes?: number | undefined
    reminderMinutes?: number | undefined
    isAgreed?: boolean | undefined
    spacingReason?: string | undefined
    now: number
  },
): void {
  db.prepare(
    `UPDATE follow_ups SET channel = coalesce(?, channel), purpose = coalesce(?, purpose),
       length_minutes = coalesce(?, length_minutes), reminder_minutes = coalesce(?, reminder_minutes),
       is_agreed = coalesce(?, is_agreed), spacing_reason = coalesce(?, spacing_reason), updated_at = ?,
       sequence = sequence + 1
     WHERE id = ?`,
  ).run(
    orNull(to.channel),
    orNull(to.purpose),
    orNull(to.lengthMinutes),
    orNull(to.reminderMinutes),
    to.isAgreed === undefined ? null : Number(to.isAgreed),
    orNull(to.spacingReason),
    to.now,
    id,
  )
}

export function setFollowUpStatus(
  db: Database,
  id: FollowUpId,
  change: { status: 'done' | 'cancelled'; now: number },
): void {
  db.prepare('UPDATE follow_ups SET status = ?, updated_at = ? WHERE id = ?').run(
    change.status,
    change.now,
    id,
  )
}

/** Cancels everything still planned on a lead: it waits, or has ended, and nothing may ring for it. */
export function cancelPlanned(db: Database, leadId: LeadId, now: number): void {
  db.prepare(
    "UPDATE follow_ups SET status = 'cancelled', updated_at = ? WHERE lead_id = ? AND status = 'planned'",
  ).run(now, leadId)
}

export function findFollowUp(db: Database, id: FollowUpId): FollowUpView | undefined {
  const row = db.prepare(`${selectViews} WHERE follow_ups.id = ?`).get(id)
  return row === undefined ? undefined : viewOf(row)
}

/** All appointments of a lead, oldest first, cancelled ones too. */
export function followUpsOfLead(db: Database, leadId: LeadId): FollowUpView[] {
  return db
    .prepare(
      `${selectViews} WHERE follow_ups.lead_id = ? ORDER BY follow_ups.starts_at_utc, follow_ups.attempt`,
    )
    .all(leadId)
    .map(viewOf)
}

export interface Period {
  /** Inclusive, ms UTC. */
  readonly from: number
  /** Exclusive, ms UTC. */
  readonly to: number
  readonly status?: 'planned' | 'done'
  readonly newestFirst?: boolean
  readonly limit: number
}

/** Appointments that start in the period, in order of time, with what the rep needs in hand. */
export function cardsIn(
  db: Database,
  { from, to, status, newestFirst = false, limit }: Period,
): FollowUpCard[] {
  const wanted = status === undefined ? "IN ('planned', 'done')" : `= '${status}'`
  const order = newestFirst ? 'DESC' : 'ASC'
  // Chosen before anything is looked up for them: the sort would look it up for the whole period.
  return db
    .prepare(
      `${selectCards} WHERE follow_ups.id IN (SELECT id FROM follow_ups
         WHERE status ${wanted} AND starts_at_utc >= ? AND starts_at_utc < ?
         ORDER BY starts_at_utc ${order}, id ${order} LIMIT ?)
       ORDER BY follow_ups.starts_at_utc ${order}, follow_ups.id ${order}`,
    )
    .all(from, to, limit)
    .map(cardOf)
}

/** How many appointments of a status start in the period. */
export const countIn = (
  db: Database,
  { from, to, status }: { from: number; to: number; status: 'planned' | 'done' },
): number =>
  db
    .prepare('SELECT count(*) FROM follow_ups WHERE status = ? AND starts_at_utc >= ? AND starts_at_utc < ?')
    .pluck()
    .get(status, from, to) as number

/** How many planned appointments start in the period (ms UTC) and end after `now`. */
export const countDue = (
  db: Database,
  { from, to, now }: { from: number; to: number; now: number },
): number =>
  db
    .prepare(
      `SELECT count(*) FROM follow_ups WHERE status = 'planned' AND starts_at_utc >= ? AND starts_at_utc < ?
         AND starts_at_utc + length_minutes * 60000 > ?`,
    )
    .pluck()
    .get(from, to, now) as number

/** An instant (ms UTC) and the day it is for the rep. */
interface Moment {
  readonly now: number
  readonly today: PlainDate
}

/** Planned appointments whose end has passed before `now`, the latest first. */
export function missedCards(db: Database, { now, today }: Moment, limit: number): FollowUpCard[] {
  return db
    .prepare(`${selectCards} WHERE ${missedBefore} ORDER BY follow_ups.starts_at_utc DESC LIMIT ?`)
    .all(now, now, today, limit)
    .map(cardOf)
}

export function countMissed(db: Database, { now, today }: Moment): number {
  return db
    .prepare(`SELECT count(*) ${viewJoins} WHERE ${missedBefore}`)
    .pluck()
    .get(now, now, today) as number
}

export const countPlanned = (db: Database): number =>
  db.prepare("SELECT count(*) FROM follow_ups WHERE status = 'planned'").pluck().get() as number

export function findCard(db: Database, id: FollowUpId): FollowUpCard | undefined {
  const row = db.prepare(`${selectCards} WHERE follow_ups.id = ?`).get(id)
  return row === undefined ? undefined : cardOf(row)
}

/** Planned appointments of a seller that start in a period (ms UTC, the end exclusive). */
export function occupiedBetween(
  db: Database,
  sellerId: SellerId,
  { from, to }: { from: number; to: number },
) {
  return db
    .prepare(
      `SELECT id, starts_at_utc AS startsAtUtc, length_minutes AS lengthMinutes FROM follow_ups
       WHERE status = 'planned' AND starts_at_utc >= ? AND starts_at_utc < ? AND seller_id = ?`,
    )
    .all(from, to, sellerId) as { id: FollowUpId; startsAtUtc: number; lengthMinutes: number }[]
}

/** How many strings of a seller are planned to begin on each day. */
export function firstCallsByDay(db: Database, sellerId: SellerId): Map<PlainDate, number> {
  const rows = db
    .prepare(
      `SELECT substr(starts_at, 1, 10) AS day, count(*) AS calls FROM follow_ups
       WHERE status = 'planned' AND attempt = 1 AND seller_id = ? GROUP BY day`,
    )
    .all(sellerId) as { day: PlainDate; calls: number }[]
  return new Map(rows.map(({ day, calls }) => [day, calls]))
}

/** Attempts of a string whose time is over are a decision, not something to catch up with. */
const missedBefore = `follow_ups.status = 'planned' AND follow_ups.starts_at_utc < ?
  AND follow_ups.starts_at_utc + follow_ups.length_minutes * 60000 <= ?
  AND (strings.ends_by IS NULL OR strings.ends_by >= ?)`

const viewColumns = `follow_ups.id, follow_ups.lead_id AS leadId, follow_ups.string_id AS stringId,
  follow_ups.attempt, follow_ups.gap_business_days AS gapBusinessDays, strings.attempts_of AS "of", strings.kind, follow_ups.starts_at AS startsAt,
  follow_ups.time_zone AS timeZone, follow_ups.starts_at_utc AS startsAtUtc,
  follow_ups.length_minutes AS lengthMinutes, follow_ups.reminder_minutes AS reminderMinutes,
  follow_ups.channel, follow_ups.purpose, follow_ups.status, follow_ups.is_agreed AS isAgreed,
  follow_ups.spacing_reason AS spacingReason, touches.outcome`

const viewJoins = `FROM follow_ups LEFT JOIN strings ON strings.id = follow_ups.string_id
  LEFT JOIN touches ON touches.follow_up_id = follow_ups.id`

const selectViews = `SELECT ${viewColumns} ${viewJoins}`

const selectCards = `SELECT ${viewColumns}, leads.title AS leadTitle, companies.name AS companyName,
  people.name AS personName, coalesce(people.phone, people.mobile, companies.phone) AS phone, people.email,
  companies.time_zone AS clientTimeZone, people.language AS clientLanguage, last.outcome AS lastOutcome,
  last.channel AS lastChannel, last.happened_at AS lastHappenedAt, last.note AS lastNote,
  (SELECT max(same.starts_at) FROM follow_ups AS same
    WHERE same.lead_id = follow_ups.lead_id AND same.status = 'done' AND same.id <> follow_ups.id
      AND same.purpose = follow_ups.purpose COLLATE NOCASE) AS samePurposeAt
  ${viewJoins}
  JOIN leads ON leads.id = follow_ups.lead_id
  LEFT JOIN companies ON companies.id = leads.company_id
  LEFT JOIN people ON people.id = coalesce(follow_ups.person_id, leads.person_id)
  LEFT JOIN touches AS last ON last.id = (SELECT id FROM touches AS earlier
    WHERE earlier.lead_id = follow_ups.lead_id AND earlier.follow_up_id IS NOT follow_ups.id
    ORDER BY happened_at_utc DESC LIMIT 1)`

function viewOf(raw: unknown): FollowUpView {
  const row = present<FollowUpView>(raw)
  return { ...row, isAgreed: Boolean(row.isAgreed) }
}

function cardOf(raw: unknown): FollowUpCard {
  const { lastOutcome, lastChannel, lastHappenedAt, lastNote, ...card } = raw as Record<string, unknown>
  const lastTouch = { outcome: lastOutcome, channel: lastChannel, happenedAt: lastHappenedAt, note: lastNote }
  if (card.clientTimeZone === card.timeZone) card.clientTimeZone = null
  return present<FollowUpCard>({
    ...card,
    isAgreed: card.isAgreed === 1,
    lastTouch: lastOutcome === null ? null : present(lastTouch),
  })
}
