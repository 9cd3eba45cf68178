import type { Migration } from '../migrate.ts'

/**
 * Connected calendars. None of these tables is undone with a command: they say what the calendar knows, and undoing a
 * command changes nothing there. So they refer to no follow-up, which an undo may take away.
 */
export const sync: Migration = {
  version: 120,
  name: 'sync',
  sql: `
CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  provider TEXT NOT NULL,
  server_url TEXT NOT NULL,
  user_name TEXT NOT NULL,
  sealed_secret TEXT,
  calendar_ref TEXT,
  calendar_name TEXT,
  state TEXT NOT NULL DEFAULT 'connected' CHECK (state IN ('connected', 'paused', 'reconnect')),
  waiting TEXT,
  problem TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL DEFAULT 0,
  last_success_at INTEGER,
  run_by INTEGER,
  run_since INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE sync_cursors (
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  calendar_ref TEXT NOT NULL,
  cursor TEXT NOT NULL,
  PRIMARY KEY (account_id, calendar_ref)
) STRICT;
CREATE TABLE sync_links (
  key TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  follow_up_id TEXT NOT NULL,
  calendar_ref TEXT NOT NULL,
  handle TEXT,
  version TEXT,
  base TEXT,
  sent TEXT,
  refused TEXT,
  is_asked INTEGER NOT NULL DEFAULT 0 CHECK (is_asked IN (0, 1)),
  UNIQUE (account_id, follow_up_id)
) STRICT;
CREATE TABLE sync_questions (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  follow_up_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('deleted', 'unclear')),
  text TEXT,
  asked_at INTEGER NOT NULL,
  UNIQUE (follow_up_id, kind)
) STRICT;
CREATE TABLE sync_journal (
  seq INTEGER PRIMARY KEY,
  account_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  code TEXT NOT NULL,
  follow_up_id TEXT,
  facts TEXT NOT NULL
) STRICT;
CREATE INDEX sync_journal_by_follow_up ON sync_journal (follow_up_id) WHERE follow_up_id IS NOT NULL;
`,
}
