import type { Migration } from '../migrate.ts'

/** The command behind an entry, and the one that took it back. Commands may be gone one day, entries stay. */
export const journal: Migration = {
  version: 150,
  name: 'journal',
  sql: `
ALTER TABLE sync_journal ADD COLUMN command_id TEXT;
ALTER TABLE sync_journal ADD COLUMN taken_back_by TEXT;
CREATE INDEX sync_journal_by_command ON sync_journal (command_id) WHERE command_id IS NOT NULL;
`,
}
