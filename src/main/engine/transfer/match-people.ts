import { wordsOf } from '../../../core/lead/fold.ts'
import type { ImportRow } from '../../../core/transfer/import-row.ts'
import { createDraftIndex, type DraftIndex } from './draft-index.ts'
import { type Draft, fillBlanks, type SqlValue } from './known-records.ts'

/** Finds the person of a row: by e-mail, then by number, then by name within the company. */
export interface PersonIndex {
  readonly find: (row: ImportRow, companyId: string | null) => Draft | undefined
  /** Has to be called again when a blank e-mail or number was filled. */
  readonly add: (person: Draft) => void
}

export function createPersonIndex(people: readonly Draft[]): PersonIndex {
  const text = (value: SqlValue | undefined) => (value == null || value === '' ? undefined : String(value))
  const byEmail = createDraftIndex(people, ({ values }) => text(values.email)?.toLowerCase())
  const byPhone = createDraftIndex(people, ({ values }) => text(values.phone_e164))
  const byMobile = createDraftIndex(people, ({ values }) => text(values.mobile_e164))
  const byName = createDraftIndex(people, ({ values }) =>
    values.match_key === '' ? undefined : `${values.match_key}\n${values.company_id ?? ''}`,
  )
  return {
    add(person) {
      for (const index of [byEmail, byPhone, byMobile, byName]) index.add(person)
    },
    find(row, companyId) {
      const agrees = (person: Draft) => nameAgrees(person, row)
      const among = (index: DraftIndex, key: string | undefined) =>
        key === undefined ? undefined : index.of(key).find(agrees)
      return (
        among(byEmail, row.email) ??
        among(byPhone, row.phoneE164) ??
        among(byMobile, row.phoneE164) ??
        among(byPhone, row.mobileE164) ??
        among(byMobile, row.mobileE164) ??
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
    ...mobileBeside(row.phone, row),
    language: row.language,
    country: row.country,
  }
}

/** Fills what the person lacks. A number in E.164 belongs to the number as typed, never to another one. */
export function fillPerson(person: Draft, row: ImportRow, companyId: string | null): boolean {
  const { phone, phone_e164, mobile, mobile_e164, ...others } = personValues(row, companyId)
  const known = person.values
  const first = known.phone === null ? { phone, phone_e164 } : mobileBeside(known.phone, row)
  const second = known.phone === null ? { mobile, mobile_e164 } : {}
  const hasMobile =
    known.mobile !== null || (row.mobileE164 !== undefined && row.mobileE164 === known.phone_e164)
  const numbers = hasMobile && known.phone !== null ? {} : { ...second, ...first }
  return fillBlanks(person, { ...others, ...numbers })
}

/** A mobile number is kept beside another number, not twice. */
function mobileBeside(phone: SqlValue | undefined, { mobile, mobileE164 }: ImportRow) {
  const isSecond = mobile !== undefined && mobile !== phone
  return isSecond ? { mobile, mobile_e164: mobileE164 } : {}
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
function findByName(byName: DraftIndex, row: ImportRow, companyId: string | null) {
  if (row.personKey === '') return undefined
  const alike = byName.of(`${row.personKey}\n${companyId ?? ''}`)
  if (companyId !== null) return alike[0]
  return alike.find(
    ({ values }) =>
      (row.email === undefined || values.email === null || values.email === row.email) &&
      (row.phone === undefined || values.phone === null || values.phone_e164 === (row.phoneE164 ?? null)),
  )
}
