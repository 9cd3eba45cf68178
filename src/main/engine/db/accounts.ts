import type { Database } from 'better-sqlite3'
import type { AccountId, SellerId } from '../../../core/ids.ts'
import type { Waiting } from '../../../core/sync/guard.ts'
import type { CalendarRef, RemoteProblem } from '../../../core/sync/remote-calendar.ts'
import { orNull, present } from './rows.ts'

export type AccountState = 'connected' | 'paused' | 'reconnect'

/** A connected calendar. */
export interface Account {
  readonly id: AccountId
  readonly sellerId: SellerId
  readonly provider: 'caldav'
  readonly serverUrl: string
  readonly user: string
  /** The password or token as the system's keyring has sealed it. */
  readonly sealedSecret?: string
  readonly calendar?: CalendarRef
  readonly calendarName?: string
  readonly state: AccountState
  /** What waits for the rep's yes. */
  readonly waiting?: Waiting
  readonly problem?: RemoteProblem
  /** Runs that failed since the last that did not. */
  readonly failures: number
  /** Epoch milliseconds before which nothing is asked of the server. */
  readonly notBefore: number
  readonly lastSuccessAt?: number
  readonly createdAt: number
}

export const insertAccount = (
  db: Database,
  account: Pick<Account, 'id' | 'sellerId' | 'provider' | 'serverUrl' | 'user' | 'createdAt'>,
): void =>
  void db
    .prepare(
      `INSERT INTO accounts (id, seller_id, provider, server_url, user_name, created_at)
       VALUES (@id, @sellerId, @provider, @serverUrl, @user, @createdAt)`,
    )
    .run(account)

export const listAccounts = (db: Database): Account[] =>
  db.prepare(`${select} ORDER BY created_at, id`).all().map(accountOf)

export function findAccount(db: Database, id: AccountId): Account | undefined {
  const row = db.prepare(`${select} WHERE id = ?`).get(id)
  return row === undefined ? undefined : accountOf(row)
}

export type AccountChange = {
  readonly [K in
    | 'sealedSecret'
    | 'calendar'
    | 'calendarName'
    | 'state'
    | 'waiting'
    | 'problem'
    | 'failures'
    | 'notBefore'
    | 'lastSuccessAt']?: Account[K] | undefined
}

/** Changes what is given; a field given as undefined is emptied. */
export function changeAccount(db: Database, id: AccountId, change: AccountChange): void {
  const account = { ...(findAccount(db, id) as Account), ...change }
  db.prepare(
    `UPDATE accounts SET sealed_secret = ?, calendar_ref = ?, calendar_name = ?, state = ?, waiting = ?,
       problem = ?, failures = ?, not_before = ?, last_success_at = ? WHERE id = ?`,
  ).run(
    orNull(account.sealedSecret),
    orNull(account.calendar),
    orNull(account.calendarName),
    account.state,
    jsonOrNull(account.waiting),
    jsonOrNull(account.problem),
    account.failures,
    account.notBefore,
    orNull(account.lastSuccessAt),
    id,
  )
}

/** Who runs an account now, in whatever process: its id, and since when (epoch ms). */
export const runnerOf = (db: Database, id: AccountId): { pid: number; since: number } | undefined =>
  db
    .prepare('SELECT run_by AS pid, run_since AS since FROM accounts WHERE id = ? AND run_by IS NOT NULL')
    .get(id) as { pid: number; since: number } | undefined

export const setRunner = (
  db: Database,
  id: AccountId,
  runner: { pid: number; since: number } | undefined,
): void =>
  void db
    .prepare('UPDATE accounts SET run_by = ?, run_since = ? WHERE id = ?')
    .run(runner?.pid ?? null, runner?.since ?? 0, id)

/** Its links, cursors and questions go with it; the journal stays. */
export const deleteAccount = (db: Database, id: AccountId): void =>
  void db.prepare('DELETE FROM accounts WHERE id = ?').run(id)

const select = `SELECT id, seller_id AS sellerId, provider, server_url AS serverUrl, user_name AS user,
  sealed_secret AS sealedSecret, calendar_ref AS calendar, calendar_name AS calendarName, state, waiting,
  problem, failures, not_before AS notBefore, last_success_at AS lastSuccessAt,
  created_at AS createdAt FROM accounts`

function accountOf(row: unknown): Account {
  const { waiting, problem, ...account } = present<
    Omit<Account, 'waiting' | 'problem'> & { waiting?: string; problem?: string }
  >(row)
  return {
    ...account,
    ...(waiting === undefined ? {} : { waiting: JSON.parse(waiting) as Waiting }),
    ...(problem === undefined ? {} : { problem: JSON.parse(problem) as RemoteProblem }),
  }
}

const jsonOrNull = (value: object | undefined): string | null =>
  value === undefined ? null : JSON.stringify(value)
