import type { Database } from 'better-sqlite3'
import type { AbsenceView } from '../../../core/contract/absences.ts'
import type { AbsenceId, SellerId } from '../../../core/ids.ts'
import { orNull, present } from './rows.ts'

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

export function insertAbsence(db: Database, sellerId: SellerId, absence: AbsenceView): void {
  db.prepare('INSERT INTO absences (id, seller_id, first_day, last_day, name) VALUES (?, ?, ?, ?, ?)').run(
    absence.id,
    sellerId,
    absence.firstDay,
    absence.lastDay,
    orNull(absence.name),
  )
}

/** True if there was one. */
export const deleteAbsence = (db: Database, id: AbsenceId): boolean =>
  db.prepare('DELETE FROM absences WHERE id = ?').run(id).changes > 0
