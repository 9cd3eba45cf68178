import type { Database } from 'better-sqlite3'
import { millisecondsInDay } from 'date-fns/constants'
import {
  type Appointment,
  appointmentFor,
  type FollowUpFacts,
  type Wording,
} from '../../../../core/followup/appointment.ts'
import type { Outcome } from '../../../../core/followup/outcome.ts'
import type { ZoneSpan } from '../../../../core/ical/calendar-text.ts'
import { dateOf, type WallTime } from '../../../../core/time/wall-time.ts'

const daysShownAfterwards = 90

/**
 * The appointments that belong in the calendar file, in order of time: all planned ones, and those done in the
 * 90 days before `now` (ms), so that the past is still there to look up.
 */
export const readAppointments = (db: Database, now: number, wording: Wording): Appointment[] => [
  ...eachAppointment(db, now, wording),
]

/** The same one by one; until the last is taken, the connection can do nothing else. */
export function* eachAppointment(db: Database, now: number, wording: Wording): Generator<Appointment> {
  for (const row of db.prepare(select).iterate(shownSince(now))) {
    yield appointmentFor(factsOf(row as Row), wording)
  }
}

/** The zones of those appointments, with the years in which they are. */
export const zoneSpansOf = (db: Database, now: number): ZoneSpan[] =>
  db
    .prepare(
      `SELECT time_zone AS timeZone, CAST(min(starts_at) AS INTEGER) AS "from",
         CAST(max(starts_at) AS INTEGER) AS "to"
       FROM follow_ups WHERE ${shown} GROUP BY time_zone`,
    )
    .all(shownSince(now)) as ZoneSpan[]

const shownSince = (now: number): number => now - daysShownAfterwards * millisecondsInDay

type Optional = 'person' | 'company' | 'phone' | 'attempt' | 'of'
type Row = Omit<FollowUpFacts, Optional | 'lastTouch'> & {
  readonly [K in Optional]-?: NonNullable<FollowUpFacts[K]> | null
} & { readonly lastOutcome: Outcome | null; readonly lastHappenedAt: WallTime | null }

function factsOf(row: Row): FollowUpFacts {
  const { lastOutcome, lastHappenedAt } = row
  const happened = lastOutcome !== null && lastHappenedAt !== null
  return {
    ...row,
    person: row.person ?? undefined,
    company: row.company ?? undefined,
    phone: row.phone ?? undefined,
    attempt: row.attempt ?? undefined,
    of: row.of ?? undefined,
    lastTouch: happened ? { outcome: lastOutcome, on: dateOf(lastHappenedAt) } : undefined,
  }
}

const shown = `(follow_ups.status = 'planned'
    OR (follow_ups.status = 'done' AND follow_ups.starts_at_utc >= ?))`

/** What came of a follow-up itself is not what a reminder of it should say: only touches before it count. */
const select = `
  SELECT follow_ups.id, follow_ups.sequence, follow_ups.channel, follow_ups.purpose,
    follow_ups.starts_at AS startsAt, follow_ups.time_zone AS timeZone,
    follow_ups.length_minutes AS lengthMinutes, follow_ups.reminder_minutes AS reminderMinutes,
    follow_ups.status, follow_ups.attempt, strings.attempts_of AS "of",
    max(follow_ups.updated_at, leads.updated_at, coalesce(last.happened_at_utc, 0)) AS lastModified,
    leads.id AS leadId, leads.title AS leadTitle, people.name AS person, companies.name AS company,
    coalesce(people.phone, people.mobile, companies.phone) AS phone,
    last.outcome AS lastOutcome, last.happened_at AS lastHappenedAt
  FROM follow_ups
  JOIN leads ON leads.id = follow_ups.lead_id
  LEFT JOIN strings ON strings.id = follow_ups.string_id
  LEFT JOIN people ON people.id = coalesce(follow_ups.person_id, leads.person_id)
  LEFT JOIN companies ON companies.id = leads.company_id
  LEFT JOIN touches AS last ON last.id =
    (SELECT earlier.id FROM touches AS earlier
     WHERE earlier.lead_id = follow_ups.lead_id AND earlier.follow_up_id IS NOT follow_ups.id
       AND (follow_ups.status = 'planned' OR earlier.happened_at_utc < follow_ups.starts_at_utc)
     ORDER BY earlier.happened_at_utc DESC LIMIT 1)
  WHERE ${shown}
  ORDER BY follow_ups.starts_at_utc, follow_ups.id`
