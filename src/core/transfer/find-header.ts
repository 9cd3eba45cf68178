import { fold } from '../lead/fold.ts'
import { knownHeaders } from './recognise-columns.ts'

/**
 * The 1-based row that names the columns among the first rows of a file, blank ones counted; 0 when none does.
 * Titles above it have fewer cells or no known word.
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  const width = usualWidth(rows)
  const candidates = rows.slice(0, 40).map((cells, index) => ({
    row: index + 1,
    filled: cells.filter((cell) => cell.trim() !== '').length,
    known: knownHeaders(cells),
    data: cells.some(looksLikeData),
  }))
  const known = candidates.find(({ known, data }) => known >= 2 && !data)
  if (known) return known.row
  const wide = candidates.find(({ filled }) => filled > 0 && filled >= width / 2)
  return wide && !wide.data ? wide.row : 0
}

/** The names of all columns: none where the file has none, "Phone (2)" for the second of a name. */
export function columnNames(header: readonly string[], columnCount: number): (string | undefined)[] {
  const seen = new Map<string, number>()
  return Array.from({ length: columnCount }, (_, index) => {
    const name = header[index]?.replace(/\s+/g, ' ').trim()
    if (!name) return undefined
    const times = (seen.get(fold(name)) ?? 0) + 1
    seen.set(fold(name), times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** How many columns most rows have something in. */
export function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const cells of rows) {
    const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  let best = { width: 0, count: 0 }
  for (const [width, count] of counts) if (count >= best.count) best = { width, count }
  return best.width
}

/** Numbers, dates, amounts, e-mail and web addresses name no column. */
const looksLikeData = (cell: string): boolean =>
  /^[-+(]?[\p{Sc}\d][\d\s.,:/()+'\-\p{Sc}%T]*Z?$/u.test(cell.trim()) || /\S@\S+\.\S|^https?:/.test(cell)
