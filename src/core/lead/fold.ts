const unfoldable: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
}
const plain = /^[\s!-~]*$/
const western = /^[\s!-\u024f]*$/

/** Lower case without accents, as people type when they search: `Müller-Ștefan` becomes `muller-stefan`. */
export function fold(text: string): string {
  // Most text is plain, and most other text has Latin letters only: taking it apart costs ten and five times as much.
  if (plain.test(text)) return text.toLowerCase()
  if (western.test(text)) return text.replace(/[\u00c0-\u024f]/g, foldedLetter).toLowerCase()
  return foldApart(text)
}

const foldApart = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıŋħ]/g, (letter) => unfoldable[letter] ?? letter)

const foldedLetters: readonly string[] = Array.from({ length: 0x250 }, (_, code) =>
  foldApart(String.fromCharCode(code)),
)

const foldedLetter = (letter: string): string => foldedLetters[letter.charCodeAt(0)] ?? letter

/** The words of a folded text: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  const folded = fold(text)
  return folded.match(plain.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []
}
