import type { Database } from 'better-sqlite3'
import { fold, wordsOf } from '../../../core/lead/fold.ts'

/** Functions that the search index needs on every connection that writes or searches. */
export function installSearchFunctions(db: Database): void {
  const pure = { deterministic: true }
  db.function('fold', pure, (text) => (typeof text === 'string' ? fold(text) : ''))
  db.function('phone_ends', pure, (phone) => (typeof phone === 'string' ? phoneEnds(phone) : ''))
}

/** Indexes the leads that changed since the last call, in one statement however many they are. */
export function refreshSearch(db: Database): void {
  db.exec(`
    DELETE FROM lead_search WHERE rowid IN (SELECT lead_number FROM search_stale);
    INSERT INTO lead_search (rowid, words) ${searchDocuments};
    DELETE FROM search_stale;`)
}

/**
 * An FTS5 query in which every word of `text` is a prefix; undefined when there is nothing to search.
 * Digits typed with spaces, dots or a plus are taken together, as one piece of a phone number.
 */
export function searchExpression(text: string): string | undefined {
  if (/^[\d\s+().\-/]+$/.test(text)) return phoneExpression(text.replace(/\D/g, ''))
  const words = wordsOf(text)
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' AND ')
}

const searchDocuments = `
  SELECT leads.number,
    fold(leads.title || ' ' || coalesce(companies.name, '') || ' ' || coalesce(companies.city, '') || ' ' ||
      coalesce(companies.website, '') || ' ' || coalesce(products.name, '') || ' ' ||
      coalesce((SELECT group_concat(people.name || ' ' || coalesce(people.email, ''), ' ')
        FROM people WHERE people.id = leads.person_id OR people.id IN
          (SELECT person_id FROM lead_people WHERE lead_id = leads.id)), '')) || ' ' ||
    phone_ends(companies.phone) || ' ' || phone_ends(companies.phone_e164) || ' ' ||
    coalesce((SELECT group_concat(phone_ends(people.phone) || ' ' || phone_ends(people.phone_e164), ' ')
      FROM people WHERE people.id = leads.person_id OR people.id IN
        (SELECT person_id FROM lead_people WHERE lead_id = leads.id)), '')
  FROM search_stale
  JOIN leads ON leads.number = search_stale.lead_number
  LEFT JOIN companies ON companies.id = leads.company_id
  LEFT JOIN products ON products.id = leads.product_id`

/** A leading zero is the trunk prefix of most countries, absent from the international form. */
function phoneExpression(digits: string): string | undefined {
  if (digits === '') return undefined
  const withoutTrunk = digits.replace(/^0+/, '')
  return withoutTrunk === '' || withoutTrunk === digits
    ? `"${digits}"*`
    : `"${digits}"* OR "${withoutTrunk}"*`
}

/** All endings of at least four digits, so that any run of digits in the number is a prefix of one of them. */
function phoneEnds(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  const ends: string[] = []
  for (let start = 0; start <= digits.length - 4; start += 1) ends.push(digits.slice(start))
  if (digits.startsWith('00')) ends.push(digits.slice(2))
  return ends.join(' ')
}
