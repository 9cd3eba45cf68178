import { basename } from 'node:path'
import { type Result, success } from '../../../core/result.ts'
import { createCsvReader } from '../../../core/transfer/csv-reader.ts'
import { importRow } from '../../../core/transfer/import-row.ts'
import type {
  ImportOverrides,
  ImportPreview,
  ImportPreviewRow,
} from '../../../core/transfer/import-schemas.ts'
import { previewWarnings } from '../../../core/transfer/preview-warnings.ts'
import type { SetAside, SetAsideReason } from '../../../core/transfer/set-aside.ts'
import { createRowSorter } from '../../../core/transfer/sort-row.ts'
import { createPhoneReader } from './phone-number.ts'
import { openTable, type TableFile } from './table-file.ts'

/** Rows shown as they would come in. */
const shownRows = 20

/** What an import of the file would do, from its first megabyte. Errors: those of reading a file, file-empty,
 * file-not-text. */
export async function previewImport(
  file: string,
  overrides: ImportOverrides = {},
  defaultCountry?: string,
): Promise<Result<ImportPreview>> {
  const opened = await openTable(file, overrides, 'sample')
  if (!opened.ok) return opened
  const table = opened.value
  const context = { mapping: table.layout.mapping, defaultCountry, phoneE164: await createPhoneReader() }
  const data = dataRows(table)
  const rows = data.slice(0, shownRows).map(({ cells, line, reason }) => {
    const row = reason === undefined ? importRow(cells, line, context) : { setAside: reason }
    return 'setAside' in row ? { line, state: 'new' as const, setAside: row.setAside } : shown(row)
  })
  const { layout } = table
  return success({
    fileName: basename(file),
    encoding: table.encoding.encoding,
    separator: layout.separator,
    headerRow: layout.headerRow,
    columns: layout.columns.map((name, index) => ({
      index,
      ...(name === undefined ? {} : { name }),
      samples: samplesOf(data, index),
    })),
    mapping: layout.mapping,
    rows,
    rowCount: table.whole ? data.length : Math.round(data.length * (table.size / table.sampleBytes)),
    rowCountEstimated: !table.whole,
    warnings: previewWarnings(layout, { uncertain: table.encoding.uncertain, rows }),
  })
}

interface DataRow {
  readonly cells: string[]
  readonly line: number
  readonly reason: SetAsideReason | undefined
}

function dataRows({ sample, whole, layout }: TableFile): DataRow[] {
  const sort = createRowSorter(layout)
  const rows: DataRow[] = []
  let row = 0
  const reader = createCsvReader(layout.separator, (cells, line) => {
    row += 1
    if (row <= layout.skip) return
    const kind = sort(cells)
    if (kind !== 'blank') rows.push({ cells, line, reason: kind === 'data' ? undefined : kind.setAside })
  })
  reader.push(sample)
  if (whole) reader.end()
  return rows
}

function samplesOf(rows: readonly DataRow[], column: number): string[] {
  const filled = rows.slice(0, 200).map(({ cells }) => cells[column]?.trim() ?? '')
  return [...new Set(filled.filter((cell) => cell !== ''))].slice(0, 5).map((cell) => cell.slice(0, 200))
}

function shown(row: Exclude<ReturnType<typeof importRow>, SetAside>): ImportPreviewRow {
  const {
    line,
    state,
    title,
    company,
    person,
    email,
    country,
    product,
    stage,
    valueCents,
    currency,
    seller,
  } = row
  const phone = row.phoneE164 ?? row.phone
  const filled = { company, person, email, phone, country, product, stage, valueCents, currency, seller }
  const present = Object.entries(filled).filter(([, value]) => value !== undefined)
  return { line, state, title, ...Object.fromEntries(present) }
}
