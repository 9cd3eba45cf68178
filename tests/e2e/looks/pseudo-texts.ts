import en from '../../../resources/locales/en.json' with { type: 'json' }

export type Texts = { readonly [key: string]: string | Texts }

/** Other languages take this much more room than English. */
const longerBy = 1.4
const opening = '⟦'
const closing = '⟧'

/**
 * A language made of English: bracketed, so that a text which does not come from the locale files is told from one
 * that does; longer, so that one which has no room shows; and with the plural forms that `language` asks for.
 */
export function pseudoTexts(language: string): Texts {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return withForms(en, forms)
}

function withForms(texts: Texts, forms: readonly string[]): Texts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]): [string, string | Texts][] => {
      if (typeof text !== 'string') return [[key, withForms(text, forms)]]
      const counted = key.endsWith('_other') ? forms.map((form) => `${key.slice(0, -6)}_${form}`) : []
      return [key, ...counted.filter((form) => !(form in texts))].map((form) => [form, pseudo(text)])
    }),
  )
}

/** What is filled in stays as it is. */
const pseudo = (text: string): string =>
  `${opening}${text
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith('{{') ? part : lengthened(part)))
    .join('')}${closing}`

/** Vowels are drawn out word by word until the text is long enough. */
function lengthened(text: string): string {
  let missing = Math.ceil([...text].length * (longerBy - 1))
  return [...text]
    .map((letter) => {
      const accented = accents[letter] ?? letter
      if (missing === 0 || !/[aeiouyAEIOUY]/.test(letter)) return accented
      missing -= 1
      return accented + accented
    })
    .join('')
}

const from = 'abcdefghiklmnoprstuwyzACDEGHIKLNOPRSTUWYZ'
const to = 'åƀçďéƒĝĥîķļɱñöþŕšţûŵýžÅÇĎÉĜĤÎĶĻÑÖÞŔŠŢÛŴÝŽ'
const accents = Object.fromEntries([...from].map((letter, index) => [letter, [...to][index]]))

/** What of a text is left when all that is bracketed is taken out. */
export function outsideBrackets(text: string): string {
  let depth = 0
  let outside = ''
  for (const letter of text) {
    if (letter === opening) depth += 1
    else if (letter === closing) depth -= 1
    else if (depth === 0) outside += letter
  }
  return outside
}
