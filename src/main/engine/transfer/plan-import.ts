import { fold } from '../../../core/lead/fold.ts'
import type { ImportRow } from '../../../core/transfer/import-row.ts'
import { type Draft, fillBlanks, type KnownRecords, type SqlValue } from './known-records.ts'
import { createLeadIndex, type RowParties } from './match-leads.ts'
import { createPersonIndex, fillPerson, personValues } from './match-people.ts'

export interface PlanOptions {
  /** See `createLeadIndex`. */
  readonly source: string
  /** File name, kept as the lead's source. */
  readonly fileName: string
  readonly defaultSellerId: string
  readonly now: number
  readonly newId: () => string
}

export type RowOutcome = 'added' | 'updated' | 'unchanged'

/** Matches rows one after the other against `records` and adds to them what is new. */
export function createPlanner(records: KnownRecords, options: PlanOptions): (row: ImportRow) => RowOutcome {
  const people = createPersonIndex(records.people)
  const leads = createLeadIndex(records.leads, options.source)
  const companies = indexBy(records.companies, ({ values }) => String(values.match_key))
  const products = indexBy(records.products, ({ values }) => String(values.match_key))
  const sellers = indexBy(records.sellers, ({ values }) => fold(String(values.name)))
  const leadPeople = indexBy(records.leadPeople, ({ values }) => `${values.lead_id}\n${values.person_id}`)
  const defaultSeller = records.sellers.find(({ id }) => id === options.defaultSellerId)
  if (!defaultSeller) throw new Error('The default seller of an import does not exist')

  const create = (drafts: Draft[], values: Record<string, SqlValue | undefined>): Draft => {
    const id = options.newId()
    const draft: Draft = { id, isNew: true, isChanged: false, values: withNulls(id, values) }
    drafts.push(draft)
    return draft
  }

  const companyOf = (row: ImportRow) => {
    if (row.company === undefined) return { draft: undefined, filled: false }
    const known = companies.get(row.companyKey)
    // The number of a row with a person is that person's.
    const own = row.person === undefined ? { phone: row.phone, phone_e164: row.phoneE164 } : {}
    if (known) return { draft: known, filled: fillCompany(known, row, own) }
    const draft = create(records.companies, {
      name: row.company,
      match_key: row.companyKey,
      phone: own.phone,
      phone_e164: own.phone_e164,
      time_zone: undefined,
      created_at: options.now,
      ...companyValues(row),
    })
    companies.set(row.companyKey, draft)
    return { draft, filled: true }
  }

  const personOf = (row: ImportRow, companyId: string | null) => {
    if (row.person === undefined) return { draft: undefined, filled: false }
    const known = people.find(row, companyId)
    if (known) {
      const filled = fillPerson(known, row, companyId)
      if (filled) people.add(known)
      return { draft: known, filled }
    }
    const values = { name: row.person, match_key: row.personKey, created_at: options.now }
    const draft = create(records.people, { ...values, ...personValues(row, companyId) })
    people.add(draft)
    return { draft, filled: true }
  }

  const productOf = (row: ImportRow) => {
    if (row.product === undefined) return undefined
    const known = products.get(row.productKey)
    if (known) return known
    const values = {
      name: row.product,
      match_key: row.productKey,
      price_cents: undefined,
      currency: undefined,
    }
    const draft = create(records.products, { ...values, created_at: options.now })
    products.set(row.productKey, draft)
    return draft
  }

  const sellerOf = (row: ImportRow) => {
    const name = row.seller?.replace(/\s*[(<][^)>]*@[^)>]*[)>]\s*$/, '')
    if (name === undefined || name === '') return defaultSeller
    const known = sellers.get(fold(name))
    if (known) return known
    const { id, name: _, email, is_head_of_sales, ...habits } = defaultSeller.values
    const draft = create(records.sellers, {
      name,
      email: undefined,
      is_head_of_sales: 0,
      ...habits,
      created_at: options.now,
    })
    sellers.set(fold(name), draft)
    return draft
  }

  const createLead = (row: ImportRow, parties: RowParties) => {
    const lead = create(records.leads, {
      title: row.title,
      seller_id: sellerOf(row).id,
      state: row.state,
      state_since: options.now,
      waiting_until: undefined,
      source: options.fileName,
      next_step_at: undefined,
      created_at: options.now,
      updated_at: options.now,
      ...leadValues(row, parties),
      source_key: leads.sourceKey(row, parties),
    })
    leads.add(lead)
    return lead
  }

  /** A second person on a lead, or a role, is kept beside it. */
  const attachPerson = (lead: Draft, row: ImportRow, person: Draft | undefined): boolean => {
    if (!person || (lead.values.person_id === person.id && row.role === undefined)) return false
    const key = `${lead.id}\n${person.id}`
    const known = leadPeople.get(key)
    if (known) return improveRole(known, row)
    const values = { lead_id: lead.id, person_id: person.id, role: row.role ?? 'unknown' }
    leadPeople.set(key, create(records.leadPeople, values))
    return true
  }

  return (row) => {
    const company = companyOf(row)
    const person = personOf(row, company.draft?.id ?? null)
    const parties = { company: company.draft, person: person.draft, product: productOf(row) }
    const known = leads.find(row, parties)
    const lead = known ?? createLead(row, parties)
    const filled = known !== undefined && fillLead(known, row, parties, leads.sourceKey(row, parties))
    if (filled) {
      lead.values.updated_at = options.now
      leads.add(lead)
    }
    const attached = attachPerson(lead, row, parties.person)
    if (!known) return 'added'
    return filled || attached || company.filled || person.filled ? 'updated' : 'unchanged'
  }
}

