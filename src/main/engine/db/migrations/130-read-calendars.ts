import type { Migration } from '../migrate.ts'

/**
 * Calendars of connected accounts that are read for busy time, and what was read: start and end, nothing else. Like all
 * that a server says it is not undone with a command.
 */
export const readCalendars: Migration = {
  version: 130,
  name: 'read-calendars',
  sql: `
CREATE TABLE sync_busy_calendars (
  account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  calendar_ref TEXT NOT NULL,
  name TEXT NOT NULL,
  tried_at INTEGER,
  read_at INTEGER,
  problem TEXT,
  PRIMARY KEY (account_id, calendar_ref)
) STRICT;
CREATE TABLE sync_busy_times (
  account_id TEXT NOT NULL,
  calendar_ref TEXT NOT NULL,
  starts_at_utc INTEGER NOT NULL,
  ends_at_utc INTEGER NOT NULL,
  PRIMARY KEY (account_id, calendar_ref, starts_at_utc),
  FOREIGN KEY (account_id, calendar_ref) REFERENCES sync_busy_calendars (account_id, calendar_ref) ON DELETE CASCADE,
  CHECK (ends_at_utc > starts_at_utc)
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_busy_times_by_end ON sync_busy_times (ends_at_utc);
`,
}
