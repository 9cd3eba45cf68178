import type { Migration } from '../migrate.ts'

/** UUIDv7 text, made in SQL because a migration is nothing but SQL. */
const newId = `lower(printf('%08x-%04x-7%03x-a%03x-%012x', unixepoch('subsec') * 1000 / 65536,
  CAST(unixepoch('subsec') * 1000 AS INTEGER) & 65535, abs(random() % 4096), abs(random() % 4096),
  abs(random() % 281474976710656)))`

/**
 * Stages become rows, so that renaming one is one change however many leads stand in it; reasons of refusals and
 * products are kept like them. A stage that a lead has, or had before a change that can be undone, becomes a row;
 * where there is none, the built-in ones do. `key` names a built-in: as long as it is not edited, its name
 * follows the language. `aliases` are earlier names and those merged into it, folded by whoever reads them: what
 * an export of the CRM still calls it.
 */
export const lists: Migration = {
  version: 50,
  name: 'lists',
  sql: `
CREATE TABLE stages (
  id TEXT PRIMARY KEY,
  key TEXT UNIQUE,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases)),
  position INTEGER NOT NULL,
  is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1)),
  archived_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE reasons (
  id TEXT PRIMARY KEY,
  key TEXT UNIQUE,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1)),
  archived_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;

INSERT INTO stages (id, name, position, created_at)
SELECT ${newId}, name, row_number() OVER (ORDER BY first), unixepoch() * 1000
FROM (
  SELECT name, min(first) AS first FROM (
    SELECT trim(stage) AS name, number AS first FROM leads
    UNION ALL
    SELECT trim(json_extract(before, '$.stage')), 9e15 FROM changes WHERE table_name = 'leads'
    UNION ALL
    SELECT trim(json_extract(after, '$.stage')), 9e15 FROM changes WHERE table_name = 'leads'
  ) WHERE name <> '' GROUP BY name COLLATE NOCASE
);

INSERT INTO stages (id, key, name, position, created_at)
SELECT ${newId}, column1, column2, column3, unixepoch() * 1000
FROM (VALUES ('new', 'New', 1), ('contacted', 'Contacted', 2), ('qualified', 'Qualified', 3),
  ('proposal', 'Proposal', 4), ('negotiation', 'Negotiation', 5))
WHERE NOT EXISTS (SELECT 1 FROM stages);

INSERT INTO reasons (id, key, name, position, created_at)
SELECT ${newId}, column1, column2, column3, unixepoch() * 1000
FROM (VALUES ('price', 'Too expensive', 1), ('budget', 'No budget', 2), ('competitor', 'Chose a competitor', 3),
  ('no-need', 'No need', 4), ('timing', 'Wrong moment', 5), ('missing', 'Something is missing in the offer', 6),
  ('trust', 'No trust yet', 7), ('no-decision', 'They decided nothing', 8));

ALTER TABLE leads ADD COLUMN stage_id TEXT REFERENCES stages (id);
UPDATE leads SET stage_id = (SELECT id FROM stages WHERE name = trim(leads.stage) COLLATE NOCASE)
WHERE stage IS NOT NULL;

UPDATE changes SET before = json_remove(json_set(before, '$.stage_id',
  (SELECT id FROM stages WHERE name = trim(json_extract(before, '$.stage')) COLLATE NOCASE)), '$.stage')
WHERE table_name = 'leads' AND before IS NOT NULL;
UPDATE changes SET after = json_remove(json_set(after, '$.stage_id',
  (SELECT id FROM stages WHERE name = trim(json_extract(after, '$.stage')) COLLATE NOCASE)), '$.stage')
WHERE table_name = 'leads' AND after IS NOT NULL;

ALTER TABLE leads DROP COLUMN stage;
CREATE INDEX leads_by_stage ON leads
  (stage_id, (state IN ('won', 'refused', 'dead')), next_step_at, number, currency, value_cents);

ALTER TABLE touches ADD COLUMN refusal_reason_id TEXT REFERENCES reasons (id);
CREATE INDEX touches_by_reason ON touches (refusal_reason_id) WHERE refusal_reason_id IS NOT NULL;

ALTER TABLE products ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(aliases));
ALTER TABLE products ADD COLUMN archived_at INTEGER;
CREATE INDEX leads_by_product ON leads (product_id) WHERE product_id IS NOT NULL;

CREATE TRIGGER search_product_update AFTER UPDATE OF name ON products BEGIN
  INSERT OR IGNORE INTO search_stale SELECT number FROM leads WHERE product_id = NEW.id;
END;
`,
}
