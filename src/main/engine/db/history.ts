import type { Database } from 'better-sqlite3'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { readSummary, type Summary, type SummaryView, writeSummary } from '../../../core/summary.ts'
import { type CapturedTable, columnsOf, imageOf } from './capture.ts'
import { refreshSearch } from './search.ts'

/** What is kept of a command: enough to undo and redo it, and to answer the same request twice. */
export interface CommandRecord {
  /** The request's own id: sent again after a crash, the command is not run again. */
  readonly id: string
  readonly name: string
  readonly input: unknown
  readonly summary: Summary
  /** Milliseconds since the epoch. */
  readonly ranAt: number
  /** Not offered for undo: what the program set up by itself. */
  readonly permanent?: boolean
}

/** What undo or redo took back or brought back. */
interface Moved {
  readonly summary: SummaryView
}

/**
 * Runs `work` as one recorded command in one transaction. A refusal rolls everything back.
 * Throws when a command with this id has run: `recordedResult` tells before anything is prepared.
 */
export function runCommand<T>(db: Database, command: CommandRecord, work: () => Result<T>): Result<T> {
  let result: Result<T> | undefined
  const transaction = db.transaction(() => {
    const seq = begin(db, command)
    result = work()
    if (!result.ok) throw new Refused()
    finish(db, { seq, value: result.value, undoable: command.permanent !== true })
  })
  try {
    transaction.immediate()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  return result as Result<T>
}

/** What the command with this id answered, if it has run: a request sent again after a lost reply gets it. */
export function recordedResult(db: Database, id: string): Result<unknown> | undefined {
  const row = db.prepare('SELECT result FROM commands WHERE id = ?').get(id) as
    | { result: string | null }
    | undefined
  return row && success(row.result === null ? undefined : JSON.parse(row.result))
}

/** The newest command that can be undone. */
export const lastApplied = (db: Database) => findCommand(db, 'applied', 'DESC')

/** The command that redo would bring back. */
export const firstUndone = (db: Database) => findCommand(db, 'undone', 'ASC')

/** Takes the newest command back. `requestId` sent again does not take back another one. Errors: nothing-to-undo. */
export function undo(db: Database, requestId: string): Result<Moved> {
  return moveThroughHistory(db, requestId, () => {
    const command = lastApplied(db)
    if (!command) return failure(problem('nothing-to-undo'))
    keepAfterImages(db, command.seq)
    restore(db, command.seq, 'before')
    setState(db, command.seq, { state: 'undone', requestId })
    return success({ summary: command.summary })
  })
}

/** Brings the last undone command back; safe to send twice like `undo`. Errors: nothing-to-redo. */
export function redo(db: Database, requestId: string): Result<Moved> {
  return moveThroughHistory(db, requestId, () => {
    const command = firstUndone(db)
    if (!command) return failure(problem('nothing-to-redo'))
    restore(db, command.seq, 'after')
    setState(db, command.seq, { state: 'applied', requestId })
    return success({ summary: command.summary })
  })
}

function moveThroughHistory(db: Database, requestId: string, move: () => Result<Moved>) {
  return db
    .transaction((): Result<Moved> => {
      const moved = db.prepare('SELECT summary FROM commands WHERE moved_by = ?').pluck().get(requestId)
      return moved === undefined ? move() : success({ summary: readSummary(moved as string) })
    })
    .immediate()
}

class Refused extends Error {}

function begin(db: Database, command: CommandRecord): number {
  db.pragma('defer_foreign_keys = ON')
  const { lastInsertRowid } = db
    .prepare('INSERT INTO commands (id, name, input, summary, ran_at) VALUES (?, ?, ?, ?, ?)')
    .run(
      command.id,
      command.name,
      JSON.stringify(command.input ?? null),
      writeSummary(command.summary),
      command.ranAt,
    )
  db.prepare('INSERT INTO temp.recording VALUES (?)').run(lastInsertRowid)
  return Number(lastInsertRowid)
}

/** A command that changed something ends the redo line; one that changed nothing is not offered for undo. */
function finish(
  db: Database,
  { seq, value, undoable }: { seq: number; value: unknown; undoable: boolean },
): void {
  db.prepare('DELETE FROM temp.recording').run()
  refreshSearch(db)
  const changed = db.prepare('SELECT 1 FROM changes WHERE command_seq = ? LIMIT 1').get(seq) !== undefined
  db.prepare('UPDATE commands SET result = ?, state = ? WHERE seq = ?').run(
    JSON.stringify(value) ?? null,
    changed && undoable ? 'applied' : 'discarded',
    seq,
  )
  if (changed) db.prepare("UPDATE commands SET state = 'discarded' WHERE state = 'undone'").run()
}

function findCommand(db: Database, state: 'applied' | 'undone', order: 'ASC' | 'DESC') {
  const found = db
    .prepare(`SELECT seq, summary FROM commands WHERE state = ? ORDER BY seq ${order} LIMIT 1`)
    .get(state) as { seq: number; summary: string } | undefined
  return found && { seq: found.seq, summary: readSummary(found.summary) }
}

function setState(
  db: Database,
  seq: number,
  { state, requestId }: { state: 'applied' | 'undone'; requestId: string },
): void {
  db.prepare('UPDATE commands SET state = ?, moved_by = ? WHERE seq = ?').run(state, requestId, seq)
  refreshSearch(db)
}

const tablesOf = (db: Database, seq: number): CapturedTable[] =>
  db
    .prepare('SELECT DISTINCT table_name FROM changes WHERE command_seq = ?')
    .pluck()
    .all(seq) as CapturedTable[]

function keepAfterImages(db: Database, seq: number): void {
  for (const table of tablesOf(db, seq)) {
    const image = imageOf(columnsOf(db, table), table)
    db.prepare(
      `UPDATE changes SET after = (SELECT ${image} FROM ${table} WHERE ${table}.id = changes.row_id)
       WHERE command_seq = ? AND table_name = ?`,
    ).run(seq, table)
  }
}

/** Puts back all that a command found, within another command. */
export const restoreBefore = (db: Database, seq: number): void => restore(db, seq, 'before')

/** Puts all rows of the command to their image before or after it, set by set. */
function restore(db: Database, seq: number, image: 'before' | 'after'): void {
  db.pragma('defer_foreign_keys = ON')
  for (const table of tablesOf(db, seq)) removeMissing(db, table, { seq, image })
  for (const table of tablesOf(db, seq)) putBack(db, table, { seq, image })
}

interface Restoring {
  readonly seq: number
  readonly image: 'before' | 'after'
}

function removeMissing(db: Database, table: CapturedTable, { seq, image }: Restoring): void {
  db.prepare(
    `DELETE FROM ${table} WHERE id IN
       (SELECT row_id FROM changes WHERE command_seq = ? AND table_name = ? AND ${image} IS NULL)`,
  ).run(seq, table)
}

/**
 * Rows that are there are changed, the others added. Not in one statement with ON CONFLICT: that would overrule
 * the `OR IGNORE` of the triggers that note what is to be indexed.
 */
function putBack(db: Database, table: CapturedTable, { seq, image }: Restoring): void {
  const columns = columnsInImages(db, table, { seq, image })
  if (columns.length === 0) return
  const kept = (name: string) => `json_extract(${image}, '$.${name}')`
  const updates = columns
    .filter((name) => name !== 'id')
    .map((name) => `${name} = ${restoredUpdate(name, { value: kept(name), table })}`)
  const ofCommand = `command_seq = ? AND table_name = ? AND ${image} IS NOT NULL`
  db.prepare(
    `UPDATE ${table} SET ${updates.join(', ')} FROM changes WHERE ${ofCommand} AND ${table}.id = row_id`,
  ).run(seq, table)
  const values = columns.map((name) => restoredValue(name, kept(name)))
  db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM changes
     WHERE ${ofCommand} AND NOT EXISTS (SELECT 1 FROM ${table} WHERE id = row_id)`,
  ).run(seq, table)
}

/**
 * The columns that the images of a command have. One that a later version of the program added is not among them:
 * it keeps its value, or gets its default.
 */
function columnsInImages(db: Database, table: CapturedTable, { seq, image }: Restoring): readonly string[] {
  const kept = db
    .prepare(
      `SELECT key FROM json_each((SELECT ${image} FROM changes
         WHERE command_seq = ? AND table_name = ? AND ${image} IS NOT NULL LIMIT 1))`,
    )
    .pluck()
    .all(seq, table)
  return columnsOf(db, table).filter((name) => kept.includes(name))
}

/**
 * RFC 5545: a calendar program ignores an event whose SEQUENCE is not higher than the one it has, so an
 * undone move must count up too, never back.
 */
const restoredValue = (column: string, value: string) => (column === 'sequence' ? `${value} + 1` : value)

const restoredUpdate = (column: string, { value, table }: { value: string; table: string }) =>
  column === 'sequence' ? `max(${value}, ${table}.sequence + 1)` : value
