import type { Database } from 'better-sqlite3'
import type { LeadId } from '../../../src/core/ids.ts'
import { type BusinessCalendar, businessDaysBetween } from '../../../src/core/time/business-days.ts'
import type { PlainDate } from '../../../src/core/time/plain-date.ts'

interface ContactRow {
  readonly day: PlainDate
  readonly at: number
  readonly excused: 0 | 1
}

/** The laws of the method, read straight from the tables; a sentence for each that is broken. */
export function brokenLaws(
  db: Database,
  leadId: LeadId,
  { calendar, now }: { calendar: BusinessCalendar; now: number },
): string[] {
  return [
    ...nextStepLaw(db, leadId),
    ...spacingLaw(db, leadId, { calendar, now }),
    ...cutLaw(db, leadId),
    ...stringLaw(db, leadId),
    ...nurtureLaw(db, leadId),
  ]
}

function nextStepLaw(db: Database, leadId: LeadId): string[] {
  const { state, next, planned } = db
    .prepare(
      `SELECT state, next_step_at AS next,
         (SELECT count(*) FROM follow_ups WHERE lead_id = leads.id AND status = 'planned') AS planned
       FROM leads WHERE id = ?`,
    )
    .get(leadId) as { state: string; next: number | null; planned: number }
  const broken: string[] = []
  if (state === 'open' && planned === 0) broken.push('an open lead has no next step')
  if (!['open', 'nurture', 'won'].includes(state) && planned > 0)
    broken.push(`a ${state} lead has a next step`)
  if ((next === null) !== (planned === 0)) broken.push('next_step_at does not say what is planned')
  return broken
}

/** Of two contacts of the rep on the same or consecutive business days one has its reason, or was agreed on. */
function spacingLaw(
  db: Database,
  leadId: LeadId,
  { calendar, now }: { calendar: BusinessCalendar; now: number },
): string[] {
  const contacts = db
    .prepare(
      `SELECT substr(touches.happened_at, 1, 10) AS day, happened_at_utc AS at,
         touches.spacing_reason IS NOT NULL OR (coalesce(follow_ups.is_agreed, 0) = 1
           AND substr(follow_ups.starts_at, 1, 10) = substr(touches.happened_at, 1, 10)) AS excused
       FROM touches LEFT JOIN follow_ups ON follow_ups.id = touches.follow_up_id
       WHERE touches.lead_id = @leadId AND is_inbound = 0
       UNION ALL
       SELECT substr(starts_at, 1, 10), starts_at_utc, is_agreed = 1 OR spacing_reason IS NOT NULL
       FROM follow_ups WHERE lead_id = @leadId AND status = 'planned' AND starts_at_utc > @now
       ORDER BY at`,
    )
    .all({ leadId, now }) as ContactRow[]
  return contacts.slice(1).flatMap((later, index) => {
    const earlier = contacts[index] as ContactRow
    const gap = businessDaysBetween(earlier.day, later.day, calendar)
    const isFine = gap >= 2 || earlier.excused || later.excused || gap >= agreedGap(db, leadId, later.at, now)
    return isFine ? [] : [`contacts on ${earlier.day} and ${later.day} without a reason`]
  })
}

/** The interval agreed on with the client when the contact happened, or now for one to come. */
function agreedGap(db: Database, leadId: LeadId, at: number, now: number): number {
  const gap = db
    .prepare(
      `SELECT gap_business_days FROM agreements
       WHERE lead_id = @leadId AND agreed_at <= @at AND (ended_at IS NULL OR ended_at > @at)
       ORDER BY agreed_at DESC, id DESC LIMIT 1`,
    )
    .pluck()
    .get({ leadId, at: Math.min(at, now) }) as number | null | undefined
  return gap ?? Number.POSITIVE_INFINITY
}

function cutLaw(db: Database, leadId: LeadId): string[] {
  const rows = db
    .prepare(
      `SELECT CASE
           WHEN follow_ups.status = 'planned' AND strings.ended_at IS NOT NULL THEN 'an attempt after the cut'
           WHEN follow_ups.status = 'planned' AND substr(follow_ups.starts_at, 1, 10) > strings.ends_by
             THEN 'an attempt after the last day of its string'
           WHEN follow_ups.attempt > strings.attempts_of THEN 'more attempts than the string has'
         END AS broken
       FROM follow_ups JOIN strings ON strings.id = follow_ups.string_id
       WHERE follow_ups.lead_id = ? AND follow_ups.status <> 'cancelled'`,
    )
    .pluck()
    .all(leadId) as (string | null)[]
  return rows.filter((row) => row !== null)
}

/** A string is for who has not bought yet, and does not run on where nobody looks. */
function stringLaw(db: Database, leadId: LeadId): string[] {
  return db
    .prepare(
      `SELECT 'a string runs on a ' || leads.state || ' lead' FROM strings JOIN leads ON leads.id = strings.lead_id
       WHERE leads.id = ? AND strings.ended_at IS NULL AND leads.state NOT IN ('open', 'nurture')`,
    )
    .pluck()
    .all(leadId) as string[]
}

/** Notes a sale; afterwards a sentence if anything but a decision or an undo has made it none. */
export function watchSale(db: Database, leadId: LeadId, move: string): () => string[] {
  const stateOf = () => db.prepare('SELECT state FROM leads WHERE id = ?').pluck().get(leadId)
  const wasWon = stateOf() === 'won'
  return () =>
    wasWon && stateOf() !== 'won' && !['decide', 'undo', 'redo'].includes(move)
      ? [`${move} made a sale none`]
      : []
}

function nurtureLaw(db: Database, leadId: LeadId): string[] {
  return db
    .prepare(
      `SELECT 'a nurtured lead has a ' || channel FROM follow_ups JOIN leads ON leads.id = follow_ups.lead_id
       WHERE leads.id = ? AND leads.state = 'nurture' AND status = 'planned'
         AND channel NOT IN ('email', 'message', 'letter')`,
    )
    .pluck()
    .all(leadId) as string[]
}
