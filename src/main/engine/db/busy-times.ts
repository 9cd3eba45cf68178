import type { Database } from 'better-sqlite3'
import type { SellerId } from '../../../core/ids.ts'

/** A stretch of time that is taken, in ms UTC, the end not included. */
export interface BusyTime {
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
      `SELECT starts_at_utc AS startsAtUtc, ends_at_utc AS endsAtUtc FROM busy_times
       JOIN busy_sources ON busy_sources.id = busy_times.source_id
       WHERE ends_at_utc > ? AND starts_at_utc < ? AND busy_sources.seller_id = ? ORDER BY starts_at_utc`,
    )
    .all(from, to, sellerId) as BusyTime[]
}
