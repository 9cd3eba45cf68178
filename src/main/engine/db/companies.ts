import type { Database } from 'better-sqlite3'
import type { CompanyView } from '../../../core/contract/parties.ts'
import type { CompanyId, LeadId } from '../../../core/ids.ts'
import { present } from './rows.ts'

export function companyOfLead(db: Database, leadId: LeadId): CompanyView | undefined {
  const row = db
    .prepare(
      `SELECT companies.id, companies.name, website, phone, city, region, country, time_zone AS timeZone,
         opens_at AS opensAt, closes_at AS closesAt
       FROM leads JOIN companies ON companies.id = leads.company_id WHERE leads.id = ?`,
    )
    .get(leadId)
  return row === undefined ? undefined : present<CompanyView>(row)
}

/** What a company's row can be given; null clears. */
export interface CompanyChanges {
  readonly name?: string | undefined
  readonly matchKey?: string | undefined
  readonly website?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly phoneE164?: string | null | undefined
  readonly city?: string | null | undefined
  readonly region?: string | null | undefined
  readonly country?: string | null | undefined
  readonly timeZone?: string | null | undefined
  readonly opensAt?: string | null | undefined
  readonly closesAt?: string | null | undefined
}

const columns = {
  name: 'name',
  matchKey: 'match_key',
  website: 'website',
  phone: 'phone',
  phoneE164: 'phone_e164',
  city: 'city',
  region: 'region',
  country: 'country',
  timeZone: 'time_zone',
  opensAt: 'opens_at',
  closesAt: 'closes_at',
} as const

export function updateCompany(db: Database, id: CompanyId, changes: CompanyChanges): void {
  const fields = (Object.keys(columns) as (keyof typeof columns)[]).filter(
    (field) => changes[field] !== undefined,
  )
  if (fields.length === 0) return
  const set = fields.map((field) => `${columns[field]} = ?`).join(', ')
  db.prepare(`UPDATE companies SET ${set} WHERE id = ?`).run(
    ...fields.map((field) => changes[field] ?? null),
    id,
  )
}

/** The lead, and its people who have none, belong to the company from now on. */
export function joinCompany(
  db: Database,
  leadId: LeadId,
  { companyId, now }: { companyId: CompanyId; now: number },
): void {
  db.prepare('UPDATE leads SET company_id = ?, updated_at = ? WHERE id = ?').run(companyId, now, leadId)
  db.prepare(
    `UPDATE people SET company_id = ? WHERE company_id IS NULL AND (
       id = (SELECT person_id FROM leads WHERE id = ?)
       OR id IN (SELECT person_id FROM lead_people WHERE lead_id = ?))`,
  ).run(companyId, leadId, leadId)
}
