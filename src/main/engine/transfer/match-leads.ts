import { fold } from '../../../core/lead/fold.ts'
import type { ImportRow } from '../../../core/transfer/import-row.ts'
import { createDraftIndex } from './draft-index.ts'
import type { Draft, SqlValue } from './known-records.ts'

/** The records a row names, found or newly made. */
export interface RowParties {
  readonly company: Draft | undefined
  readonly person: Draft | undefined
  readonly product: Draft | undefined
}

export interface LeadIndex {
  readonly find: (row: ImportRow, parties: RowParties) => Draft | undefined
  /** The key under which a second import finds the lead of this row again. */
  readonly sourceKey: (row: ImportRow, parties: RowParties) => string
  readonly add: (lead: Draft) => void
}

/** `source` tells the numbers of one program and kind of record from those of others. */
export function createLeadIndex(leads: readonly Draft[], source: string): LeadIndex {
  const byKey = new Map<string, Draft>()
  const byIdentity = createDraftIndex(leads, ({ values }) =>
    identityOf(String(values.title), [values.company_id, values.person_id, values.product_id]),
  )
  const byPerson = createDraftIndex(leads, ({ values }) => values.person_id?.toString())
  const byCompany = createDraftIndex(leads, ({ values }) => values.company_id?.toString())
  const addKey = (lead: Draft) => {
    if (lead.values.source_key !== null) byKey.set(String(lead.values.source_key), lead)
  }
  for (const lead of leads) addKey(lead)

  const find = (row: ImportRow, parties: RowParties) => {
    const known = byKey.get(keyOf(row, source))
    if (known && (row.externalId === undefined || !contradicts(known, parties))) return known
    const disputed = row.externalId === undefined ? undefined : byKey.get(disputedKeyOf(row, source))
    if (known || disputed) return disputed
    const alike = findAlike(row, parties)
    return row.isDeal && row.externalId !== undefined
      ? alike.find(({ values }) => values.source_key === null)
      : alike[0]
  }
  const findAlike = (row: ImportRow, { company, person, product }: RowParties): readonly Draft[] => {
    if (row.isDeal || (!company && !person)) {
      return byIdentity.of(identityOf(row.title, [company?.id, person?.id, product?.id]))
    }
    if (!person) return company ? byCompany.of(company.id) : []
    return byPerson.of(person.id).filter(({ values }) => {
      return !company || values.company_id === null || values.company_id === company.id
    })
  }
  return {
    add(lead) {
      addKey(lead)
      for (const index of [byIdentity, byPerson, byCompany]) index.add(lead)
    },
    find,
    sourceKey(row, parties) {
      const key = keyOf(row, source)
      const known = row.externalId === undefined ? undefined : byKey.get(key)
      return known && contradicts(known, parties) ? disputedKeyOf(row, source) : key
    },
  }
}

const identityOf = (title: string, parties: readonly (SqlValue | undefined)[]): string =>
  [fold(title), ...parties].join('\n')

/**
 * The number of the record, else what identifies the row as it stands in the file, so that a lead renamed here is
 * still found.
 */
export const keyOf = (row: ImportRow, source: string): string =>
  row.externalId === undefined
    ? `row:${row.isDeal ? 'deal' : 'contact'}:${identityOfRow(row)}`
    : `${source}:${row.externalId}`

/** Programs number alike, and the same number may be another program's record: then this is its key. */
export const disputedKeyOf = (row: ImportRow, source: string): string =>
  `${source}:${row.externalId}:${identityOfRow(row)}`

const identityOfRow = (row: ImportRow): string =>
  [fold(row.title), row.companyKey, row.personKey, row.email ?? '', row.productKey].join('|')

/** The lead is about somebody else: nothing that both name is the same. */
function contradicts(lead: Draft, { company, person }: RowParties): boolean {
  const { company_id, person_id } = lead.values
  const both = [
    [company_id, company?.id],
    [person_id, person?.id],
  ].filter(([known, named]) => known !== null && named !== undefined)
  return both.length > 0 && both.every(([known, named]) => known !== named)
}
