import { createCsvReader } from './csv-reader.ts'
import { type ImportSeparator, importSeparators } from './import-schemas.ts'

/** Excel's own way to name the separator: a first line `sep=;`. */
export function separatorLine(text: string): ImportSeparator | undefined {
  const named = /^\uFEFF?"?sep=([,;\t|])"?[ ]*(\r|\n|$)/i.exec(text)?.[1]
  return importSeparators.find((separator) => separator === named)
}

/**
 * The separator that cuts the sample into the most rows of one same width, wider rows counting more: a decimal
 * comma also cuts every row alike, but only in two.
 */
export function detectSeparator(sample: string): ImportSeparator {
  const named = separatorLine(sample)
  if (named) return named
  let best: { separator: ImportSeparator; score: number } = { separator: ',', score: 0 }
  for (const separator of importSeparators) {
    const rows = rowsOf(sample.slice(0, 1 << 16), { separator, limit: 200, whole: true })
    const score = evenness(rows.filter(isFilled).map((cells) => cells.length))
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

/** The first rows of a text, blank ones too. Of a text that is not whole, the row it is cut off in is left out. */
export function rowsOf(
  sample: string,
  { separator, limit, whole }: { separator: ImportSeparator; limit: number; whole: boolean },
): string[][] {
  const rows: string[][] = []
  const reader = createCsvReader(separator, (cells) => {
    if (rows.length < limit) rows.push(cells)
  })
  reader.push(sample)
  if (whole) reader.end()
  return rows
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '')

function evenness(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) best = Math.max(best, (count / widths.length) * Math.log2(width))
  return best
}
