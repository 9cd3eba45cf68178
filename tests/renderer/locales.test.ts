import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { channels } from '../../src/core/followup/channel.ts'
import { outcomes } from '../../src/core/followup/outcome.ts'
import { languages } from '../../src/core/language.ts'
import { problemCodes } from '../../src/core/problem.ts'
import { summaryCodes } from '../../src/core/summary.ts'
import { setAsideCodes } from '../../src/core/transfer/set-aside.ts'

const root = join(import.meta.dirname, '../..')

type Texts = { readonly [key: string]: string | Texts }

const load = (language: string): Texts =>
  JSON.parse(readFileSync(join(root, `resources/locales/${language}.json`), 'utf8'))

function flat(texts: Texts, prefix = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[prefix + key, text] as [string, string]] : flat(text, `${prefix}${key}.`),
  )
}

/** Read as objects, not by their keys: written by the engine, or put into the menu; other tests see to them. */
const objectSections = ['menu', 'calendarEvent', 'setAside', 'builtIn', 'absence', 'phoneCodes']

const pluralEnding = /_(one|few|many|other|zero)$/
const keysOf = (language: string): string[] => [
  ...new Set(flat(load(language)).map(([key]) => key.replace(pluralEnding, ''))),
]
const english = keysOf('en')

const source = globSync('src/{renderer,main/app}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')
const literals = new Set([...source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map(([, key]) => key))
const prefixes = [...source.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? '')

/** What stands right beside a sign lacks its space; a no-break space is taken out together with the sign. */
const withoutNoBreak = (text: string): string => text.replace(/[\u00a0\u202f][:;?!»%]|«[\u00a0\u202f]/g, '')

describe('the texts of the window', () => {
  test.each(languages)('%s has every text that English has, and no other', (language) => {
    expect(keysOf(language).sort()).toEqual([...english].sort())
  })

  test.each(languages)('%s has every plural form its numbers need', (language) => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const keys = new Set(flat(load(language)).map(([key]) => key))
    const counted = [...keys].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6))
    const missing = counted
      .flatMap((key) => categories.map((form) => `${key}_${form}`))
      .filter((key) => !keys.has(key))
    expect(missing).toEqual([])
  })

  test.each(languages)('%s fills in no value that English does not have', (language) => {
    const namesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)
    const given = new Map<string, Set<string | undefined>>()
    for (const [key, text] of flat(load('en'))) {
      const base = key.replace(pluralEnding, '')
      given.set(base, new Set([...(given.get(base) ?? []), ...namesIn(text)]))
    }
    const unknown = flat(load(language)).filter(([key, text]) =>
      namesIn(text).some((name) => !given.get(key.replace(pluralEnding, ''))?.has(name)),
    )
    expect(unknown).toEqual([])
  })

  test('French parts no sign from its word at the end of a line: the spaces beside it do not break', () => {
    const breaking = flat(load('fr')).filter(([, text]) =>
      / [:;?!»%]|« |[^\s][?!»]|«[^\s]/.test(withoutNoBreak(text)),
    )
    expect(breaking).toEqual([])
  })

  test('every text of the window is used somewhere', () => {
    const unused = english.filter(
      (key) =>
        !objectSections.some((section) => key.startsWith(`${section}.`)) &&
        !literals.has(key) &&
        !prefixes.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })

  test('every text for the calendar is written there', () => {
    const written = [
      ...channels.map((channel) => `title.${channel}`),
      ...outcomes.map((outcome) => `outcome.${outcome}`),
      ...['lastTime', 'notesBelow', 'agreedPurpose', 'extendedPurpose'],
    ].map((key) => `calendarEvent.${key}`)
    expect(english.filter((key) => key.startsWith('calendarEvent.')).sort()).toEqual(written.sort())
  })

  test('every outcome that the phone can tell has its words', () => {
    const coded = english.filter((key) => key.startsWith('phoneCodes.'))
    expect(coded.map((key) => key.slice('phoneCodes.'.length)).sort()).toEqual(
      ['interested', 'no-answer', 'message', 'refused', 'bought'].sort(),
    )
  })

  test('every text for a set-aside file is written there', () => {
    const written = [...setAsideCodes, 'reason', 'line', 'column'].map((key) => `setAside.${key}`)
    expect(english.filter((key) => key.startsWith('setAside.')).sort()).toEqual(written.sort())
  })

  test('every text for the days off of a rep is used by the engine', () => {
    expect(english.filter((key) => key.startsWith('absence.'))).toEqual(['absence.unnamed'])
  })

  test('every text for the menu stands in it', () => {
    const menu = readFileSync(join(root, 'src/main/app/menu.ts'), 'utf8')
    const texts = english.filter((key) => key.startsWith('menu.')).map((key) => key.slice('menu.'.length))
    expect(texts.filter((name) => !menu.includes(`'${name}'`) && !menu.includes(`menu.${name}`))).toEqual([])
  })

  test('every text that is asked for exists', () => {
    const asked = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? '')
    expect(asked.filter((key) => !english.includes(key))).toEqual([])
    expect(prefixes.filter((prefix) => !english.some((key) => key.startsWith(prefix)))).toEqual([])
  })

  test('every problem has its sentence', () => {
    const missing = problemCodes.filter((code) => !english.includes(`problem.${code}`))
    expect(missing).toEqual([])
  })

  test('every summary of a command has its sentence', () => {
    const missing = summaryCodes.filter((code) => !english.includes(`summary.${code}`))
    expect(missing).toEqual([])
  })
})
