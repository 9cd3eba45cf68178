import type { Database } from 'better-sqlite3'
import type { AbsenceView } from '../../../core/contract/absences.ts'
import type { SellerId } from '../../../core/ids.ts'
import { present } from './rows.ts'

/** The absences of a seller, the earliest first. */
export function absencesOf(db: Database, sellerId: SellerId): AbsenceView[] {
  return db
    .prepare(
      `SELECT id, first_day AS firstDay, last_day AS lastDay, name FROM absences
       WHERE seller_id = ? ORDER BY first_day, last_day, id`,
    )
    .all(sellerId)
    .map((row) => present<AbsenceView>(row))
}
