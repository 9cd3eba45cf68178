import { fold } from '../../../core/lead/fold.ts'
import { productMatchKey } from '../../../core/lead/match-key.ts'
import type { ImportRow } from '../../../core/transfer/import-row.ts'
import { type Draft, fillBlanks, type KnownRecords, type SqlValue } from './known-records.ts'
import { createPersonIndex, fillPerson, type PersonIndex, personValues } from './match-people.ts'

/** Companies, people, products and sellers, as they are found or newly made row by row. */
export interface PartyIndex {
  readonly records: KnownRecords
  readonly people: PersonIndex
  readonly companies: Map<string, Draft>
  readonly products: Map<string, Draft>
  readonly sellers: Map<string, Draft>
  readonly defaultSeller: Draft
  readonly make: MakeRecord
}

/** Adds a new record with an id of its own; what is undefined is blank. */
export type MakeRecord = (drafts: Draft[], values: Record<string, SqlValue | undefined>) => Draft

/** A record that a row names, and whether the row brought anything new to it. */
export interface Party {
  readonly draft: Draft | undefined
  readonly filled: boolean
}

const nobody: Party = { draft: undefined, filled: false }

export function createPartyIndex(
  records: KnownRecords,
  defaultSellerId: string,
  make: MakeRecord,
): PartyIndex {
  const defaultSeller = records.sellers.find(({ id }) => id === defaultSellerId)
  if (!defaultSeller) throw new Error('The default seller of an import does not exist')
  return {
    records,
    make,
    defaultSeller,
    people: createPersonIndex(records.people),
    companies: indexBy(records.companies, ({ values }) => String(values.match_key)),
    products: indexByAll(records.products, ({ values }) => [
      String(values.match_key),
      ...aliasesOf(values).map(productMatchKey),
    ]),
    sellers: indexBy(records.sellers, ({ values }) => fold(String(values.name))),
  }
}

/** Its own key counts before another's alias. */
export function indexByAll(drafts: readonly Draft[], keys: (draft: Draft) => readonly string[]) {
  const index = indexBy(drafts, (draft) => keys(draft)[0] ?? '')
  for (const draft of drafts) for (const key of keys(draft)) if (!index.has(key)) index.set(key, draft)
  return index
}

/** What an export of the CRM may still call it. */
export const aliasesOf = ({ aliases }: Draft['values']): string[] =>
  typeof aliases === 'string' ? (JSON.parse(aliases) as string[]) : []

/** The first draft of each key. */
export function indexBy(drafts: readonly Draft[], key: (draft: Draft) => string): Map<string, Draft> {
  const index = new Map<string, Draft>()
  for (const draft of drafts) if (!index.has(key(draft))) index.set(key(draft), draft)
  return index
}

export function companyOf({ records, companies, make }: PartyIndex, row: ImportRow, now: number): Party {
  if (row.company === undefined) return nobody
  // The number of a row with a person is that person's.
  const numbers = row.person === undefined ? { phone: row.phone, phone_e164: row.phoneE164 } : noNumbers
  const known = companies.get(row.companyKey)
  if (known) return { draft: known, filled: fillCompany(known, row, numbers) }
  const names = { name: row.company, match_key: row.companyKey, created_at: now }
  const draft = make(records.companies, { ...names, ...numbers, ...companyValues(row) })
  companies.set(row.companyKey, draft)
  return { draft, filled: true }
}

export function personOf(
  parties: PartyIndex,
  row: ImportRow,
  of: { companyId: string | null; now: number },
): Party {
  if (row.person === undefined) return nobody
  const known = parties.people.find(row, of.companyId)
  const filled = known === undefined || fillPerson(known, row, of.companyId)
  const names = { name: row.person, match_key: row.personKey, created_at: of.now }
  const draft =
    known ?? parties.make(parties.records.people, { ...names, ...personValues(row, of.companyId) })
  if (filled) parties.people.add(draft)
  return { draft, filled }
}

export function productOf(
  { records, products, make }: PartyIndex,
  row: ImportRow,
  now: number,
): Draft | undefined {
  if (row.product === undefined) return undefined
  const known = products.get(row.productKey)
  if (known) return known
  const draft = make(records.products, { name: row.product, match_key: row.productKey, created_at: now })
  products.set(row.productKey, draft)
  return draft
}

/** The seller by name. A new one works where and when the default seller does, until told otherwise. */
export function sellerOf(
  { records, sellers, defaultSeller, make }: PartyIndex,
  row: ImportRow,
  now: number,
): Draft {
  // HubSpot writes "Jane Doe (jane@acme.example)".
  const name = row.seller?.replace(/\s*[(<][^)>]*@[^)>]*[)>]\s*$/, '')
  if (name === undefined || name === '') return defaultSeller
  const known = sellers.get(fold(name))
  if (known) return known
  const own = { name, email: undefined, is_head_of_sales: 0, created_at: now }
  const draft = make(records.sellers, { ...defaultSeller.values, ...own })
  sellers.set(fold(name), draft)
  return draft
}

const noNumbers = { phone: undefined, phone_e164: undefined }

const companyValues = (row: ImportRow) => ({
  website: row.website,
  street: row.street,
  postal_code: row.postalCode,
  city: row.city,
  region: row.region,
  country: row.country,
})

/** An address is not pieced together from two cities. */
function fillCompany(company: Draft, row: ImportRow, numbers: Record<string, string | undefined>): boolean {
  const { website, ...address } = companyValues(row)
  const city = company.values.city
  const elsewhere = typeof city === 'string' && row.city !== undefined && fold(city) !== fold(row.city)
  const blankNumbers = company.values.phone === null ? numbers : {}
  return fillBlanks(company, { website, ...blankNumbers, ...(elsewhere ? {} : address) })
}
