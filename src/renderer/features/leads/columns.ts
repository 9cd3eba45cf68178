import type { LeadView } from '../../../core/contract/lead-views.ts'
import { type LeadColumn, leadColumns } from '../../../core/lead/lead-column.ts'
import type { LeadSort } from '../../../core/lead/lead-sort.ts'

export type ShownColumn = LeadView['columns'][number]

interface ColumnShape {
  readonly sort?: LeadSort
  /** Numbers stand at the right, where their digits line up. */
  readonly isNumber?: true
  /** In px: below it the grid scrolls instead. */
  readonly least: number
  /** In px: how wide it would like to be. What room there is, is shared in these proportions. */
  readonly wish: number
}

const shapes: Readonly<Record<LeadColumn, ColumnShape>> = {
  number: { sort: 'newest', isNumber: true, least: 60, wish: 60 },
  title: { sort: 'title', least: 130, wish: 316 },
  company: { sort: 'company', least: 96, wish: 190 },
  person: { least: 72, wish: 150 },
  phone: { least: 132, wish: 140 },
  email: { least: 120, wish: 210 },
  country: { sort: 'country', least: 84, wish: 110 },
  city: { least: 84, wish: 110 },
  product: { least: 90, wish: 140 },
  stage: { sort: 'stage', least: 84, wish: 112 },
  state: { least: 100, wish: 108 },
  value: { sort: 'value', isNumber: true, least: 108, wish: 112 },
  seller: { least: 84, wish: 120 },
  nextStep: { sort: 'next-step', least: 226, wish: 236 },
  lastContact: { sort: 'last-contact', least: 150, wish: 200 },
  contacts: { sort: 'contacts', isNumber: true, least: 80, wish: 80 },
  source: { least: 100, wish: 140 },
  created: { sort: 'newest', least: 108, wish: 108 },
}

export const leastWidth = 48
export const mostWidth = 800

export const shapeOf = (column: LeadColumn): ColumnShape => shapes[column]

/** Room for the mark of a selected row, and behind the last column. */
const markWidth = 34
const edgeWidth = 12

/** The columns of the grid: a width that the rep has given stands, the others share what is left. */
export const templateOf = (columns: readonly ShownColumn[]): string =>
  [`${markWidth}px`, ...columns.map(trackOf)].join(' ')

/** What all of it needs; where there is less room, the grid scrolls. */
export const leastWidthOf = (columns: readonly ShownColumn[]): number =>
  columns.reduce((sum, { column, width }) => sum + (width ?? shapes[column].least), markWidth + edgeWidth)

function trackOf({ column, width }: ShownColumn): string {
  const { least, wish } = shapes[column]
  if (width !== undefined) return `${width}px`
  return least === wish ? `${least}px` : `minmax(${least}px, ${wish}fr)`
}

/** Another one behind those that are shown, or without it; the last one stays. */
export function toggleColumn(columns: readonly ShownColumn[], column: LeadColumn): ShownColumn[] {
  const others = columns.filter((one) => one.column !== column)
  if (others.length === columns.length) return [...columns, { column }]
  return others.length === 0 ? [...columns] : others
}

export function moveColumn(columns: readonly ShownColumn[], from: number, to: number): ShownColumn[] {
  const moved = columns[from]
  if (moved === undefined) return [...columns]
  return columns.toSpliced(from, 1).toSpliced(Math.min(Math.max(to, 0), columns.length - 1), 0, moved)
}

/** Gives a column a width; undefined lets it share what is left again. */
export const resizeColumn = (
  columns: readonly ShownColumn[],
  column: LeadColumn,
  width: number | undefined,
): ShownColumn[] =>
  columns.map((one) =>
    one.column !== column
      ? one
      : width === undefined
        ? { column }
        : { column, width: Math.round(Math.min(Math.max(width, leastWidth), mostWidth)) },
  )

/** What can be shown and is not. */
export const hiddenColumns = (columns: readonly ShownColumn[]): readonly LeadColumn[] =>
  leadColumns.filter((column) => !columns.some((shown) => shown.column === column))
