import type { Migration } from '../migrate.ts'

/**
 * When a rep is away or busy, and when a client is open. Busy time belongs to the calendar it was read from: with the
 * source its times go too. `follow_ups.keeps_day` says that the rep wants it on that day although it is a day off.
 */
export const daysOff: Migration = {
  version: 60,
  name: 'days off',
  sql: `
CREATE TABLE absences (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  name TEXT,
  CHECK (last_day >= first_day)
) STRICT;
CREATE INDEX absences_by_seller ON absences (seller_id, first_day);

CREATE TABLE busy_sources (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  path TEXT NOT NULL UNIQUE,
  follows INTEGER NOT NULL CHECK (follows IN (0, 1)),
  read_at INTEGER NOT NULL,
  known_until INTEGER NOT NULL
) STRICT;

CREATE TABLE busy_times (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES busy_sources (id) ON DELETE CASCADE,
  starts_at_utc INTEGER NOT NULL,
  ends_at_utc INTEGER NOT NULL,
  CHECK (ends_at_utc > starts_at_utc)
) STRICT;
CREATE INDEX busy_times_by_end ON busy_times (ends_at_utc);
CREATE INDEX busy_times_by_source ON busy_times (source_id);

ALTER TABLE companies ADD COLUMN opens_at TEXT;
ALTER TABLE companies ADD COLUMN closes_at TEXT;
ALTER TABLE follow_ups ADD COLUMN keeps_day INTEGER NOT NULL DEFAULT 0 CHECK (keeps_day IN (0, 1));
`,
}
