import { fold, wordsOf } from './fold.ts'

/**
 * The same for every way to write a company: folded words without the legal form, so that "ACME S.A.R.L."
 * and "Acme" are one.
 */
export function companyMatchKey(name: string): string {
  const words = wordsOf(name.replace(/(?<![\p{L}\p{N}])\p{L}(\.\s?\p{L})+(?![\p{L}\p{N}])\.?/gu, withoutDots))
  let end = words.length
  while (end > 1 && legalForms.has(words[end - 1] ?? '')) end -= 1
  const start = end > 1 && words[0] === 'sc' ? 1 : 0
  return end === 0 ? fold(name).trim() : words.slice(start, end).join(' ')
}

/** Folded, without spaces and punctuation: "GTX Pro" and "GTXPro" are one product. */
export const productMatchKey = (name: string): string => wordsOf(name).join('') || fold(name).trim()

/** Folded words in order of the alphabet: "Doe, John" and "John Doe" are one person. */
export const personMatchKey = (name: string): string => wordsOf(name).sort().join(' ') || fold(name).trim()

const withoutDots = (abbreviation: string): string => abbreviation.replace(/[.\s]/g, '')

const legalForms: ReadonlySet<string> = new Set(
  (
    'ltd limited llc llp lp plc inc incorporated corp corporation co pty ' +
    'gmbh mbh ag kg kgaa ohg ug ev sa sas sasu sarl eurl sci snc scs sca ' +
    'sl slu srl srls spa sc scrl sprl bv nv vof ab as aps oy oyj asa kft zrt doo sro lda ltda pfa'
  ).split(' '),
)
