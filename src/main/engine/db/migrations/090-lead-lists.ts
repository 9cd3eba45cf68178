import type { Migration } from '../migrate.ts'

const usual = ['title', 'person', 'nextStep', 'state', 'stage', 'value']
const withContact = ['title', 'person', 'nextStep', 'lastContact', 'state', 'value']

/** A name is given only by people: what has none is shown in the rep's own language. */
const builtInViews: readonly BuiltInView[] = [
  { key: 'all', filter: {}, columns: usual, sort: 'title' },
  {
    key: 'no-next-step',
    filter: { states: ['new', 'undecided'] },
    columns: ['title', 'person', 'phone', 'lastContact', 'stage', 'value'],
    sort: 'newest',
  },
  {
    key: 'mine-today',
    filter: { sellers: ['me'], nextStep: ['overdue', 'today'] },
    columns: ['title', 'person', 'phone', 'nextStep', 'lastContact', 'value'],
    sort: 'next-step',
  },
  { key: 'waiting', filter: { states: ['waiting'] }, columns: withContact, sort: 'title' },
  { key: 'nurture', filter: { states: ['nurture'] }, columns: withContact, sort: 'last-contact' },
  {
    key: 'going-quiet',
    filter: { states: ['open', 'undecided'], lastContact: { kind: 'before', days: 21 } },
    columns: withContact,
    sort: 'last-contact',
  },
]

interface BuiltInView {
  readonly key: string
  readonly filter: object
  readonly columns: readonly string[]
  readonly sort: string
}

/** The ids are fixed: an undo that names one means the same view wherever the data goes. */
function rowOf({ key, filter, columns, sort }: BuiltInView, position: number): string {
  const id = `019a0000-0000-7000-8000-${String(position).padStart(12, '0')}`
  const shown = JSON.stringify(columns.map((column) => ({ column })))
  return `('${id}', '${key}', '${JSON.stringify(filter)}', '${shown}', '${sort}', 0, ${position})`
}

/** Written only where it changes: a lead has its place in five indexes by it. */
const nextStep = "(SELECT min(starts_at_utc) FROM follow_ups WHERE lead_id = leads.id AND status = 'planned')"

/**
 * What leads are filtered and sorted by, on the lead itself, kept by trigger like `next_step_at`; and one index that
 * holds all that a filter asks for. Whatever its parts, 17 MB are then read in order instead of 100,000 leads here
 * and there: 6 ms instead of 100.
 */
export const leadLists: Migration = {
  version: 90,
  name: 'lead lists',
  sql: `
ALTER TABLE leads ADD COLUMN last_touch_at INTEGER;
ALTER TABLE leads ADD COLUMN touch_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE leads ADD COLUMN company_name TEXT;
ALTER TABLE leads ADD COLUMN client_country TEXT;

UPDATE leads SET ${derivedTouches('leads.id')}, ${derivedClient('leads.company_id', 'leads.person_id')};


CREATE INDEX leads_listed ON leads (state, stage_id, seller_id, product_id, client_country, value_cents,
  next_step_at, last_touch_at, touch_count, person_id, source);
CREATE INDEX leads_by_last_touch ON leads (last_touch_at);
CREATE INDEX leads_by_company_name ON leads (company_name COLLATE NOCASE);

CREATE TABLE lead_views (
  id TEXT PRIMARY KEY,
  key TEXT UNIQUE,
  name TEXT,
  query TEXT,
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  sort TEXT NOT NULL,
  is_descending INTEGER NOT NULL CHECK (is_descending IN (0, 1)),
  position INTEGER NOT NULL,
  CHECK (name IS NOT NULL OR key IS NOT NULL)
) STRICT;

INSERT INTO lead_views (id, key, filter, columns, sort, is_descending, position) VALUES
  ${builtInViews.map((view, index) => rowOf(view, index + 1)).join(', ')};

DROP TRIGGER lead_next_step_on_update;
CREATE TRIGGER lead_next_step_on_update AFTER UPDATE OF status, starts_at_utc, lead_id ON follow_ups BEGIN
  UPDATE leads SET next_step_at = ${nextStep} WHERE id IN (OLD.lead_id, NEW.lead_id) AND next_step_at IS NOT ${nextStep};
END;

CREATE TRIGGER lead_last_touch_on_insert AFTER INSERT ON touches BEGIN
  UPDATE leads SET ${derivedTouches('NEW.lead_id')} WHERE id = NEW.lead_id;
END;
CREATE TRIGGER lead_last_touch_on_update AFTER UPDATE OF happened_at_utc, lead_id ON touches BEGIN
  UPDATE leads SET ${derivedTouches('leads.id')} WHERE id IN (OLD.lead_id, NEW.lead_id);
END;
CREATE TRIGGER lead_last_touch_on_delete AFTER DELETE ON touches BEGIN
  UPDATE leads SET ${derivedTouches('OLD.lead_id')} WHERE id = OLD.lead_id;
END;

CREATE TRIGGER lead_client_on_insert AFTER INSERT ON leads
WHEN NEW.company_name IS NULL AND (NEW.company_id IS NOT NULL OR NEW.person_id IS NOT NULL) BEGIN
  UPDATE leads SET ${derivedClient('NEW.company_id', 'NEW.person_id')} WHERE id = NEW.id;
END;
CREATE TRIGGER lead_client_on_update AFTER UPDATE OF company_id, person_id ON leads BEGIN
  UPDATE leads SET ${derivedClient('NEW.company_id', 'NEW.person_id')} WHERE id = NEW.id;
END;
CREATE TRIGGER lead_client_on_company AFTER UPDATE OF name, country ON companies BEGIN
  UPDATE leads SET ${derivedClient('leads.company_id', 'leads.person_id')} WHERE company_id = NEW.id;
END;
CREATE TRIGGER lead_client_on_new_person AFTER INSERT ON people WHEN NEW.country IS NOT NULL BEGIN
  UPDATE leads SET ${derivedClient('leads.company_id', 'leads.person_id')} WHERE person_id = NEW.id;
END;
CREATE TRIGGER lead_client_on_person AFTER UPDATE OF country ON people BEGIN
  UPDATE leads SET ${derivedClient('leads.company_id', 'leads.person_id')} WHERE person_id = NEW.id;
END;
`,
}

function derivedTouches(lead: string): string {
  return `last_touch_at = (SELECT max(happened_at_utc) FROM touches WHERE lead_id = ${lead}),
    touch_count = (SELECT count(*) FROM touches WHERE lead_id = ${lead})`
}

function derivedClient(company: string, person: string): string {
  return `company_name = (SELECT name FROM companies WHERE id = ${company}),
    client_country = coalesce((SELECT country FROM companies WHERE id = ${company}),
      (SELECT country FROM people WHERE id = ${person}))`
}
