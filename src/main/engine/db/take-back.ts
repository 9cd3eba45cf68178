import type { Database } from 'better-sqlite3'
import type { FollowUpId } from '../../../core/ids.ts'
import { readSummary, type SummaryView } from '../../../core/summary.ts'

/** A write follows shortly after the command that caused it; further back is not looked, however long the history is. */
const lookedAt = 50

/** The command that last changed a follow-up, if it was among the last ones and was not undone since. */
export function commandBehind(db: Database, followUpId: FollowUpId): string | undefined {
  const found = db
    .prepare(
      `SELECT id, state FROM (SELECT seq, id, state FROM commands ORDER BY seq DESC LIMIT ${lookedAt}) AS latest
       WHERE EXISTS (SELECT 1 FROM changes WHERE command_seq = latest.seq AND table_name = 'follow_ups' AND row_id = ?)
       ORDER BY seq DESC LIMIT 1`,
    )
    .get(followUpId) as { id: string; state: string } | undefined
  return found?.state === 'applied' ? found.id : undefined
}

/** An entry of the journal as far as taking it back goes. */
export interface Takeable {
  readonly commandId: string
  readonly commandSeq: number
  readonly summary: SummaryView
}

/**
 * The command behind an entry, if it can be asked to be taken back: it stands, was not taken back, and was about one
 * lead. A command on many is undone as a whole or not at all, which an entry about one of them does not say.
 */
export function takeableBehind(db: Database, seq: number): Takeable | undefined {
  const found = db
    .prepare(
      `SELECT commands.id AS commandId, commands.seq AS commandSeq, commands.summary FROM sync_journal
       JOIN commands ON commands.id = sync_journal.command_id AND commands.state = 'applied'
       LEFT JOIN commands AS taken ON taken.id = sync_journal.taken_back_by
       WHERE sync_journal.seq = ? AND taken.state IS NOT 'applied'`,
    )
    .get(seq) as { commandId: string; commandSeq: number; summary: string } | undefined
  const summary = found && readSummary(found.summary)
  return summary?.params?.lead === undefined ? undefined : ({ ...found, summary } as Takeable)
}

/** Whether a later command that still stands changed what this one did. */
export const isTouchedSince = (db: Database, commandSeq: number): boolean =>
  db
    .prepare(
      `SELECT 1 FROM changes AS later JOIN commands ON commands.seq = later.command_seq
       WHERE later.command_seq > @seq AND EXISTS (SELECT 1 FROM changes AS mine
         WHERE mine.command_seq = @seq AND mine.table_name = later.table_name AND mine.row_id = later.row_id)
       AND (commands.state = 'applied' OR (commands.state = 'discarded' AND commands.moved_by IS NULL)) LIMIT 1`,
    )
    .get({ seq: commandSeq }) !== undefined

/** All entries of a command are taken back with it. */
export const noteTakenBack = (db: Database, commandId: string, by: string): void =>
  void db.prepare('UPDATE sync_journal SET taken_back_by = ? WHERE command_id = ?').run(by, commandId)
