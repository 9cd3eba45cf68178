import type { Database } from 'better-sqlite3'
import { type CapturedTable, columnsOf } from '../db/capture.ts'
import { refreshSearch } from '../db/search.ts'
import { type Draft, type KnownRecords, recordTables } from './known-records.ts'

/**
 * Rows in one statement. Many, as SQLite sets a savepoint for every statement that fires triggers, which costs more
 * than the row; few enough that a cancel is heard in time.
 */
const batchSize = 500

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
    const table = recordTables[kind]
    const drafts = records[kind].filter(({ isNew, isChanged }) => isNew || isChanged)
    // Leads are numbered by the database.
    const columns = columnsOf(db, table).filter((column) => column !== 'number')
    for (let at = 0; at < drafts.length; at += batchSize) {
      const batch = drafts.slice(at, at + batchSize)
      insertAll(
        db,
        { table, columns },
        batch.filter(({ isNew }) => isNew),
      )
      updateAll(
        db,
        { table, columns },
        batch.filter(({ isNew }) => !isNew),
      )
      // The index is kept up in pieces too, as all at once it could not be interrupted.
      refreshSearch(db)
      written += batch.length
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

interface Target {
  readonly table: CapturedTable
  readonly columns: readonly string[]
}

function insertAll(db: Database, { table, columns }: Target, drafts: readonly Draft[]): void {
  if (drafts.length === 0) return
  const places = `(${columns.map(() => '?').join(', ')})`
  const rows = drafts.map(() => places).join(', ')
  const values = drafts.flatMap((draft) => columns.map((column) => draft.values[column] ?? null))
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows}`).run(values)
}

function updateAll(db: Database, { table, columns }: Target, drafts: readonly Draft[]): void {
  const sets = columns.map((column) => `${column} = ?`).join(', ')
  const update = db.prepare(`UPDATE ${table} SET ${sets} WHERE id = ?`)
  for (const { id, values } of drafts)
    update.run(
      columns.map((column) => values[column] ?? null),
      id,
    )
}
