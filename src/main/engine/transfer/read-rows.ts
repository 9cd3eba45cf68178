import { createCsvReader } from '../../../core/transfer/csv-reader.ts'
import { type ImportRow, importRow, type RowContext } from '../../../core/transfer/import-row.ts'
import { createRowSorter } from '../../../core/transfer/sort-row.ts'
import type { SetAsideFile } from './set-aside-file.ts'
import { readText, type TableFile } from './table-file.ts'

export interface RowsRead {
  readonly rows: ImportRow[]
  /** Everything after the header, blank rows too. */
  readonly count: number
  readonly blank: number
  readonly setAside: number
}

interface Watch {
  readonly isCancelled: () => boolean
  readonly onProgress: (rowsRead: number, bytesRead: number) => void
}

/** Reads all rows of a file. What is no row goes to `setAside`. */
export async function readRows(
  table: TableFile,
  context: RowContext & { readonly setAside: SetAsideFile },
  watch: Watch,
): Promise<RowsRead | 'cancelled' | 'not-text'> {
  const { layout } = table
  const sort = createRowSorter(layout)
  const found = { rows: [] as ImportRow[], count: -layout.skip, blank: 0, setAside: 0 }
  const reader = createCsvReader(layout.separator, (cells, line) => {
    found.count += 1
    if (found.count <= 0) return
    const kind = sort(cells)
    const row = kind === 'data' ? importRow(cells, line, context) : kind
    if (row === 'blank') found.blank += 1
    else if ('setAside' in row) {
      found.setAside += 1
      context.setAside.add(row, line, cells)
    } else found.rows.push(row)
  })
  for await (const { text, bytesRead } of readText(table)) {
    if (!reader.push(text)) return 'not-text'
    if (watch.isCancelled()) return 'cancelled'
    watch.onProgress(Math.max(found.count, 0), bytesRead)
  }
  reader.end()
  return { ...found, count: Math.max(found.count, 0) }
}
