import type { Migration } from '../migrate.ts'

/**
 * Cadences become editable data, strings carry the rules they were started with, contacts the reason for being
 * close. A lead is `open` only while something is planned: those without get states of their own, so that
 * an open lead without a next step cannot be written. SQLite changes a CHECK only by building the table anew.
 */
export const desk: Migration = {
  version: 20,
  name: 'desk',
  sql: `
ALTER TABLE cadences ADD COLUMN kind TEXT NOT NULL DEFAULT 'string' CHECK (kind IN ('string', 'nurture'));
ALTER TABLE cadences ADD COLUMN least_gap_business_days INTEGER NOT NULL DEFAULT 2;
ALTER TABLE cadences ADD COLUMN max_days INTEGER;
ALTER TABLE cadences ADD COLUMN archived_at INTEGER;
ALTER TABLE cadences ADD COLUMN is_edited INTEGER NOT NULL DEFAULT 0 CHECK (is_edited IN (0, 1));

ALTER TABLE strings ADD COLUMN kind TEXT NOT NULL DEFAULT 'string' CHECK (kind IN ('string', 'nurture'));
ALTER TABLE strings ADD COLUMN least_gap_business_days INTEGER NOT NULL DEFAULT 2;
ALTER TABLE strings ADD COLUMN ends_by TEXT;
ALTER TABLE strings ADD COLUMN extended_at INTEGER;

ALTER TABLE follow_ups ADD COLUMN gap_business_days INTEGER;
ALTER TABLE follow_ups ADD COLUMN is_agreed INTEGER NOT NULL DEFAULT 0 CHECK (is_agreed IN (0, 1));
ALTER TABLE follow_ups ADD COLUMN spacing_reason TEXT;
UPDATE follow_ups SET gap_business_days = (
  SELECT cadence_steps.gap_business_days FROM strings
  JOIN cadence_steps ON cadence_steps.cadence_id = strings.cadence_id AND cadence_steps.position = follow_ups.attempt
  WHERE strings.id = follow_ups.string_id)
WHERE string_id IS NOT NULL;
UPDATE follow_ups SET is_agreed = 1 WHERE string_id IS NULL AND EXISTS (
  SELECT 1 FROM agreements WHERE agreements.lead_id = follow_ups.lead_id
    AND agreements.starts_at = follow_ups.starts_at);

ALTER TABLE touches ADD COLUMN is_inbound INTEGER NOT NULL DEFAULT 0 CHECK (is_inbound IN (0, 1));
ALTER TABLE touches ADD COLUMN spacing_reason TEXT;

ALTER TABLE agreements ADD COLUMN at_time TEXT;
ALTER TABLE agreements ADD COLUMN ended_at INTEGER;

DROP TRIGGER lead_next_step_on_insert;
DROP TRIGGER lead_next_step_on_update;
DROP TRIGGER lead_next_step_on_delete;
DROP TRIGGER search_lead_insert;
DROP TRIGGER search_lead_update;
DROP TRIGGER search_lead_delete;
DROP TRIGGER search_company_update;
DROP TRIGGER search_person_update;
DROP TRIGGER search_lead_person_insert;
DROP TRIGGER search_lead_person_delete;

CREATE TABLE leads_of_desk (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  company_id TEXT REFERENCES companies (id),
  person_id TEXT REFERENCES people (id),
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  product_id TEXT REFERENCES products (id),
  stage TEXT,
  state TEXT NOT NULL DEFAULT 'new'
    CHECK (state IN ('new', 'open', 'undecided', 'waiting', 'nurture', 'refused', 'won', 'dead')),
  state_since INTEGER NOT NULL,
  waiting_until TEXT,
  value_cents INTEGER,
  currency TEXT,
  source TEXT,
  source_key TEXT UNIQUE,
  note TEXT,
  next_step_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
INSERT INTO leads_of_desk SELECT number, id, title, company_id, person_id, seller_id, product_id, stage,
  CASE
    WHEN state <> 'open' THEN state
    WHEN next_step_at IS NOT NULL THEN 'open'
    WHEN EXISTS (SELECT 1 FROM strings WHERE strings.lead_id = leads.id)
      OR EXISTS (SELECT 1 FROM touches WHERE touches.lead_id = leads.id) THEN 'undecided'
    ELSE 'new'
  END,
  state_since, waiting_until, value_cents, currency, source, source_key, note, next_step_at, created_at, updated_at
FROM leads;
DROP TABLE leads;
ALTER TABLE leads_of_desk RENAME TO leads;
CREATE INDEX leads_by_title ON leads (title COLLATE NOCASE);
CREATE INDEX leads_by_value ON leads (value_cents);
CREATE INDEX leads_by_appointment ON leads (next_step_at);
CREATE INDEX leads_by_company ON leads (company_id);
CREATE INDEX leads_by_person ON leads (person_id);
CREATE INDEX leads_by_next_step ON leads (state, next_step_at);
CREATE INDEX leads_by_waiting ON leads (state, waiting_until) WHERE waiting_until IS NOT NULL;
CREATE INDEX strings_running_out ON strings (ends_by) WHERE ended_at IS NULL AND ends_by IS NOT NULL;

CREATE TRIGGER lead_next_step_on_insert AFTER INSERT ON follow_ups WHEN NEW.status = 'planned' BEGIN
  UPDATE leads SET next_step_at = NEW.starts_at_utc
  WHERE id = NEW.lead_id AND (next_step_at IS NULL OR next_step_at > NEW.starts_at_utc);
END;
CREATE TRIGGER lead_next_step_on_update AFTER UPDATE OF status, starts_at_utc, lead_id ON follow_ups BEGIN
  UPDATE leads SET next_step_at =
    (SELECT min(starts_at_utc) FROM follow_ups WHERE lead_id = leads.id AND status = 'planned')
  WHERE id IN (OLD.lead_id, NEW.lead_id);
END;
CREATE TRIGGER lead_next_step_on_delete AFTER DELETE ON follow_ups BEGIN
  UPDATE leads SET next_step_at =
    (SELECT min(starts_at_utc) FROM follow_ups WHERE lead_id = leads.id AND status = 'planned')
  WHERE id = OLD.lead_id;
END;
CREATE TRIGGER search_lead_insert AFTER INSERT ON leads BEGIN
  INSERT OR IGNORE INTO search_stale VALUES (NEW.number);
END;
CREATE TRIGGER search_lead_update AFTER UPDATE OF title, company_id, person_id, product_id ON leads BEGIN
  INSERT OR IGNORE INTO search_stale VALUES (NEW.number);
END;
CREATE TRIGGER search_lead_delete AFTER DELETE ON leads BEGIN
  INSERT OR IGNORE INTO search_stale VALUES (OLD.number);
END;
CREATE TRIGGER search_company_update AFTER UPDATE OF name, phone, phone_e164, website, city ON companies BEGIN
  INSERT OR IGNORE INTO search_stale SELECT number FROM leads WHERE company_id = NEW.id;
END;
CREATE TRIGGER search_person_update
AFTER UPDATE OF name, email, phone, phone_e164, mobile, mobile_e164 ON people BEGIN
  INSERT OR IGNORE INTO search_stale SELECT number FROM leads WHERE person_id = NEW.id;
  INSERT OR IGNORE INTO search_stale
    SELECT number FROM leads JOIN lead_people ON lead_people.lead_id = leads.id
    WHERE lead_people.person_id = NEW.id;
END;
CREATE TRIGGER search_lead_person_insert AFTER INSERT ON lead_people BEGIN
  INSERT OR IGNORE INTO search_stale SELECT number FROM leads WHERE id = NEW.lead_id;
END;
CREATE TRIGGER search_lead_person_delete AFTER DELETE ON lead_people BEGIN
  INSERT OR IGNORE INTO search_stale SELECT number FROM leads WHERE id = OLD.lead_id;
END;
`,
}
