import type { Database } from 'better-sqlite3'
import type { StringInsights, StringLead } from '../../../core/contract/insights.ts'
import type { CadenceId, SellerId, StringId } from '../../../core/ids.ts'
import { readContacts, writeContacts } from '../../../core/insights/contacts.ts'
import type { StringFacts } from '../../../core/insights/string-facts.ts'
import type { WallTime } from '../../../core/time/wall-time.ts'
import { present } from './rows.ts'

/** Which strings are looked at; nurture is none, because it is not meant to reach anybody soon. */
export interface StringsStarted {
  /** Inclusive, ms UTC. */
  readonly from: number | undefined
  /** Exclusive, ms UTC. */
  readonly to: number | undefined
  readonly sellerId: SellerId | undefined
  readonly cadenceId: CadenceId | undefined
}

/** What is known of a string, and whose it is. Whether one was left lying the database does not know. */
export type StringGroup = Omit<StringFacts, 'leftLying'> & {
  readonly sellerId: SellerId
  readonly cadenceId: CadenceId
}

export interface CountedGroup extends StringGroup {
  readonly count: number
  /** When the first and the last of them started, ms UTC. */
  readonly first: number
  readonly last: number
}

/** All strings, alike ones counted together. */
export function stringGroups(db: Database, strings: StringsStarted): CountedGroup[] {
  return db
    .prepare(
      `SELECT ${facts}, count(*) AS count, min(started_at) AS first, max(started_at) AS last
       FROM strings WHERE ${whereStarted(strings)}
       GROUP BY seller_id, cadence_id, attempts_of, end_reason, contacts, is_sold`,
    )
    .all(strings)
    .map((row) => groupOf(row))
}

export interface FoundString {
  readonly id: StringId
  /** ms UTC. */
  readonly startedAt: number
}

/** The strings of the groups named that started last, at most `limit` of them, the last one first. */
export function stringsOfGroups(
  db: Database,
  strings: StringsStarted,
  { groups, limit }: { groups: readonly StringGroup[]; limit: number },
): FoundString[] {
  const wanted = groups.map(({ sellerId, cadenceId, attemptsOf, endReason, contacts, sold }) => [
    sellerId,
    cadenceId,
    attemptsOf,
    endReason ?? null,
    writeContacts(contacts),
    sold ? 1 : 0,
  ])
  return db
    .prepare(
      `SELECT id, started_at AS startedAt FROM
         (SELECT strings.rowid AS found FROM json_each(@wanted) AS wanted CROSS JOIN strings
          ON seller_id = value ->> 0 AND cadence_id = value ->> 1 AND attempts_of = value ->> 2
            AND end_reason IS value ->> 3 AND contacts = value ->> 4 AND is_sold = value ->> 5
          WHERE ${whereStarted(strings)} ORDER BY started_at DESC, strings.rowid DESC LIMIT @limit)
       CROSS JOIN strings ON strings.rowid = found`,
    )
    .all({ ...strings, wanted: JSON.stringify(wanted), limit }) as FoundString[]
}

export interface MissedString extends StringGroup, FoundString {
  /** When the attempt was planned, wall time. */
  readonly missedAt: WallTime
  /** The widest gap of the attempts that are still planned, in business days. */
  readonly gap: number
  /** Where the client is: how long it has been left depends on the holidays there. */
  readonly country?: string
  readonly region?: string
}

/** Strings that run with an attempt that should have started before `now`, the earliest one where there are more. */
export function missedStrings(db: Database, strings: StringsStarted, now: number): MissedString[] {
  return db
    .prepare(
      `SELECT ${facts}, strings.id, started_at AS startedAt, min(follow_ups.starts_at) AS missedAt,
         max(1, max(coalesce(planned.gap_business_days, 1))) AS gap,
         coalesce(companies.country, people.country) AS country,
         coalesce(companies.region, people.region) AS region
       FROM follow_ups CROSS JOIN strings ON strings.id = follow_ups.string_id
       JOIN follow_ups AS planned ON planned.string_id = strings.id AND planned.status = 'planned'
       JOIN leads ON leads.id = follow_ups.lead_id
       LEFT JOIN companies ON companies.id = leads.company_id
       LEFT JOIN people ON people.id = leads.person_id
       WHERE follow_ups.status = 'planned' AND follow_ups.starts_at_utc < @now AND ended_at IS NULL
         AND ${whereStarted(strings)}
       GROUP BY strings.id`,
    )
    .all({ ...strings, now })
    .map((row) => groupOf(row))
}

