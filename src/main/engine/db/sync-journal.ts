import type { Database } from 'better-sqlite3'
import type { AccountId, FollowUpId, LeadId, SyncQuestionId } from '../../../core/ids.ts'
import type { JournalCode, JournalFacts } from '../../../core/sync/journal.ts'
import { orNull, present } from './rows.ts'
import { takeableBehind } from './take-back.ts'

/** What happened between here and a calendar. */
export interface JournalEntry {
  readonly code: JournalCode
  readonly followUpId?: FollowUpId | undefined
  readonly facts?: JournalFacts | undefined
  /** What was done here, and can be taken back. */
  readonly commandId?: string | undefined
}

export const addToJournal = (
  db: Database,
  { accountId, at }: { accountId: AccountId; at: number },
  { code, followUpId, facts = {}, commandId }: JournalEntry,
): void =>
  void db
    .prepare(
      'INSERT INTO sync_journal (account_id, at, code, follow_up_id, facts, command_id) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(accountId, at, code, orNull(followUpId), JSON.stringify(facts), orNull(commandId))

/** The latest entries, the newest first. */
export const readJournal = (db: Database, limit: number) =>
  db
    .prepare(
      `SELECT seq, account_id AS accountId, at, code, sync_journal.follow_up_id AS followUpId, facts,
         leads.title AS lead, leads.id AS leadId
       FROM sync_journal LEFT JOIN follow_ups ON follow_ups.id = sync_journal.follow_up_id
       LEFT JOIN leads ON leads.id = follow_ups.lead_id ORDER BY seq DESC LIMIT ?`,
    )
    .all(limit)
    .map((row) => {
      const { facts, ...entry } = present<
        Required<Pick<JournalEntry, 'code'>> & {
          seq: number
          accountId: AccountId
          at: number
          facts: string
          followUpId?: FollowUpId
          lead?: string
          leadId?: LeadId
        }
      >(row)
      const summary = takeableBehind(db, entry.seq)?.summary
      return {
        ...entry,
        facts: JSON.parse(facts) as JournalFacts,
        ...(summary === undefined ? {} : { undo: { summary } }),
      }
    })

/** What only the rep can say: what a deletion meant, or a text without a code. */
export interface SyncQuestion {
  readonly id: SyncQuestionId
  readonly accountId: AccountId
  readonly followUpId: FollowUpId
  readonly kind: 'deleted' | 'unclear'
  readonly text?: string | undefined
  /** Epoch milliseconds. */
  readonly askedAt: number
}

/** Asks once; asked again meanwhile, the newest text counts. */
export const askQuestion = (db: Database, question: SyncQuestion): void =>
  void db
    .prepare(
      `INSERT INTO sync_questions (id, account_id, follow_up_id, kind, text, asked_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (follow_up_id, kind) DO UPDATE SET text = excluded.text, asked_at = excluded.asked_at`,
    )
    .run(
      question.id,
      question.accountId,
      question.followUpId,
      question.kind,
      orNull(question.text),
      question.askedAt,
    )

const columns = `id, account_id AS accountId, follow_up_id AS followUpId, kind, text, asked_at AS askedAt`

export const openQuestions = (db: Database): SyncQuestion[] =>
  db
    .prepare(`SELECT ${columns} FROM sync_questions ORDER BY asked_at, id`)
    .all()
    .map((row) => present<SyncQuestion>(row))

export function findQuestion(db: Database, id: SyncQuestionId): SyncQuestion | undefined {
  const row = db.prepare(`SELECT ${columns} FROM sync_questions WHERE id = ?`).get(id)
  return row === undefined ? undefined : present<SyncQuestion>(row)
}

/** The answer is known, by whatever way. */
export const closeQuestion = (
  db: Database,
  { followUpId, kind }: Pick<SyncQuestion, 'followUpId' | 'kind'>,
): void =>
  void db.prepare('DELETE FROM sync_questions WHERE follow_up_id = ? AND kind = ?').run(followUpId, kind)
