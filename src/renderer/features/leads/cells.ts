import type { LeadColumn } from '../../../core/lead/lead-column.ts'
import type { ShownColumn } from './columns.ts'

/** Columns that can be changed where they stand. */
export const editableColumns = ['title', 'stage', 'value', 'seller', 'product', 'country'] as const
export type EditableColumn = (typeof editableColumns)[number]

export const isEditable = (column: LeadColumn): column is EditableColumn =>
  (editableColumns as readonly string[]).includes(column)

/** A cell in the list; without a column it is the whole row. */
export interface Place {
  readonly row: number
  readonly column: number | undefined
}

/** The editable cell that Tab goes to, in this row or the one it comes to next; undefined at the ends. */
export function editableBeside(
  { row, column }: Place & { readonly column: number },
  by: 1 | -1,
  { columns, total }: { readonly columns: readonly ShownColumn[]; readonly total: number },
): (Place & { readonly column: number }) | undefined {
  let [at, place] = [row, column + by]
  while (at >= 0 && at < total) {
    const shown = columns[place]
    if (shown !== undefined && isEditable(shown.column)) return { row: at, column: place }
    place += by
    if (place >= 0 && place < columns.length) continue
    if (!columns.some((one) => isEditable(one.column))) return undefined
    at += by
    place = by > 0 ? 0 : columns.length - 1
  }
  return undefined
}

/** Where the arrows lead within a row: from the row into its first cell, and out of it again. */
export function columnAfterKey(key: string, column: number | undefined, count: number): number | undefined {
  if (key === 'ArrowRight') return column === undefined ? 0 : Math.min(column + 1, count - 1)
  return column === undefined || column === 0 ? undefined : column - 1
}

export const rowId = (row: number): string => `lead-row-${row}`
export const cellId = (row: number, column: number): string => `lead-cell-${row}-${column}`
