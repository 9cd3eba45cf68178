import type { Database } from 'better-sqlite3'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { SellerId } from '../../../core/ids.ts'
import { orNull, present } from './rows.ts'

const columns = `id, name, time_zone AS timeZone, country, region, working_weekdays AS workingWeekdays,
  day_starts AS dayStarts, day_ends AS dayEnds`

/** A seller that exists. Throws when it does not: ids of sellers come from the database itself. */
export function getSeller(db: Database, id: SellerId): SellerView {
  const row = db.prepare(`SELECT ${columns} FROM sellers WHERE id = ?`).get(id)
  if (row === undefined) throw new Error('No such seller')
  return sellerOf(row)
}

export const hasSeller = (db: Database, id: SellerId): boolean =>
  db.prepare('SELECT 1 FROM sellers WHERE id = ?').get(id) !== undefined

export function saveSeller(db: Database, seller: SellerView, createdAt: number): void {
  db.prepare(
    `INSERT INTO sellers (id, name, time_zone, country, region, working_weekdays, day_starts, day_ends, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone,
       country = excluded.country, region = excluded.region, working_weekdays = excluded.working_weekdays,
       day_starts = excluded.day_starts, day_ends = excluded.day_ends`,
  ).run(
    seller.id,
    seller.name,
    seller.timeZone,
    orNull(seller.country),
    orNull(seller.region),
    JSON.stringify(seller.workingWeekdays),
    seller.dayStarts,
    seller.dayEnds,
    createdAt,
  )
}

function sellerOf(row: unknown): SellerView {
  const seller = present<SellerView & { workingWeekdays: string }>(row)
  return { ...seller, workingWeekdays: JSON.parse(seller.workingWeekdays) as number[] }
}