/** `startedAt` in ms, UTC. */
export type StringLeadRow = Omit<StringLead, 'startedAt' | 'lastTouch'> & { readonly startedAt: number }

/** The strings with these ids, in this order, as the list behind a bar shows them. */
export function stringLeads(db: Database, ids: readonly StringId[]): StringLeadRow[] {
  return db
    .prepare(
      `SELECT strings.id AS stringId, strings.lead_id AS leadId, leads.title AS leadTitle,
         companies.name AS companyName, people.name AS personName, sellers.name AS sellerName,
         cadences.id AS cadenceId, cadences.key AS cadenceKey, cadences.name AS cadenceName,
         strings.started_at AS startedAt, length(strings.contacts) AS attemptsMade,
         strings.attempts_of AS attemptsOf
       FROM json_each(?) AS wanted CROSS JOIN strings ON strings.id = wanted.value
       JOIN leads ON leads.id = strings.lead_id JOIN sellers ON sellers.id = strings.seller_id
       JOIN cadences ON cadences.id = strings.cadence_id
       LEFT JOIN companies ON companies.id = leads.company_id LEFT JOIN people ON people.id = leads.person_id
       ORDER BY wanted.key`,
    )
    .all(JSON.stringify(ids))
    .map(rowOf)
}

/** Everybody who ever started a string, and every cadence one followed, by name. */
export function stringChoices(db: Database): StringInsights['choices'] {
  const all = <T>(columns: string, table: string, used: string) =>
    db
      .prepare(`SELECT ${columns} FROM ${table} WHERE EXISTS (${used}) ORDER BY name COLLATE NOCASE`)
      .all() as T[]
  return {
    sellers: all(
      'id, name',
      'sellers',
      "SELECT 1 FROM strings WHERE kind = 'string' AND seller_id = sellers.id",
    ),
    // By way of the sellers, of whom there are few: then each is a look-up in the index.
    cadences: all(
      'id, key, name',
      'cadences',
      `SELECT 1 FROM sellers CROSS JOIN strings
       ON kind = 'string' AND strings.seller_id = sellers.id AND strings.cadence_id = cadences.id`,
    ),
  }
}

const facts = `strings.seller_id AS sellerId, cadence_id AS cadenceId, attempts_of AS attemptsOf,
  end_reason AS endReason, contacts, is_sold AS sold`

/** Only what was asked for is compared, so that the index is read in its own order. */
const whereStarted = ({ from, to, sellerId, cadenceId }: StringsStarted): string =>
  [
    "strings.kind = 'string'",
    from === undefined ? 'true' : 'strings.started_at >= @from',
    to === undefined ? 'true' : 'strings.started_at < @to',
    sellerId === undefined ? 'true' : 'strings.seller_id = @sellerId',
    cadenceId === undefined ? 'true' : 'strings.cadence_id = @cadenceId',
  ].join(' AND ')

function groupOf<T extends StringGroup>(raw: unknown): T {
  const row = present<{ contacts: string; sold: number; endReason?: string }>(raw)
  return {
    ...row,
    contacts: readContacts(row.contacts),
    sold: row.sold === 1,
    endReason: row.endReason,
  } as unknown as T
}

function rowOf(raw: unknown): StringLeadRow {
  const { cadenceId, cadenceKey, cadenceName, ...row } = present<Record<string, never>>(raw)
  return {
    ...row,
    cadence: { id: cadenceId, key: cadenceKey, name: cadenceName },
  } as unknown as StringLeadRow
}
