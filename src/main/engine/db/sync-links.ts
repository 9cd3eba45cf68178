import type { Database } from 'better-sqlite3'
import type { AccountId, FollowUpId } from '../../../core/ids.ts'
import type { Base, Link } from '../../../core/sync/link.ts'
import type { CalendarRef, EventFields, EventHandle, EventKey } from '../../../core/sync/remote-calendar.ts'

interface Row {
  readonly key: EventKey
  readonly followUpId: FollowUpId
  readonly calendar: CalendarRef
  readonly handle: EventHandle | null
  readonly version: string | null
  readonly base: string | null
  readonly sent: string | null
  readonly refused: string | null
  readonly isAsked: number
}

/** The links of an account, in no order. */
export const linksOf = (db: Database, accountId: AccountId): Link[] =>
  (
    db
      .prepare(
        `SELECT key, follow_up_id AS followUpId, calendar_ref AS calendar, handle, version, base, sent, refused,
           is_asked AS isAsked FROM sync_links WHERE account_id = ?`,
      )
      .all(accountId) as Row[]
  ).map(linkOf)

/** Writes a link as it is now, new or known. */
export function saveLink(db: Database, accountId: AccountId, link: Link): void {
  const { key, followUpId, calendar, handle, version, base, sent, refused, isAsked } = link
  db.prepare(
    `INSERT INTO sync_links (key, account_id, follow_up_id, calendar_ref, handle, version, base, sent, refused, is_asked)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET calendar_ref = excluded.calendar_ref, handle = excluded.handle,
       version = excluded.version, base = excluded.base, sent = excluded.sent, refused = excluded.refused,
       is_asked = excluded.is_asked`,
  ).run(
    key,
    accountId,
    followUpId,
    calendar,
    handle ?? null,
    version ?? null,
    textOf(base),
    textOf(sent),
    textOf(refused),
    Number(isAsked),
  )
}

export const removeLink = (db: Database, key: EventKey): void =>
  void db.prepare('DELETE FROM sync_links WHERE key = ?').run(key)

/** The cursor up to which a calendar was read; undefined before the first time. */
export const cursorOf = (db: Database, accountId: AccountId, calendar: CalendarRef): string | undefined =>
  db
    .prepare('SELECT cursor FROM sync_cursors WHERE account_id = ? AND calendar_ref = ?')
    .pluck()
    .get(accountId, calendar) as string | undefined

export const saveCursor = (
  db: Database,
  accountId: AccountId,
  { calendar, cursor }: { calendar: CalendarRef; cursor: string },
): void =>
  void db
    .prepare(
      `INSERT INTO sync_cursors (account_id, calendar_ref, cursor) VALUES (?, ?, ?)
       ON CONFLICT (account_id, calendar_ref) DO UPDATE SET cursor = excluded.cursor`,
    )
    .run(accountId, calendar, cursor)

const textOf = (value: Base | EventFields | undefined): string | null =>
  value === undefined ? null : JSON.stringify(value)

function linkOf({ handle, version, base, sent, refused, isAsked, ...row }: Row): Link {
  return {
    ...row,
    handle: handle ?? undefined,
    version: version ?? undefined,
    base: parsed<Base>(base),
    sent: parsed<Base>(sent),
    refused: parsed<EventFields>(refused),
    isAsked: isAsked === 1,
  }
}

const parsed = <T>(text: string | null): T | undefined =>
  text === null ? undefined : (JSON.parse(text) as T)
