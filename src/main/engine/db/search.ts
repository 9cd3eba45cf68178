import type { Database } from 'better-sqlite3'
import { fold, wordsOf } from '../../../core/lead/fold.ts'

/** Functions that the search index needs on every connection that writes or searches. */
export function installSearchFunctions(db: Database): void {
  const pure = { deterministic: true }
  db.function('fold', pure, (text) => (typeof text === 'string' ? fold(text) : ''))
  db.function('phone_pieces', pure, (phone, e164) => phonePieces(digitsOf(phone), digitsOf(e164)))
}

/** What a command indexes itself: at some 15 µs a lead nobody notices. */
const mostAtOnce = 500

/**
 * Indexes the leads that changed since the last call. More than `mostAtOnce` are left to `indexBacklog`, because
 * the index of an import takes longer than anybody should wait for the write lock.
 */
export function refreshSearch(db: Database): void {
  const isMany = db.prepare('SELECT 1 FROM search_stale LIMIT 1 OFFSET ?').get(mostAtOnce) !== undefined
  if (isMany) db.exec('INSERT OR IGNORE INTO search_backlog SELECT lead_number FROM search_stale')
  else indexLeads(db, 'SELECT lead_number FROM search_stale')
  db.exec('DELETE FROM search_stale')
}

/** Indexes up to `count` leads of the backlog in a transaction of its own; false when nothing is left. */
export function indexBacklog(db: Database, count: number): boolean {
  if (isSearchComplete(db)) return false
  const slice = `SELECT lead_number FROM search_backlog ORDER BY lead_number LIMIT ${count}`
  db.transaction(() => {
    indexLeads(db, slice)
    db.exec(`DELETE FROM search_backlog WHERE lead_number IN (${slice})`)
  }).immediate()
  return true
}

/** Whether a search sees every lead, as none waits to be indexed. */
export const isSearchComplete = (db: Database): boolean =>
  db.prepare('SELECT 1 FROM search_backlog LIMIT 1').get() === undefined

/**
 * An FTS5 query in which every word of `text` is a prefix; undefined when there is nothing to search.
 * Digits typed with spaces, dots or a plus are taken together, as one piece of a phone number.
 */
export function searchExpression(text: string): string | undefined {
  if (/^[\d\s+().\-/]+$/.test(text)) return digitsExpression(text.replace(/\D/g, ''))
  const words = wordsOf(text)
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' AND ')
}

/** Indexes the leads of a query of lead numbers, in one statement however many they are. */
function indexLeads(db: Database, numbers: string): void {
  db.exec(`
    DELETE FROM lead_search WHERE rowid IN (${numbers});
    INSERT INTO lead_search (rowid, words) ${searchDocuments} WHERE leads.number IN (${numbers});`)
}

const wordsOfPerson = (person: string): string =>
  `${person}.name || ' ' || coalesce(${person}.email, '') || ' ' ||
    phone_pieces(${person}.phone, ${person}.phone_e164) || ' ' ||
    phone_pieces(${person}.mobile, ${person}.mobile_e164)`

const searchDocuments = `
  SELECT leads.number, fold(
    leads.title || ' ' || coalesce(companies.name, '') || ' ' || coalesce(companies.city, '') || ' ' ||
    coalesce(companies.website, '') || ' ' || phone_pieces(companies.phone, companies.phone_e164) || ' ' ||
    coalesce(products.name, '') || ' ' || coalesce(${wordsOfPerson('people')}, '') || ' ' ||
    coalesce((SELECT group_concat(${wordsOfPerson('others')}, ' ')
      FROM lead_people JOIN people AS others ON others.id = lead_people.person_id
      WHERE lead_people.lead_id = leads.id), ''))
  FROM leads
  LEFT JOIN companies ON companies.id = leads.company_id
  LEFT JOIN people ON people.id = leads.person_id
  LEFT JOIN products ON products.id = leads.product_id`

/**
 * Digits are the beginning of a word, or a run within a phone number, found by its pieces.
 * A leading zero is the trunk prefix of most countries, absent from the international form.
 */
function digitsExpression(digits: string): string | undefined {
  if (digits === '') return undefined
  const ways = new Set([`"${digits}"*`, pieceExpression(digits)])
  const withoutTrunk = digits.replace(/^0+/, '')
  if (withoutTrunk !== '') ways.add(pieceExpression(withoutTrunk))
  return [...ways].join(' OR ')
}

const pieceExpression = (digits: string): string =>
  digits.length <= pieceLength
    ? `"${digits}"*`
    : `(${piecesOf(digits)
        .map((piece) => `"${piece}"`)
        .join(' AND ')})`

const pieceLength = 4

const digitsOf = (phone: unknown): string => (typeof phone === 'string' ? phone.replace(/\D/g, '') : '')

/**
 * All runs of four digits: whoever searches four digits or more of a number, from wherever in it, finds all of
 * their runs. There are only 10,000 of them, which makes the index a third faster to fill than with all endings
 * of all numbers, most of which exist once. The number as typed counts where the international form lacks it.
 */
function phonePieces(phone: string, e164: string): string {
  const pieces = piecesOf(e164)
  if (!e164.endsWith(phone.replace(/^0+/, ''))) pieces.push(...piecesOf(phone))
  return pieces.join(' ')
}

function piecesOf(digits: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at + pieceLength <= digits.length; at += 1) pieces.push(digits.slice(at, at + pieceLength))
  return pieces
}
