import type { ImportRow } from '../../../core/transfer/import-row.ts'
import { type Draft, fillBlanks, type KnownRecords, type SqlValue } from './known-records.ts'
import { createLeadIndex, type LeadIndex, type RowParties } from './match-leads.ts'
import {
  companyOf,
  createPartyIndex,
  indexBy,
  type MakeRecord,
  type PartyIndex,
  personOf,
  productOf,
  sellerOf,
} from './plan-parties.ts'
import { createStageIndex, type StageIndex } from './plan-stages.ts'

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
  const make: MakeRecord = (drafts, values) => {
    const id = options.newId()
    const draft: Draft = { id, isNew: true, isChanged: false, values: asRow(id, values) }
    drafts.push(draft)
    return draft
  }
  const planner: Planner = {
    options,
    parties: createPartyIndex(records, options.defaultSellerId, make),
    stages: createStageIndex(records.stages, { make, now: options.now }),
    leads: createLeadIndex(records.leads, options.source),
    leadPeople: indexBy(records.leadPeople, ({ values }) => `${values.lead_id}\n${values.person_id}`),
  }
  return (row) => planRow(planner, row)
}

interface Planner {
  readonly options: PlanOptions
  readonly parties: PartyIndex
  readonly stages: StageIndex
  readonly leads: LeadIndex
  readonly leadPeople: Map<string, Draft>
}

function planRow(planner: Planner, row: ImportRow): RowOutcome {
  const { parties, leads, options } = planner
  const company = companyOf(parties, row, options.now)
  const person = personOf(parties, row, { companyId: company.draft?.id ?? null, now: options.now })
  const named = {
    company: company.draft,
    person: person.draft,
    product: productOf(parties, row, options.now),
  }
  const known = leads.find(row, named)
  if (!known) {
    attachPerson(planner, { lead: createLead(planner, row, named), row, person: named.person })
    return 'added'
  }
  const filled = fillLead(planner, { lead: known, row, named })
  const attached = attachPerson(planner, { lead: known, row, person: named.person })
  return filled || attached || company.filled || person.filled ? 'updated' : 'unchanged'
}

function createLead({ parties, stages, leads, options }: Planner, row: ImportRow, named: RowParties): Draft {
  const lead = parties.make(parties.records.leads, {
    title: row.title,
    seller_id: sellerOf(parties, row, options.now).id,
    state: row.state,
    state_since: options.now,
    source: options.fileName,
    source_key: leads.sourceKey(row, named),
    created_at: options.now,
    updated_at: options.now,
    stage_id: row.stage === undefined ? undefined : stages.of(row.stage).id,
    ...leadValues(row, named),
  })
  leads.add(lead)
  return lead
}

/** A currency belongs to its amount and is filled only with it. A lead from another file keeps that file's key. */
function fillLead(
  { stages, leads, options }: Planner,
  { lead, row, named }: { lead: Draft; row: ImportRow; named: RowParties },
): boolean {
  const { value_cents, currency, ...others } = leadValues(row, named)
  const money = lead.values.value_cents === null ? { value_cents, currency } : {}
  // A stage that the lead has left by now is not made anew only because the file still names it.
  const isStageless = lead.values.stage_id === null && row.stage !== undefined
  const stage = isStageless ? { stage_id: stages.of(row.stage).id } : {}
  const source_key = leads.sourceKey(row, named)
  const filled = fillBlanks(lead, { ...others, ...money, ...stage, source_key })
  if (!filled) return false
  lead.values.updated_at = options.now
  leads.add(lead)
  return true
}

/** A second person on a lead, or a role, is kept beside it; true when there was something to keep. */
function attachPerson(
  { parties, leadPeople }: Planner,
  { lead, row, person }: { lead: Draft; row: ImportRow; person: Draft | undefined },
): boolean {
  if (!person || (lead.values.person_id === person.id && row.role === undefined)) return false
  const key = `${lead.id}\n${person.id}`
  const known = leadPeople.get(key)
  if (known) return improveRole(known, row)
  const values = { lead_id: lead.id, person_id: person.id, role: row.role ?? 'unknown' }
  leadPeople.set(key, parties.make(parties.records.leadPeople, values))
  return true
}

function improveRole(leadPerson: Draft, row: ImportRow): boolean {
  if (leadPerson.values.role !== 'unknown' || row.role === undefined || row.role === 'unknown') return false
  leadPerson.values.role = row.role
  leadPerson.isChanged = true
  return true
}

const leadValues = (row: ImportRow, { company, person, product }: RowParties) => ({
  company_id: company?.id,
  person_id: person?.id,
  product_id: product?.id,
  value_cents: row.valueCents,
  currency: row.currency,
  note: row.note,
})

function asRow(id: string, values: Record<string, SqlValue | undefined>): Record<string, SqlValue> {
  values.id = id
  for (const column in values) if (values[column] === undefined) values[column] = null
  return values as Record<string, SqlValue>
}
