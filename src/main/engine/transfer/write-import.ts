import type { Database } from 'better-sqlite3'
import { type CapturedTable, columnsOf } from '../db/capture.ts'
import { refreshSearch } from '../db/search.ts'
import { type Draft, type KnownRecords, recordTables } from './known-records.ts'

/** Rows written between two looks at whether the import is still wanted. */
const batch = 500

/** In the order of their references. */
const order = ['sellers', 'companies', 'people', 'products', 'leads', 'leadPeople'] as const

/** Writes what is new or changed, within the caller's transaction; false as soon as it is no longer wanted. */
export function writeRecords(
  db: Database,
  records: KnownRecords,
  isWanted: (written: number) => boolean,
): boolean {
  let written = 0
  for (const kind of order) {
    const save = saver(db, recordTables[kind])
    for (const draft of records[kind]) {
      if (!save(draft)) continue
      written += 1
      if (written % batch !== 0) continue
      // The index is kept up in pieces too, as all at once it could not be interrupted.
      if (kind === 'leads') refreshSearch(db)
      if (!isWanted(written)) return false
    }
  }
  return isWanted(written)
}

/** How many records would be written. */
export const countWrites = (records: KnownRecords): number =>
  order.reduce(
    (sum, kind) => sum + records[kind].filter(({ isNew, isChanged }) => isNew || isChanged).length,
    0,
  )

function saver(db: Database, table: CapturedTable): (draft: Draft) => boolean {
  // Leads are numbered by the database.
  const columns = columnsOf(db, table).filter((column) => column !== 'number')
  const places = columns.map(() => '?').join(', ')
  const insert = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`)
  const sets = columns.map((column) => `${column} = ?`).join(', ')
  const update = db.prepare(`UPDATE ${table} SET ${sets} WHERE id = ?`)
  return ({ id, isNew, isChanged, values }) => {
    if (!isNew && !isChanged) return false
    const row = columns.map((column) => values[column] ?? null)
    if (isNew) insert.run(row)
    else update.run(row, id)
    return true
  }
}
