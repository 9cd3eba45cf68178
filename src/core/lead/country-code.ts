import { wordsOf } from './fold.ts'

/** What people write and no list of country names has. */
const aliases: Readonly<Record<string, string>> = {
  uk: 'GB',
  usa: 'US',
  america: 'US',
  unitedstatesofamerica: 'US',
  greatbritain: 'GB',
  gbr: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  northernireland: 'GB',
  angleterre: 'GB',
  inglaterra: 'GB',
  anglia: 'GB',
  holland: 'NL',
  hollande: 'NL',
  holanda: 'NL',
  korea: 'KR',
  republicofkorea: 'KR',
  coree: 'KR',
  corea: 'KR',
  russianfederation: 'RU',
  czechrepublic: 'CZ',
  uae: 'AE',
  fra: 'FR',
  deu: 'DE',
  esp: 'ES',
  rou: 'RO',
  ita: 'IT',
  che: 'CH',
  bel: 'BE',
}

/** The interface's languages, then those in which neighbours write the name of their own country. */
const languages = ['en', 'fr', 'es', 'ro', 'de', 'it', 'nl', 'pt']

/** Known to Intl, but not countries: the European Union, the euro zone, the United Nations, test regions. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'])

/**
 * The ISO 3166 code of a country as people write it: a code, or a name in one of the languages above, with or
 * without accents, case and dots. Undefined if it is not recognised.
 */
export function countryCode(text: string): string | undefined {
  const key = keyOf(text)
  return aliases[key] ?? codesByName().get(key)
}

/** Two thousand names take some milliseconds to ask for, so not before the first country is. */
const codesByName = once((): ReadonlyMap<string, string> => {
  const codes = allCodes()
  const names = languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  const found = new Map(codes.map((code) => [code.toLowerCase(), code]))
  for (const name of names) for (const code of codes) setOnce(found, keyOf(name.of(code) ?? code), code)
  return found
})

/** Every pair of letters that is a country now; codes of former countries are turned into their successors'. */
function allCodes(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const pairs = letters.flatMap((first) => letters.map((second) => first + second))
  return pairs.filter(
    (pair) =>
      names.of(pair) !== undefined &&
      !notCountries.has(pair) &&
      new Intl.Locale(`und-${pair}`).region === pair,
  )
}

const keyOf = (text: string): string => wordsOf(text).join('')

function setOnce(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value)
}

/** The value of a pure function without arguments, worked out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
