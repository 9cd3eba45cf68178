import type { Database } from 'better-sqlite3'
import type { PersonView } from '../../../core/contract/parties.ts'
import type { LeadId, PersonId } from '../../../core/ids.ts'
import type { PersonRole } from '../../../core/lead/person-role.ts'
import { present } from './rows.ts'

/** The people on a lead, its main person first. */
export function peopleOfLead(db: Database, leadId: LeadId): PersonView[] {
  return db
    .prepare(
      `SELECT people.id, people.name, coalesce(lead_people.role, 'unknown') AS role,
         people.id IS leads.person_id AS isMain, job_title AS jobTitle, email, phone, mobile, language
       FROM leads JOIN people ON people.id = leads.person_id
         OR people.id IN (SELECT person_id FROM lead_people WHERE lead_id = leads.id)
       LEFT JOIN lead_people ON lead_people.lead_id = leads.id AND lead_people.person_id = people.id
       WHERE leads.id = ? ORDER BY isMain DESC, people.name`,
    )
    .all(leadId)
    .map((row) => {
      const person = present<PersonView>(row)
      return { ...person, isMain: Boolean(person.isMain) }
    })
}

/** Somebody was contacted, and nobody but people at the door. */
export const reachedOnlyGatekeepers = (db: Database, leadId: LeadId): boolean =>
  db
    .prepare(
      `SELECT count(*) > 0 AND count(*) = sum(lead_people.role = 'gatekeeper') FROM touches
       LEFT JOIN lead_people
         ON lead_people.lead_id = touches.lead_id AND lead_people.person_id = touches.person_id
       WHERE touches.lead_id = ?`,
    )
    .pluck()
    .get(leadId) === 1

/** What a person's row can be given; null clears. */
export interface PersonChanges {
  readonly name?: string | undefined
  readonly matchKey?: string | undefined
  readonly jobTitle?: string | null | undefined
  readonly email?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly phoneE164?: string | null | undefined
  readonly mobile?: string | null | undefined
  readonly mobileE164?: string | null | undefined
  readonly language?: string | null | undefined
}

const columns = {
  name: 'name',
  matchKey: 'match_key',
  jobTitle: 'job_title',
  email: 'email',
  phone: 'phone',
  phoneE164: 'phone_e164',
  mobile: 'mobile',
  mobileE164: 'mobile_e164',
  language: 'language',
} as const

export function updatePerson(db: Database, id: PersonId, changes: PersonChanges): void {
  const fields = (Object.keys(columns) as (keyof typeof columns)[]).filter(
    (field) => changes[field] !== undefined,
  )
  if (fields.length === 0) return
  db.prepare(
    `UPDATE people SET ${fields.map((field) => `${columns[field]} = ?`).join(', ')} WHERE id = ?`,
  ).run(...fields.map((field) => changes[field] ?? null), id)
}

/** What a person decides on a lead; `newId` is used where nothing was said of it before. */
export function setRole(
  db: Database,
  { leadId, personId, role, newId }: { leadId: LeadId; personId: PersonId; role: PersonRole; newId: string },
): void {
  const { changes } = db
    .prepare('UPDATE lead_people SET role = ? WHERE lead_id = ? AND person_id = ?')
    .run(role, leadId, personId)
  if (changes > 0) return
  db.prepare('INSERT INTO lead_people (id, lead_id, person_id, role) VALUES (?, ?, ?, ?)').run(
    newId,
    leadId,
    personId,
    role,
  )
}

export function setMainPerson(
  db: Database,
  leadId: LeadId,
  { personId, now }: { personId: PersonId | undefined; now: number },
): void {
  db.prepare('UPDATE leads SET person_id = ?, updated_at = ? WHERE id = ?').run(personId ?? null, now, leadId)
}

/** Takes a person off a lead; appointments with them are from now on with the main person. */
export function removeFromLead(db: Database, leadId: LeadId, personId: PersonId): void {
  db.prepare('DELETE FROM lead_people WHERE lead_id = ? AND person_id = ?').run(leadId, personId)
  db.prepare(
    "UPDATE follow_ups SET person_id = NULL WHERE lead_id = ? AND person_id = ? AND status = 'planned'",
  ).run(leadId, personId)
}
