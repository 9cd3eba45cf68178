import { fold } from '../lead/fold.ts'
import type { ImportPreviewRow, ImportWarning } from './import-schemas.ts'
import { namesLeads, type TableLayout } from './table-layout.ts'

/** What a user should look at before the import. */
export function previewWarnings(
  layout: TableLayout,
  seen: { readonly uncertain: boolean; readonly rows: readonly ImportPreviewRow[] },
): ImportWarning[] {
  const setAside = seen.rows.filter((row) => row.setAside !== undefined).length
  const mapped = namesLeads(layout.mapping)
  const twice = duplicateNames(layout.header)
  return [
    ...warnIf(!mapped, 'no-lead-column'),
    ...warnIf(layout.headerRow === 0, 'no-header'),
    ...warnIf(layout.rowsAbove > 0, 'rows-above-header', { rows: String(layout.rowsAbove) }),
    ...warnIf(twice.length > 0, 'duplicate-headers', { names: twice.join(', ') }),
    ...warnIf(seen.uncertain, 'encoding-uncertain'),
    ...warnIf(mapped && setAside > 0, 'rows-set-aside', { rows: String(setAside) }),
  ]
}

const warnIf = (
  holds: boolean,
  code: ImportWarning['code'],
  params: Record<string, string> = {},
): ImportWarning[] => (holds ? [{ code, params }] : [])

function duplicateNames(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim()).filter((name) => name !== '')
  const folded = names.map(fold)
  return names.filter((_, index) => folded.indexOf(folded[index] as string) < index)
}
