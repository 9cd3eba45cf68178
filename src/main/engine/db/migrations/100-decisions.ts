import type { Migration } from '../migrate.ts'

/** What was decided about a lead, and when: so far only where it stands now was known. */
export const decisions: Migration = {
  version: 100,
  name: 'decisions',
  sql: `
CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  lead_id TEXT NOT NULL REFERENCES leads (id),
  decision TEXT NOT NULL CHECK (decision IN ('waiting', 'nurture', 'dead', 'reopen')),
  until TEXT,
  decided_at INTEGER NOT NULL
) STRICT;
CREATE INDEX decisions_by_lead ON decisions (lead_id, decided_at);
`,
}
