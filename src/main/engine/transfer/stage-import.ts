import type { Database } from 'better-sqlite3'
import { type CapturedTable, columnsOf } from '../db/capture.ts'
import { type Draft, type KnownRecords, recordTables } from './known-records.ts'

/** New or changed rows of one table, as they wait in a temporary table of the connection. */
export interface StagedTable {
  readonly table: CapturedTable
  /** Qualified name of the temporary table, its rows numbered from 1. */
  readonly from: string
  readonly kind: 'added' | 'changed'
  readonly columns: readonly string[]
  readonly count: number
  /** New rows for each one that is there already. */
  readonly growth: number
}

/** In the order of their references. */
const order = ['sellers', 'companies', 'people', 'products', 'stages', 'leads', 'leadPeople'] as const

/** Values bound by one statement; more only cost memory. */
const valuesAtOnce = 1000

/**
 * Writes what is new or changed beside the database, so that as little as possible remains to be done under the
 * write lock: binding a row costs as much as inserting it, and the lock is held for half as long.
 */
export function stageRecords(db: Database, records: KnownRecords): StagedTable[] {
  const staged: StagedTable[] = []
  for (const kind of order) {
    const drafts = records[kind]
    const table = recordTables[kind]
    const added = drafts.filter(({ isNew }) => isNew)
    const changed = drafts.filter(({ isNew, isChanged }) => !isNew && isChanged)
    const growth = added.length / (drafts.length - added.length + 1)
    // Leads are numbered by the database.
    const columns = columnsOf(db, table).filter((column) => column !== 'number')
    const filled = columns.filter((column) => added.some(({ values }) => values[column] != null))
    staged.push(stage(db, added, { table, kind: 'added', columns: filled, growth }))
    staged.push(stage(db, changed, { table, kind: 'changed', columns, growth: 0 }))
  }
  return staged.filter(({ count }) => count > 0)
}

/** Forgets what was staged. */
export function dropStaged(db: Database, staged: readonly StagedTable[]): void {
  for (const { from } of staged) db.exec(`DROP TABLE IF EXISTS ${from}`)
}

type Staging = Pick<StagedTable, 'table' | 'kind' | 'columns' | 'growth'>

function stage(db: Database, drafts: readonly Draft[], staging: Staging): StagedTable {
  const from = `temp.${staging.kind}_${staging.table}`
  const staged = { ...staging, from, count: drafts.length }
  if (drafts.length === 0) return staged
  dropStaged(db, [staged])
  db.exec(`CREATE TABLE ${from} (${staging.columns.join(', ')})`)
  db.transaction(() => fill(db, drafts, staged))()
  return staged
}

function fill(db: Database, drafts: readonly Draft[], { from, columns }: StagedTable): void {
  const places = `(${columns.map(() => '?').join(', ')})`
  const prepare = (count: number) =>
    db.prepare(`INSERT INTO ${from} VALUES ${Array(count).fill(places).join(', ')}`)
  const batch = Math.max(1, Math.floor(valuesAtOnce / columns.length))
  const whole = prepare(batch)
  for (let at = 0; at < drafts.length; at += batch) {
    const slice = drafts.slice(at, at + batch)
    const values = slice.flatMap((draft) => columns.map((column) => draft.values[column] ?? null))
    if (slice.length === batch) whole.run(values)
    else prepare(slice.length).run(values)
  }
}
