import { detectSeparator, rowsOf, separatorLine } from './csv-separator.ts'
import { columnNames, findHeader } from './find-header.ts'
import type { ImportMapping, ImportOverrides, ImportSeparator } from './import-schemas.ts'
import { recogniseColumns } from './recognise-columns.ts'

/** How a text is to be read as a table. */
export interface TableLayout {
  readonly separator: ImportSeparator
  /** 1-based; 0 when no row names the columns. */
  readonly headerRow: number
  /** Rows before the first row of data. */
  readonly skip: number
  /** The header's own cells, empty without one. */
  readonly header: readonly string[]
  readonly columns: readonly (string | undefined)[]
  readonly mapping: ImportMapping
  /** Titles above the header that are not read. */
  readonly rowsAbove: number
}

/** The layout of a table by its first rows; `whole` says that `sample` is not cut off. */
export function tableLayout(sample: string, whole: boolean, overrides: ImportOverrides): TableLayout {
  const separator = overrides.separator ?? detectSeparator(sample)
  const rows = rowsOf(sample, { separator, limit: 200, whole })
  const named = separatorLine(sample) === undefined ? 0 : 1
  const headerRow = overrides.headerRow ?? findHeader(named ? [[''], ...rows.slice(1)] : rows)
  const skip = Math.max(headerRow, named)
  const header = headerRow === 0 ? [] : trimEnd(rows[headerRow - 1] ?? [])
  const data = rows.slice(skip)
  const widest = data.slice(0, 100).reduce((most, cells) => Math.max(most, trimEnd(cells).length), 0)
  const columns = columnNames(header, header.length || widest)
  return {
    separator,
    headerRow,
    skip,
    header,
    columns,
    mapping: withinColumns(overrides.mapping, columns.length) ?? recognised(header, columns, data),
    rowsAbove: rows.slice(named, Math.max(headerRow - 1, named)).filter((cells) => trimEnd(cells).length > 0)
      .length,
  }
}

/** Whether the mapping can make leads at all: something must name a lead, a company, a person or an e-mail. */
export const namesLeads = (mapping: ImportMapping): boolean =>
  leadFields.some((field) => mapping[field] !== undefined) ||
  // A deal without a name of its own is called by its product and number.
  (mapping.product !== undefined && mapping.externalId !== undefined)

const leadFields = ['title', 'company', 'firstName', 'lastName', 'personName', 'email'] as const

/** By the headers, and where they say nothing, an e-mail column by what stands in it. */
function recognised(
  header: readonly string[],
  columns: TableLayout['columns'],
  data: readonly (readonly string[])[],
): ImportMapping {
  const mapping = recogniseColumns(header)
  if (mapping.email) return mapping
  const email = columns.findIndex((_, index) => {
    const cells = data.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '')
    return cells.length > 0 && cells.every((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell))
  })
  return email < 0 ? mapping : { ...mapping, email: [email] }
}

/** A mapping kept from another file may speak of columns that this one does not have. */
function withinColumns(mapping: ImportMapping | undefined, columnCount: number): ImportMapping | undefined {
  if (!mapping) return undefined
  const kept = Object.entries(mapping).map(([field, columns]) => [
    field,
    columns.filter((at) => at < columnCount),
  ])
  return Object.fromEntries(kept.filter(([, columns]) => (columns?.length ?? 0) > 0)) as ImportMapping
}

function trimEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}
