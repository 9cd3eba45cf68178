import type { Database } from 'better-sqlite3'

/** Tables that commands change, and therefore undo and redo. Each has a unique text `id`. */
export const capturedTables = [
  'settings',
  'sellers',
  'companies',
  'people',
  'products',
  'stages',
  'reasons',
  'leads',
  'lead_people',
  'cadences',
  'cadence_steps',
  'strings',
  'follow_ups',
  'touches',
  'agreements',
  'decisions',
  'imports',
  'absences',
  'busy_sources',
  'busy_times',
  'lead_views',
] as const
export type CapturedTable = (typeof capturedTables)[number]

/** Column names in table order, as the open database has them. */
export function columnsOf(db: Database, table: CapturedTable): readonly string[] {
  return (db.pragma(`table_info(${table})`) as { name: string }[]).map((column) => column.name)
}

/** SQL for one row as a JSON object; `row` is `OLD`, `NEW` or a table name. */
export function imageOf(columns: readonly string[], row: string): string {
  return `json_object(${columns.map((name) => `'${name}', ${row}.${name}`).join(', ')})`
}

/**
 * While a command runs, every first change of a row leaves the row's image before it in `changes`.
 * Triggers on the connection do this, so that repositories stay plain SQL and none can forget it.
 */
export function installCapture(db: Database): void {
  db.exec('CREATE TEMP TABLE recording (command_seq INTEGER NOT NULL)')
  for (const table of capturedTables) db.exec(triggersFor(table, columnsOf(db, table)))
}

/** A slice of a table that was filled beforehand, by row number. */
export interface StagedRows {
  readonly from: string
  readonly columns: readonly string[]
  readonly first: number
  readonly last: number
}

/**
 * Inserts new rows into `table` and notes them as the running command's, each in one statement: the trigger would
 * cost more than the row. They are noted first, or a trigger that fills in a derived column of a new row would note
 * that row as one that was there before.
 */
export function insertStaged(
  db: Database,
  table: CapturedTable,
  { from, columns, first, last }: StagedRows,
): void {
  const names = columns.join(', ')
  const rows = `FROM ${from} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`
  db.exec(`DROP TRIGGER temp.capture_${table}_insert`)
  db.prepare(
    `INSERT OR IGNORE INTO changes (command_seq, table_name, row_id)
     SELECT (SELECT command_seq FROM temp.recording), '${table}', id ${rows}`,
  ).run(first, last)
  db.prepare(`INSERT INTO main.${table} (${names}) SELECT ${names} ${rows}`).run(first, last)
  db.exec(insertTrigger(table))
}

/** Not `INSERT OR IGNORE`: an upsert of the row puts its own way with conflicts in place of a trigger's. */
const noteOf = (table: CapturedTable, row: string, before: string): string =>
  `INSERT INTO changes (command_seq, table_name, row_id, before)
   SELECT command_seq, '${table}', ${row}.id, ${before} FROM temp.recording WHERE true
   ON CONFLICT DO NOTHING;`

const insertTrigger = (table: CapturedTable): string =>
  `CREATE TEMP TRIGGER capture_${table}_insert AFTER INSERT ON main.${table}
     BEGIN ${noteOf(table, 'NEW', 'NULL')} END;`

function triggersFor(table: CapturedTable, columns: readonly string[]): string {
  const before = imageOf(columns, 'OLD')
  return `${insertTrigger(table)}
    CREATE TEMP TRIGGER capture_${table}_update AFTER UPDATE ON main.${table}
      BEGIN ${noteOf(table, 'OLD', before)} END;
    CREATE TEMP TRIGGER capture_${table}_delete AFTER DELETE ON main.${table}
      BEGIN ${noteOf(table, 'OLD', before)} END;`
}
