import type { Database } from 'better-sqlite3'
import type { FollowUpId } from '../../../core/ids.ts'

/** A reminder that has come, and what has been done about it. */
export interface DueReminder {
  readonly id: FollowUpId
  readonly startsAtUtc: number
  readonly dueAt: number
  readonly shownAt: number | null
}

/** Reminders that have come at `now` (ms) for appointments that are not over, the earliest first. */
export function dueReminders(db: Database, now: number): DueReminder[] {
  return db
    .prepare(
      `SELECT follow_ups.id, follow_ups.starts_at_utc AS startsAtUtc, ${dueAt} AS dueAt, shown_at AS shownAt
       ${plannedAround} AND dismissed_at IS NULL AND dueAt <= @now AND ${overAt} > @now
       ORDER BY follow_ups.starts_at_utc, follow_ups.id`,
    )
    .all(around(now)) as DueReminder[]
}

/** How many appointments ended after `since`, up to `now`, without anything ever said of them. */
export function countUnseen(db: Database, { since, now }: { since: number; now: number }): number {
  return db
    .prepare(
      `SELECT count(*) ${plannedAround} AND shown_at IS NULL AND dismissed_at IS NULL
         AND ${overAt} > @since AND ${overAt} <= @now`,
    )
    .pluck()
    .get({ ...around(now), since }) as number
}

/** The first instant after `now` at which a reminder comes, or an appointment begins or ends. */
export function nextReminderInstant(db: Database, now: number): number | undefined {
  const next = db
    .prepare(
      `SELECT min(instant) FROM (
         SELECT ${dueAt} AS instant ${plannedAround} AND dismissed_at IS NULL
         UNION ALL SELECT follow_ups.starts_at_utc ${plannedAround}
         UNION ALL SELECT ${overAt} ${plannedAround}
       ) WHERE instant > @now`,
    )
    .pluck()
    .get(around(now)) as number | null
  return next ?? undefined
}

interface Handled {
  readonly shownAt: number | null
  readonly snoozedUntil: number | null
  readonly dismissedAt: number | null
}

/** Notes what was done about the reminder of an appointment at its present start, in place of what was before. */
export function saveReminder(db: Database, id: FollowUpId, handled: Handled): void {
  db.prepare(
    `INSERT OR REPLACE INTO reminders (follow_up_id, starts_at_utc, shown_at, snoozed_until, dismissed_at)
     SELECT id, starts_at_utc, @shownAt, @snoozedUntil, @dismissedAt FROM follow_ups WHERE id = @id`,
  ).run({ id, ...handled })
}

/** Notes that a reminder was shown, and leaves the rest if it spoke of the same start. */
export function markReminderShown(db: Database, id: FollowUpId, now: number): void {
  db.prepare(
    `INSERT INTO reminders (follow_up_id, starts_at_utc, shown_at)
     SELECT id, starts_at_utc, @now FROM follow_ups WHERE id = @id
     ON CONFLICT (follow_up_id) DO UPDATE SET shown_at = excluded.shown_at,
       snoozed_until = iif(starts_at_utc = excluded.starts_at_utc, snoozed_until, NULL),
       dismissed_at = iif(starts_at_utc = excluded.starts_at_utc, dismissed_at, NULL),
       starts_at_utc = excluded.starts_at_utc`,
  ).run({ id, now })
}

const minute = 60_000
/** No reminder comes earlier than four weeks ahead: so much of the calendar is looked through. */
const longestAhead = 28 * 24 * 60 * minute
const longestAppointment = 24 * 60 * minute
const longestSnooze = 7 * 24 * 60 * minute

const around = (now: number) => ({
  now,
  from: now - longestAppointment - longestSnooze,
  to: now + longestAhead + longestAppointment,
})

const dueAt = `max(follow_ups.starts_at_utc - min(follow_ups.reminder_minutes * ${minute}, ${longestAhead}),
  coalesce(snoozed_until, 0))`

/** Who asks to be reminded again later wants that also when the time of the appointment has passed by then. */
const overAt = `max(follow_ups.starts_at_utc, coalesce(snoozed_until, 0)) + follow_ups.length_minutes * ${minute}`

const plannedAround = `FROM follow_ups LEFT JOIN reminders ON reminders.follow_up_id = follow_ups.id
    AND reminders.starts_at_utc = follow_ups.starts_at_utc
  WHERE follow_ups.status = 'planned' AND follow_ups.starts_at_utc BETWEEN @from AND @to`
