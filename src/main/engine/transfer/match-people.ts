import { wordsOf } from '../../../core/lead/fold.ts'
import type { ImportRow } from '../../../core/transfer/import-row.ts'
import { type Draft, fillBlanks } from './known-records.ts'

/** Finds the person of a row: by e-mail, then by number, then by name within the company. */
export interface PersonIndex {
  readonly find: (row: ImportRow, companyId: string | null) => Draft | undefined
  /** Has to be called again when a blank e-mail or number was filled. */
  readonly add: (person: Draft) => void
}

export function createPersonIndex(people: readonly Draft[]): PersonIndex {
  const byEmail = new Map<string, Draft[]>()
  const byPhone = new Map<string, Draft[]>()
  const byName = new Map<string, Draft[]>()
  const add = (person: Draft) => {
    const { email, phone_e164, match_key, company_id } = person.values
    if (email !== null) put(byEmail, String(email).toLowerCase(), person)
    if (phone_e164 !== null) put(byPhone, String(phone_e164), person)
    if (match_key !== '') put(byName, `${match_key}\n${company_id ?? ''}`, person)
  }
  for (const person of people) add(person)
  return {
    add,
    find(row, companyId) {
      const agrees = (person: Draft) => nameAgrees(person, row)
      return (
        (row.email === undefined ? undefined : byEmail.get(row.email)?.find(agrees)) ??
        (row.phoneE164 === undefined ? undefined : byPhone.get(row.phoneE164)?.find(agrees)) ??
        findByName(byName, row, companyId)
      )
    },
  }
}

/** The values of a row that belong to its person. */
export function personValues(row: ImportRow, companyId: string | null) {
  return {
    company_id: companyId,
    job_title: row.jobTitle,
    email: row.email,
    phone: row.phone,
    phone_e164: row.phoneE164,
    language: row.language,
    country: row.country,
  }
}

/** Fills what the person lacks. A number in E.164 belongs to the number as typed, never to another one. */
export function fillPerson(person: Draft, row: ImportRow, companyId: string | null): boolean {
  const { phone, phone_e164, ...others } = personValues(row, companyId)
  const numbers = person.values.phone === null ? { phone, phone_e164 } : {}
  return fillBlanks(person, { ...others, ...numbers })
}

/**
 * A shared mailbox or switchboard stands beside many names: the same address with another name is another person.
 */
function nameAgrees(person: Draft, row: ImportRow): boolean {
  const known = String(person.values.match_key)
  if (row.personKey === '' || known === '' || known === row.personKey) return true
  const words = new Set(known.split(' '))
  return wordsOf(row.personKey).some((word) => word.length > 1 && words.has(word))
}

/** Without a company a name alone says little: then no address or number may speak against it. */
function findByName(byName: ReadonlyMap<string, Draft[]>, row: ImportRow, companyId: string | null) {
  if (row.personKey === '') return undefined
  const alike = byName.get(`${row.personKey}\n${companyId ?? ''}`)
  if (companyId !== null) return alike?.[0]
  return alike?.find(
    ({ values }) =>
      (row.email === undefined || values.email === null || values.email === row.email) &&
      (row.phone === undefined || values.phone === null || values.phone_e164 === (row.phoneE164 ?? null)),
  )
}

export function put(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const drafts = map.get(key)
  if (drafts === undefined) map.set(key, [draft])
  else if (!drafts.includes(draft)) drafts.push(draft)
}
