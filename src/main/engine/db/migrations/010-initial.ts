import type { Migration } from '../migrate.ts'

/**
 * The first schema. Wall time and zone are the truth of an appointment; `starts_at_utc` (ms) is an
 * index column. `leads.next_step_at` (ms, UTC) is derived by trigger, because counting grouped rows
 * would make every list slow. Every table that commands may change has a text `id`.
 */
export const initial: Migration = {
  version: 10,
  name: 'initial',
  sql: `
CREATE TABLE settings (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE sellers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT,
  is_head_of_sales INTEGER NOT NULL DEFAULT 0 CHECK (is_head_of_sales IN (0, 1)),
  time_zone TEXT NOT NULL,
  country TEXT,
  region TEXT,
  working_weekdays TEXT NOT NULL DEFAULT '[1,2,3,4,5]' CHECK (json_valid(working_weekdays)),
  day_starts TEXT NOT NULL DEFAULT '09:00',
  day_ends TEXT NOT NULL DEFAULT '18:00',
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sellers_by_name ON sellers (name COLLATE NOCASE);

CREATE TABLE companies (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  match_key TEXT NOT NULL,
  website TEXT,
  phone TEXT,
  phone_e164 TEXT,
  street TEXT,
  postal_code TEXT,
  city TEXT,
  region TEXT,
  country TEXT,
  time_zone TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX companies_by_match_key ON companies (match_key);

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  company_id TEXT REFERENCES companies (id),
  name TEXT NOT NULL,
  match_key TEXT NOT NULL,
  job_title TEXT,
  email TEXT,
  phone TEXT,
  phone_e164 TEXT,
  mobile TEXT,
  mobile_e164 TEXT,
  language TEXT,
  region TEXT,
  country TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX people_by_company ON people (company_id);
CREATE INDEX people_by_email ON people (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX people_by_phone ON people (phone_e164) WHERE phone_e164 IS NOT NULL;
CREATE INDEX people_by_mobile ON people (mobile_e164) WHERE mobile_e164 IS NOT NULL;
CREATE INDEX people_by_match_key ON people (match_key);

CREATE TABLE products (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  match_key TEXT NOT NULL UNIQUE,
  price_cents INTEGER,
  currency TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE leads (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  company_id TEXT REFERENCES companies (id),
  person_id TEXT REFERENCES people (id),
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  product_id TEXT REFERENCES products (id),
  stage TEXT,
  state TEXT NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'waiting', 'nurture', 'refused', 'won', 'dead')),
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
CREATE INDEX leads_by_title ON leads (title COLLATE NOCASE);
CREATE INDEX leads_by_value ON leads (value_cents);
CREATE INDEX leads_by_appointment ON leads (next_step_at);
CREATE INDEX leads_by_company ON leads (company_id);
CREATE INDEX leads_by_person ON leads (person_id);
CREATE INDEX leads_by_next_step ON leads (state, next_step_at);

CREATE TABLE lead_people (
  id TEXT PRIMARY KEY,
  lead_id TEXT NOT NULL REFERENCES leads (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  role TEXT NOT NULL DEFAULT 'unknown' CHECK (role IN ('decides', 'influences', 'gatekeeper', 'unknown')),
  UNIQUE (lead_id, person_id)
) STRICT;
CREATE INDEX lead_people_by_person ON lead_people (person_id);

CREATE TABLE cadences (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE cadence_steps (
  id TEXT PRIMARY KEY,
  cadence_id TEXT NOT NULL REFERENCES cadences (id),
  position INTEGER NOT NULL,
  gap_business_days INTEGER NOT NULL,
  channel TEXT NOT NULL,
  purpose TEXT NOT NULL,
  length_minutes INTEGER NOT NULL,
  reminder_minutes INTEGER NOT NULL,
  UNIQUE (cadence_id, position)
) STRICT;

CREATE TABLE strings (
  id TEXT PRIMARY KEY,
  lead_id TEXT NOT NULL REFERENCES leads (id),
  cadence_id TEXT NOT NULL REFERENCES cadences (id),
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  attempts_of INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  end_reason TEXT CHECK (end_reason IN ('attempts', 'elapsed', 'outcome', 'stopped'))
) STRICT;
CREATE INDEX strings_by_lead ON strings (lead_id, started_at);
CREATE INDEX strings_by_end ON strings (ended_at) WHERE ended_at IS NOT NULL;
CREATE UNIQUE INDEX one_running_string_per_lead ON strings (lead_id) WHERE ended_at IS NULL;

CREATE TABLE follow_ups (
  id TEXT PRIMARY KEY,
  lead_id TEXT NOT NULL REFERENCES leads (id),
  person_id TEXT REFERENCES people (id),
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  string_id TEXT REFERENCES strings (id),
  attempt INTEGER,
  starts_at TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  starts_at_utc INTEGER NOT NULL,
  length_minutes INTEGER NOT NULL CHECK (length_minutes > 0),
  reminder_minutes INTEGER NOT NULL,
  channel TEXT NOT NULL,
  purpose TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'done', 'cancelled')),
  sequence INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX follow_ups_by_lead ON follow_ups (lead_id, status, starts_at_utc);
CREATE INDEX follow_ups_by_string ON follow_ups (string_id);
CREATE INDEX follow_ups_by_time ON follow_ups (status, starts_at_utc);
CREATE INDEX follow_ups_by_person ON follow_ups (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE touches (
  id TEXT PRIMARY KEY,
  lead_id TEXT NOT NULL REFERENCES leads (id),
  person_id TEXT REFERENCES people (id),
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  follow_up_id TEXT REFERENCES follow_ups (id),
  happened_at TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  happened_at_utc INTEGER NOT NULL,
  channel TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN
    ('agreed', 'interested', 'not-now', 'no-answer', 'message', 'not-decider', 'refused', 'bought')),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX one_touch_per_follow_up ON touches (follow_up_id) WHERE follow_up_id IS NOT NULL;
CREATE INDEX touches_by_lead ON touches (lead_id, happened_at_utc);
CREATE INDEX touches_by_person ON touches (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE agreements (
  id TEXT PRIMARY KEY,
  lead_id TEXT NOT NULL REFERENCES leads (id),
  person_id TEXT REFERENCES people (id),
  touch_id TEXT REFERENCES touches (id),
  channel TEXT,
  starts_at TEXT,
  time_zone TEXT,
  gap_business_days INTEGER,
  note TEXT,
  agreed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX agreements_by_lead ON agreements (lead_id);
CREATE INDEX agreements_by_person ON agreements (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  set_aside INTEGER NOT NULL,
  set_aside_file TEXT
) STRICT;

CREATE TABLE commands (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  input TEXT NOT NULL,
  result TEXT,
  summary TEXT NOT NULL,
  ran_at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'applied' CHECK (state IN ('applied', 'undone', 'discarded')),
  moved_by TEXT
) STRICT;
CREATE INDEX commands_by_state ON commands (state, seq);

CREATE TABLE changes (
  command_seq INTEGER NOT NULL REFERENCES commands (seq),
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (command_seq, table_name, row_id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE lead_search USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE search_stale (lead_number INTEGER PRIMARY KEY) STRICT;
CREATE TABLE search_backlog (lead_number INTEGER PRIMARY KEY) STRICT;

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
