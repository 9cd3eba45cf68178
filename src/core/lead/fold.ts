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

/** Lower case without accents, as people type when they search: `Müller-Ștefan` becomes `muller-stefan`. */
export function fold(text: string): string {
  // Most text is plain; taking it apart costs ten times as much.
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıŋħ]/g, (letter) => unfoldable[letter] ?? letter)
}

/** The words of a folded text: runs of letters and digits. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
