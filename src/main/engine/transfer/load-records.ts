import type { Database } from 'better-sqlite3'
import type { ImportRow } from '../../../core/transfer/import-row.ts'
import type { Draft, KnownRecords, SqlValue } from './known-records.ts'
import { disputedKeyOf, keyOf } from './match-leads.ts'

/** Below this share of the leads that are there, looking each row up is faster than reading everything. */
const smallShare = 1 / 4

/** What rows are matched against, oldest first, so that of two alike the older is taken. */
export function loadRecords(db: Database, rows: readonly ImportRow[], source: string): KnownRecords {
  const count = db.prepare('SELECT count(*) FROM leads').pluck().get() as number
  return rows.length < count * smallShare ? loadNamed(db, rows, source) : loadAll(db)
}

function loadAll(db: Database): KnownRecords {
  const all = (table: string) => draftsOf(db, `SELECT * FROM ${table} ORDER BY id`)
  return {
    sellers: all('sellers'),
    companies: all('companies'),
    people: all('people'),
    products: all('products'),
    stages: stagesOf(db),
    leads: all('leads'),
    leadPeople: all('lead_people'),
  }
}

/** Everything that one of the rows can be matched with: a superset is enough, as matching decides. */
function loadNamed(db: Database, rows: readonly ImportRow[], source: string): KnownRecords {
  const where = (table: string, conditions: readonly string[], values: object) =>
    draftsOf(
      db,
      `SELECT * FROM ${table} WHERE id IN (${conditions
        .map((condition) => `SELECT id FROM ${table} WHERE ${condition}`)
        .join(' UNION ')}) ORDER BY id`,
      values,
    )
  const json = (...values: ((row: ImportRow) => string | undefined)[]) =>
    JSON.stringify([...new Set(rows.flatMap((row) => values.flatMap((value) => value(row) ?? [])))])
  const companies = where('companies', [`match_key ${inList('keys')}`], {
    keys: json((row) => row.companyKey),
  })
  const people = where(
    'people',
    [
      `email IS NOT NULL AND lower(email) ${inList('emails')}`,
      `phone_e164 ${inList('phones')}`,
      `mobile_e164 ${inList('phones')}`,
      `match_key ${inList('keys')}`,
    ],
    {
      emails: json((row) => row.email),
      phones: json(
        (row) => row.phoneE164,
        (row) => row.mobileE164,
      ),
      keys: json((row) => row.personKey || undefined),
    },
  )
  const leads = where(
    'leads',
    [
      `source_key ${inList('keys')}`,
      `person_id ${inList('people')}`,
      `company_id ${inList('companies')}`,
      // Leads without either are told apart by title and product alone.
      ...(rows.some((row) => row.companyKey === '' && row.person === undefined)
        ? ['company_id IS NULL AND person_id IS NULL']
        : []),
    ],
    {
      keys: json(
        (row) => keyOf(row, source),
        (row) => disputedKeyOf(row, source),
      ),
      people: idsOf(people),
      companies: idsOf(companies),
    },
  )
  return {
    sellers: draftsOf(db, 'SELECT * FROM sellers ORDER BY id'),
    companies,
    people,
    products: draftsOf(db, 'SELECT * FROM products ORDER BY id'),
    stages: stagesOf(db),
    leads,
    leadPeople: where('lead_people', [`lead_id ${inList('leads')}`], { leads: idsOf(leads) }),
  }
}

const stagesOf = (db: Database): Draft[] => draftsOf(db, 'SELECT * FROM stages ORDER BY position, id')

const inList = (name: string): string => `IN (SELECT value FROM json_each(@${name}))`

const idsOf = (drafts: readonly Draft[]): string => JSON.stringify(drafts.map(({ id }) => id))

function draftsOf(db: Database, sql: string, values: object = {}): Draft[] {
  const drafts: Draft[] = []
  for (const row of db.prepare(sql).iterate(values)) {
    const record = row as Record<string, SqlValue>
    drafts.push({ id: record.id as string, isNew: false, isChanged: false, values: record })
  }
  return drafts
}
