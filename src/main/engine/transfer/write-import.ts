import type { Database, Statement } from 'better-sqlite3'
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
    const drafts = records[kind].filter(({ isNew, isChanged }) => isNew || isChanged)
    const table = recordTables[kind]
    const done = withFewIndexes(db, { table, growth: growthOf(records[kind]) }, () =>
      saveAll(db, { table, drafts }, (saved) => isWanted(written + saved)),
    )
    written += drafts.length
    if (!done || !isWanted(written)) return false
  }
  return true
}

/** How many records would be written. */
export const countWrites = (records: KnownRecords): number =>
  order.reduce(
    (sum, kind) => sum + records[kind].filter(({ isNew, isChanged }) => isNew || isChanged).length,
    0,
  )

/** New records for each one that is there already. */
function growthOf(drafts: readonly Draft[]): number {
  const added = drafts.filter(({ isNew }) => isNew).length
  return added < 5000 ? 0 : added / (drafts.length - added + 1)
}

/** Building an index once takes a third of keeping it up for every row, as soon as most rows are new. */
function withFewIndexes(
  db: Database,
  { table, growth }: { table: CapturedTable; growth: number },
  work: () => boolean,
): boolean {
  if (growth < 1) return work()
  const indexes = db
    .prepare(
      `SELECT name, sql FROM sqlite_schema
       WHERE type = 'index' AND tbl_name = ? AND sql LIKE 'CREATE INDEX%'`,
    )
    .all(table) as { name: string; sql: string }[]
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  if (!work()) return false
  for (const { sql } of indexes) db.exec(sql)
  return true
}

function saveAll(
  db: Database,
  { table, drafts }: { table: CapturedTable; drafts: readonly Draft[] },
  isWanted: (saved: number) => boolean,
): boolean {
  // Leads are numbered by the database.
  const columns = columnsOf(db, table).filter((column) => column !== 'number')
  const insert = inserter(db, table, columns)
  const update = updater(db, table, columns)
  for (let at = 0; at < drafts.length; at += batchSize) {
    const batch = drafts.slice(at, at + batchSize)
    insert(batch.filter(({ isNew }) => isNew))
    update(batch.filter(({ isNew }) => !isNew))
    // The index is kept up in pieces too, as all at once it could not be interrupted.
    refreshSearch(db)
    if (!isWanted(at + batch.length)) return false
  }
  return true
}

type Save = (drafts: readonly Draft[]) => void

function inserter(db: Database, table: CapturedTable, columns: readonly string[]): Save {
  const places = `(${columns.map(() => '?').join(', ')})`
  const prepare = (count: number) =>
    db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array(count).fill(places).join(', ')}`)
  let whole: Statement | undefined
  return (drafts) => {
    if (drafts.length === 0) return
    const values = drafts.flatMap((draft) => columns.map((column) => draft.values[column] ?? null))
    if (drafts.length < batchSize) prepare(drafts.length).run(values)
    else {
      whole ??= prepare(batchSize)
      whole.run(values)
    }
  }
}

function updater(db: Database, table: CapturedTable, columns: readonly string[]): Save {
  const sets = columns.map((column) => `${column} = ?`).join(', ')
  const update = db.prepare(`UPDATE ${table} SET ${sets} WHERE id = ?`)
  return (drafts) => {
    for (const { id, values } of drafts) {
      update.run(
        columns.map((column) => values[column] ?? null),
        id,
      )
    }
  }
}
