import type { Database } from 'better-sqlite3'
import type { CompanyView, PersonView } from '../../../core/contract/parties.ts'
import type { LeadId } from '../../../core/ids.ts'
import { present } from './rows.ts'

/** The people on a lead, its main person first. */
export function peopleOfLead(db: Database, leadId: LeadId): PersonView[] {
  return db
    .prepare(
      `SELECT people.id, people.name, coalesce(lead_people.role, 'unknown') AS role,
         job_title AS jobTitle, email, phone, mobile
       FROM leads JOIN people ON people.id = leads.person_id
         OR people.id IN (SELECT person_id FROM lead_people WHERE lead_id = leads.id)
       LEFT JOIN lead_people ON lead_people.lead_id = leads.id AND lead_people.person_id = people.id
       WHERE leads.id = ? ORDER BY people.id = leads.person_id DESC, people.name`,
    )
    .all(leadId)
    .map((row) => present<PersonView>(row))
}

export function companyOfLead(db: Database, leadId: LeadId): CompanyView | undefined {
  const row = db
    .prepare(
      `SELECT companies.id, companies.name, website, phone, city, region, country, time_zone AS timeZone
       FROM leads JOIN companies ON companies.id = leads.company_id WHERE leads.id = ?`,
    )
    .get(leadId)
  return row === undefined ? undefined : present<CompanyView>(row)
}
