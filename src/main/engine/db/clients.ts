import type { Database } from 'better-sqlite3'
import type { CompanyId, LeadId, PersonId } from '../../../core/ids.ts'
import { orNull } from './rows.ts'

export interface NewCompany {
  readonly id: CompanyId
  readonly name: string
  readonly matchKey: string
  /** ISO 3166 where known, else as written. */
  readonly country?: string | undefined
  readonly phone?: string | undefined
  readonly phoneE164?: string | undefined
  readonly now: number
}

export function insertCompany(db: Database, company: NewCompany): void {
  db.prepare(
    `INSERT INTO companies (id, name, match_key, country, phone, phone_e164, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    company.id,
    company.name,
    company.matchKey,
    orNull(company.country),
    orNull(company.phone),
    orNull(company.phoneE164),
    company.now,
  )
}

export interface NewPerson {
  readonly id: PersonId
  readonly companyId: CompanyId | undefined
  readonly name: string
  readonly matchKey: string
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly phoneE164?: string | undefined
  readonly country?: string | undefined
  readonly now: number
}

export function insertPerson(db: Database, person: NewPerson): void {
  db.prepare(
    `INSERT INTO people (id, company_id, name, match_key, email, phone, phone_e164, country, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    person.id,
    orNull(person.companyId),
    person.name,
    person.matchKey,
    orNull(person.email),
    orNull(person.phone),
    orNull(person.phoneE164),
    orNull(person.country),
    person.now,
  )
}

/**
 * The client's country, from which its holidays follow: the company's, or the person's where there is none. Cleared it
 * is for both, else the person's would show behind the company's.
 */
export function setClientCountry(db: Database, lead: LeadId, country: string | null): void {
  db.prepare('UPDATE companies SET country = ? WHERE id = (SELECT company_id FROM leads WHERE id = ?)').run(
    country,
    lead,
  )
  db.prepare(
    `UPDATE people SET country = ?
     WHERE id = (SELECT person_id FROM leads WHERE id = ? AND (company_id IS NULL OR ? IS NULL))`,
  ).run(country, lead, country)
}
