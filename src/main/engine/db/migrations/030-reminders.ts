import type { Migration } from '../migrate.ts'

/**
 * What has been done about the reminder of an appointment. It counts only for the start it spoke of: an appointment
 * that is moved rings anew. No part of undo, because nobody takes back that something rang.
 */
export const reminders: Migration = {
  version: 30,
  name: 'reminders',
  sql: `
CREATE TABLE reminders (
  follow_up_id TEXT PRIMARY KEY REFERENCES follow_ups (id) ON DELETE CASCADE,
  starts_at_utc INTEGER NOT NULL,
  shown_at INTEGER,
  snoozed_until INTEGER,
  dismissed_at INTEGER
) STRICT;
`,
}
