import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { type Language, languages } from '../../../src/core/language.ts'
import type { PlainDate } from '../../../src/core/time/plain-date.ts'
import { createHolidays } from '../../../src/main/engine/holidays/holidays.ts'
import { textsIn } from '../../../src/main/texts.ts'
import { createFormat } from '../../../src/renderer/i18n/format.ts'
import { ownName } from '../../../src/renderer/i18n/language.ts'
import { textsOfShow } from '../../fixtures/show/prepare-show.ts'
import type { Sight } from '../walk.ts'
import { outsideBrackets, type Texts } from './pseudo-texts.ts'

/** Names of the program, of what it reads, and what the walk types. */
const namesOfThings = [
  'Relance',
  'Ctrl',
  'Alt',
  'UTF-8',
  'UTF-16 LE',
  'UTF-16 BE',
  'Windows-1252',
  'zzzz',
  'qqq',
]

const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []

/**
 * Tells the words of a text that come neither from the locale files nor from the data in a folder, nor are dates,
 * numbers and places, which `language` writes by itself.
 */
export async function createWordCheck(
  language: Language,
  { page, show }: Pick<Sight, 'page' | 'show'>,
): Promise<WordCheck> {
  const folder = show.data
  const places = (await placeNames(page, language)).flatMap(wordsIn).map((word) => word.toLowerCase())
  const written = new Set([...dateWords(language), ...places, ...moneyWords(language)])
  const known = [
    ...textsOfShow(language),
    ...namesIn(folder),
    ...textsOf(textsIn(language)),
    ...(await holidayNames(language)),
    ...namesOfThings,
    ...languages.map(ownName),
    folder,
  ]
  const data = known.filter((text) => text.length > 2).sort((a, b) => b.length - a.length)
  const codes = new Set(known.filter((text) => text.length <= 2))
  const isKnown = (word: string) => written.has(word.toLowerCase()) || codes.has(word) || isKey(word)
  return (text) => {
    const rest = data.reduce(withoutWords, outsideBrackets(text))
    return wordsIn(rest).filter((word) => !isKnown(word))
  }
}

/** Takes words out where they stand by themselves: what is known may be a part of a word that is not. */
function withoutWords(text: string, words: string): string {
  if (!text.includes(words)) return text
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'gu'), ' ')
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

export type WordCheck = (text: string) => string[]

/** What the engine has written into the data: it is in the true language, not in the one made up for the window. */
const textsOf = (texts: Texts): string[] =>
  Object.values(texts).flatMap((text) =>
    typeof text === 'string' ? text.split(/\{\{\w+\}\}/) : textsOf(text),
  )

/** Holidays have names in the languages of their country too. */
async function holidayNames(language: Language): Promise<string[]> {
  const name = (await createHolidays([language])).holidaysFor('FR')
  const days = daysOf(2026).map((day) => name(day as PlainDate))
  return days.filter((name) => name !== undefined)
}

const daysOf = (year: number): string[] =>
  Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10))

/** What leads, people and products of a data folder are called, and where people are written to. */
function namesIn(folder: string): string[] {
  const db = new Database(join(folder, 'relance.db'), { readonly: true })
  const names = db
    .prepare(
      `SELECT title FROM leads UNION SELECT name FROM companies UNION SELECT name FROM people UNION SELECT email FROM people
       UNION SELECT name FROM sellers UNION SELECT name FROM products`,
    )
    .pluck()
    .all() as (string | null)[]
  db.close()
  return names.filter((name) => name !== null)
}

/** A letter that stands alone names a key. */
const isKey = (word: string): boolean => /^[A-Z]$/.test(word)

/** Every word that days, weekdays, months and distances in time are written with. */
function dateWords(language: Language): string[] {
  const format = createFormat(language, () => '2026')
  const days = daysOf(2027)
  const near = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
  const distances = units.flatMap((unit) => Array.from({ length: 61 }, (_, n) => near.format(n - 30, unit)))
  const texts = days.flatMap((day) => [format.day(day), format.longDay(day), format.moment(`${day}T09:30`)])
  return [...texts, ...distances].flatMap(wordsIn).map((word) => word.toLowerCase())
}

/** Of countries, of languages, and of the zones in which clocks agree. A window may know other names than we do. */
const placeNames = (page: Page, language: Language): Promise<string[]> =>
  page.evaluate((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    const tongues = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const codes = letters.flatMap((first) => letters.map((second) => first + second))
    return [
      ...codes.map((code) => names.of(code) ?? ''),
      ...codes.map((code) => tongues.of(code.toLowerCase()) ?? ''),
      ...Intl.supportedValuesOf('timeZone').flatMap((zone) => zone.split(/[/_]/)),
    ]
  }, language)

const moneyWords = (language: Language): string[] =>
  wordsIn(createFormat(language).money(100, 'EUR')).map((word) => word.toLowerCase())
