import type { Database } from 'better-sqlite3'
import { type CapturedTable, insertStaged } from '../db/capture.ts'
import type { StagedTable } from './stage-import.ts'

/** Rows written between two looks at whether they are still wanted. */
const sliceSize = 10_000

/** Tables whose indexes are built anew rather than kept up row by row have at least so many new rows. */
const manyRows = 5000

/** Writes what was staged, within the caller's transaction; false as soon as it is no longer wanted. */
export function writeStaged(
  db: Database,
  staged: readonly StagedTable[],
  isWanted: (written: number) => boolean,
): boolean {
  let written = 0
  for (const rows of staged) {
    const done = withFewIndexes(db, rows, () => writeSlices(db, rows, (count) => isWanted(written + count)))
    written += rows.count
    if (!done || !isWanted(written)) return false
  }
  return true
}

function writeSlices(db: Database, rows: StagedTable, isWanted: (written: number) => boolean): boolean {
  for (let first = 1; first <= rows.count; first += sliceSize) {
    const slice = { ...rows, first, last: first + sliceSize - 1 }
    if (rows.kind === 'added') insertStaged(db, rows.table, slice)
    else updateStaged(db, slice)
    if (!isWanted(Math.min(slice.last, rows.count))) return false
  }
  return true
}

function updateStaged(
  db: Database,
  { table, from, columns, first, last }: StagedTable & { first: number; last: number },
): void {
  const sets = columns.map((column) => `${column} = staged.${column}`)
  db.prepare(
    `UPDATE main.${table} SET ${sets.join(', ')} FROM ${from} AS staged
     WHERE ${table}.id = staged.id AND staged.rowid BETWEEN ? AND ?`,
  ).run(first, last)
}

/** Building an index once takes a third of keeping it up for every row, as soon as most rows are new. */
function withFewIndexes(
  db: Database,
  { table, count, growth }: { table: CapturedTable; count: number; growth: number },
  work: () => boolean,
): boolean {
  if (growth < 1 || count < manyRows) return work()
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
