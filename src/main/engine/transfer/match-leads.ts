import { fold } from '../../../core/lead/fold.ts'
import type { ImportRow } from '../../../core/transfer/import-row.ts'
import type { Draft } from './known-records.ts'
import { put } from './match-people.ts'

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
  const byIdentity = new Map<string, Draft[]>()
  const byPerson = new Map<string, Draft[]>()
  const byCompany = new Map<string, Draft[]>()
  const add = (lead: Draft) => {
    const { source_key, title, company_id, person_id, product_id } = lead.values
    if (source_key !== null) byKey.set(String(source_key), lead)
    put(byIdentity, [fold(String(title)), company_id, person_id, product_id].join('\n'), lead)
    if (person_id !== null) put(byPerson, String(person_id), lead)
    if (company_id !== null) put(byCompany, String(company_id), lead)
  }
  for (const lead of leads) add(lead)

  const find = (row: ImportRow, parties: RowParties) => {
    const known = byKey.get(keyOf(row, source)) ?? byKey.get(keyOf(row, source, 'disputed'))
    if (known && !contradicts(known, parties)) return known
    if (known) return byKey.get(keyOf(row, source, 'disputed'))
    const alike = findAlike(row, parties)
    return row.isDeal && row.externalId !== undefined
      ? alike?.find(({ values }) => values.source_key === null)
      : alike?.[0]
  }
  const findAlike = (row: ImportRow, { company, person, product }: RowParties) => {
    if (row.isDeal || (!company && !person)) {
      return byIdentity.get([fold(row.title), company?.id, person?.id, product?.id].join('\n'))
    }
    if (!person) return company && byCompany.get(company.id)
    return byPerson.get(person.id)?.filter(({ values }) => {
      return !company || values.company_id === null || values.company_id === company.id
    })
  }
  return {
    add,
    find,
    sourceKey(row, parties) {
      const known = byKey.get(keyOf(row, source))
      return known && contradicts(known, parties) ? keyOf(row, source, 'disputed') : keyOf(row, source)
    },
  }
}

/**
 * The number of the record, else what identifies the row as it stands in the file, so that a lead renamed here is
 * still found. Disputed: programs number alike, and the same number may be another program's record.
 */
function keyOf(row: ImportRow, source: string, dispute?: 'disputed'): string {
  const identity = [fold(row.title), row.companyKey, row.personKey, row.email ?? '', row.productKey].join('|')
  if (row.externalId === undefined) return `row:${row.isDeal ? 'deal' : 'contact'}:${identity}`
  return dispute ? `${source}:${row.externalId}:${identity}` : `${source}:${row.externalId}`
}

/** The lead is about somebody else: nothing that both name is the same. */
function contradicts(lead: Draft, { company, person }: RowParties): boolean {
  const { company_id, person_id } = lead.values
  const both = [
    [company_id, company?.id],
    [person_id, person?.id],
  ].filter(([known, named]) => known !== null && named !== undefined)
  return both.length > 0 && both.every(([known, named]) => known !== named)
}
