import type { Database } from 'better-sqlite3'
import type { BusySource } from '../../../core/contract/busy.ts'
import type { Span } from '../../../core/ical/busy-times.ts'
import type { BusySourceId, SellerId } from '../../../core/ids.ts'

/** A stretch of time that is taken, in ms UTC, the end not included. */
export interface BusyTime {
  /** The path of the calendar file, or the name of the calendar, that it was read from. */
  readonly source: string
  readonly startsAtUtc: number
  readonly endsAtUtc: number
}

/** Busy time of a seller that touches a period, in order of time; times of two calendars may overlap. */
export function busyBetween(
  db: Database,
  sellerId: SellerId,
  { from, to }: { from: number; to: number },
): BusyTime[] {
  return db
    .prepare(
      `SELECT path AS source, starts_at_utc AS startsAtUtc, ends_at_utc AS endsAtUtc FROM busy_times
       JOIN busy_sources ON busy_sources.id = busy_times.source_id
       WHERE ends_at_utc > @from AND starts_at_utc < @to AND busy_sources.seller_id = @sellerId
       UNION ALL
       SELECT name, starts_at_utc, ends_at_utc FROM sync_busy_times JOIN sync_busy_calendars USING (account_id, calendar_ref)
       JOIN accounts ON accounts.id = account_id
       WHERE ends_at_utc > @from AND starts_at_utc < @to AND accounts.seller_id = @sellerId
       ORDER BY starts_at_utc`,
    )
    .all({ from, to, sellerId }) as BusyTime[]
}

/** What is kept of a calendar file; whether it is still there only the disk knows. */
type KnownBusySource = Omit<BusySource, 'isThere'>

/** The calendar files of a seller, with how many stretches of time each takes. */
export function busySources(db: Database, sellerId: SellerId): KnownBusySource[] {
  const rows = db
    .prepare(
      `SELECT id, path, follows, read_at AS readAt, known_until AS knownUntil,
         (SELECT count(*) FROM busy_times WHERE source_id = busy_sources.id) AS times
       FROM busy_sources WHERE seller_id = ? ORDER BY id`,
    )
    .all(sellerId) as (Omit<KnownBusySource, 'follows'> & { follows: number })[]
  return rows.map((row) => ({ ...row, follows: row.follows === 1 }))
}

export function saveBusySource(
  db: Database,
  source: Omit<KnownBusySource, 'times'> & { readonly sellerId: SellerId },
): void {
  db.prepare(
    `INSERT INTO busy_sources (id, seller_id, path, follows, read_at, known_until) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET follows = excluded.follows, read_at = excluded.read_at,
       known_until = excluded.known_until`,
  ).run(source.id, source.sellerId, source.path, Number(source.follows), source.readAt, source.knownUntil)
}

/** Its times go with it. True if there was one. */
export const deleteBusySource = (db: Database, id: BusySourceId): boolean =>
  db.prepare('DELETE FROM busy_sources WHERE id = ?').run(id).changes > 0

/** Puts the times of a source in the place of those known; what is the same stays the same row. */
export function replaceBusyTimes(
  db: Database,
  id: BusySourceId,
  { times, newId }: { times: readonly Span[]; newId: () => string },
): void {
  const keyOf = ({ from, to }: Span): string => `${from}/${to}`
  const wanted = new Set(times.map(keyOf))
  const known = db
    .prepare('SELECT id, starts_at_utc AS "from", ends_at_utc AS "to" FROM busy_times WHERE source_id = ?')
    .all(id) as (Span & { id: string })[]
  const remove = db.prepare('DELETE FROM busy_times WHERE id = ?')
  for (const time of known) if (!wanted.has(keyOf(time))) remove.run(time.id)
  const there = new Set(known.map(keyOf))
  const insert = db.prepare('INSERT INTO busy_times VALUES (?, ?, ?, ?)')
  for (const time of times) if (!there.has(keyOf(time))) insert.run(newId(), id, time.from, time.to)
}
