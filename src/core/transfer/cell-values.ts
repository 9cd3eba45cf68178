import { fold } from '../lead/fold.ts'
import type { PersonRole } from '../lead/person-role.ts'

/**
 * A cell without control characters, padding, the `="0123"` by which programs keep Excel from taking zeros away,
 * and the apostrophe by which set-aside files keep it from running formulas. Undefined when nothing is left.
 */
export function cleanText(cell: string | undefined, keep: 'line' | 'lines' = 'line'): string | undefined {
  if (cell === undefined || cell === '') return undefined
  const text = awkward.test(cell) ? withoutAwkward(cell, keep) : cell
  return text === '' ? undefined : text
}

/** Google joins the values of a label with ` ::: `, others with semicolons: the first. */
export function firstOfMany(text: string | undefined): string | undefined {
  return text?.split(/ ::: |\s*;\s*/, 1)[0] || undefined
}

/** ISO 639 code of a language by its code or name. */
export function languageCode(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const wanted = fold(text)
  return /^([a-z]{2})([-_].*)?$/.exec(wanted)?.[1] ?? languages[wanted]
}

/** Who the person is in the decision, by the words of HubSpot's buying roles and our own. */
export function personRoleOf(text: string | undefined): PersonRole | undefined {
  if (text === undefined) return undefined
  const words = fold(text)
  if (/decid|decision|budget|sponsor|econom/.test(words)) return 'decides'
  if (/influen|champion|recommend|user/.test(words)) return 'influences'
  return /gate|block|assist/.test(words) ? 'gatekeeper' : undefined
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const awkward = /[\u0000-\u001f\u007f-\u009f\u00a0\u200b\ufeff]|^[\s=']|\s$| {2}/

function withoutAwkward(cell: string, keep: 'line' | 'lines'): string {
  const text = cell
    .replace(/^\s*="([^"]*)"\s*$/, '$1')
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
  return (keep === 'lines' ? text : text.replace(/\s+/g, ' ')).trim()
}

const languages: Readonly<Record<string, string>> = {
  english: 'en',
  anglais: 'en',
  ingles: 'en',
  englisch: 'en',
  engleza: 'en',
  french: 'fr',
  francais: 'fr',
  frances: 'fr',
  franzosisch: 'fr',
  franceza: 'fr',
  spanish: 'es',
  espagnol: 'es',
  espanol: 'es',
  spanisch: 'es',
  spaniola: 'es',
  romanian: 'ro',
  roumain: 'ro',
  rumano: 'ro',
  rumanisch: 'ro',
  romana: 'ro',
  german: 'de',
  allemand: 'de',
  aleman: 'de',
  deutsch: 'de',
  germana: 'de',
  italian: 'it',
  italien: 'it',
  italiano: 'it',
  italienisch: 'it',
  italiana: 'it',
}