function indexBy(drafts: readonly Draft[], key: (draft: Draft) => string): Map<string, Draft> {
  const index = new Map<string, Draft>()
  for (const draft of drafts) if (!index.has(key(draft))) index.set(key(draft), draft)
  return index
}

function withNulls(id: string, values: Record<string, SqlValue | undefined>): Record<string, SqlValue> {
  values.id = id
  for (const column in values) if (values[column] === undefined) values[column] = null
  return values as Record<string, SqlValue>
}

const companyValues = (row: ImportRow) => ({
  website: row.website,
  street: row.street,
  postal_code: row.postalCode,
  city: row.city,
  region: row.region,
  country: row.country,
})

/** An address is not pieced together from two cities. */
function fillCompany(company: Draft, row: ImportRow, own: Record<string, string | undefined>): boolean {
  const { website, ...address } = companyValues(row)
  const city = company.values.city
  const elsewhere = city !== null && row.city !== undefined && fold(String(city)) !== fold(row.city)
  const numbers = company.values.phone === null ? own : {}
  return fillBlanks(company, { website, ...numbers, ...(elsewhere ? {} : address) })
}

const leadValues = (row: ImportRow, { company, person, product }: RowParties) => ({
  company_id: company?.id,
  person_id: person?.id,
  product_id: product?.id,
  stage: row.stage,
  value_cents: row.valueCents,
  currency: row.currency,
  note: row.note,
})

/** A currency belongs to its amount and is filled only with it. */
function fillLead(lead: Draft, row: ImportRow, parties: RowParties, sourceKey: string): boolean {
  const { value_cents, currency, ...others } = leadValues(row, parties)
  const money = lead.values.value_cents === null ? { value_cents, currency } : {}
  // A key is taken only by a lead typed here: one from another file keeps the key of that file.
  return fillBlanks(lead, { ...others, ...money, source_key: sourceKey })
}

function improveRole(leadPerson: Draft, row: ImportRow): boolean {
  if (leadPerson.values.role !== 'unknown' || row.role === undefined || row.role === 'unknown') return false
  leadPerson.values.role = row.role
  leadPerson.isChanged = true
  return true
}
