import type { Database } from 'better-sqlite3'
import type { AccountId } from '../../../core/ids.ts'
import type { CalendarRef, EventKey, Period, RemoteProblem } from '../../../core/sync/remote-calendar.ts'
import { present } from './rows.ts'

/** A calendar that is read for busy time. */
export interface ReadCalendar {
  readonly ref: CalendarRef
  readonly name: string
  /** When it was last asked, whatever came of it, and when it last answered: epoch ms. */
  readonly triedAt?: number
  readonly readAt?: number
  /** Why the last try failed; what was read before stays. */
  readonly problem?: RemoteProblem
}

export interface ReadPlace {
  readonly accountId: AccountId
  readonly ref: CalendarRef
}

export const readCalendarsOf = (db: Database, accountId: AccountId): ReadCalendar[] =>
  db
    .prepare(
      `SELECT calendar_ref AS ref, name, tried_at AS triedAt, read_at AS readAt, problem FROM sync_busy_calendars
       WHERE account_id = ? ORDER BY name, calendar_ref`,
    )
    .all(accountId)
    .map((row) => {
      const { problem, ...calendar } = present<Omit<ReadCalendar, 'problem'> & { problem?: string }>(row)
      return problem === undefined ? calendar : { ...calendar, problem: JSON.parse(problem) as RemoteProblem }
    })

/** From now on these are read; the times of the others go, those of calendars that stay are kept. */
export function setReadCalendars(
  db: Database,
  accountId: AccountId,
  wanted: readonly Pick<ReadCalendar, 'ref' | 'name'>[],
): void {
  const refs = new Set(wanted.map(({ ref }) => ref))
  const remove = db.prepare('DELETE FROM sync_busy_calendars WHERE account_id = ? AND calendar_ref = ?')
  const add = db.prepare(
    `INSERT INTO sync_busy_calendars (account_id, calendar_ref, name) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name`,
  )
  const set = db.transaction(() => {
    for (const { ref } of readCalendarsOf(db, accountId)) if (!refs.has(ref)) remove.run(accountId, ref)
    for (const { ref, name } of wanted) add.run(accountId, ref, name)
  })
  set.immediate()
}

/** Says that the calendar gave no answer; what is known of it stays. */
export const noteUnread = (
  db: Database,
  { accountId, ref }: ReadPlace,
  { problem, triedAt }: { problem: RemoteProblem; triedAt: number },
): void =>
  void db
    .prepare(
      'UPDATE sync_busy_calendars SET tried_at = ?, problem = ? WHERE account_id = ? AND calendar_ref = ?',
    )
    .run(triedAt, JSON.stringify(problem), accountId, ref)

/** Puts what was read in the place of what was known, and says how many times came or went. */
export function replaceReadTimes(
  db: Database,
  { accountId, ref }: ReadPlace,
  { times, readAt }: { times: readonly Period[]; readAt: number },
): number {
  const replace = db.transaction(() => {
    const isStillRead = db
      .prepare(
        `UPDATE sync_busy_calendars SET tried_at = @readAt, read_at = @readAt, problem = NULL
         WHERE account_id = @accountId AND calendar_ref = @ref`,
      )
      .run({ readAt, accountId, ref })
    // Unticked, or disconnected, while the server was answering.
    if (isStillRead.changes === 0) return 0
    const known = new Set(knownTimes(db, { accountId, ref }))
    const wanted = new Set(times.map(({ from, to }) => `${from}/${to}`))
    db.prepare('DELETE FROM sync_busy_times WHERE account_id = ? AND calendar_ref = ?').run(accountId, ref)
    const insert = db.prepare('INSERT INTO sync_busy_times VALUES (?, ?, ?, ?)')
    for (const { from, to } of times) insert.run(accountId, ref, from, to)
    const stayed = [...known].filter((time) => wanted.has(time)).length
    return known.size + wanted.size - 2 * stayed
  })
  return replace.immediate()
}

const knownTimes = (db: Database, { accountId, ref }: ReadPlace): string[] =>
  db
    .prepare(
      "SELECT starts_at_utc || '/' || ends_at_utc FROM sync_busy_times WHERE account_id = ? AND calendar_ref = ?",
    )
    .pluck()
    .all(accountId, ref) as string[]

/** Whether an event of that key is ours: put into a connected calendar, or into the calendar file. */
export const isOwnEvent = (db: Database, key: EventKey): boolean =>
  db
    .prepare(
      'SELECT 1 FROM sync_links WHERE key = @key UNION ALL SELECT 1 FROM follow_ups WHERE id = @key LIMIT 1',
    )
    .get({ key }) !== undefined
