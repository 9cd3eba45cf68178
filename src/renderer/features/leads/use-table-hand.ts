import { type RefObject, useEffect, useRef, useState } from 'react'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { useKeys } from '../../ui/use-keys.ts'
import type { Leaving } from './cell-editor.tsx'
import { columnAfterKey, editableBeside, isEditable } from './cells.ts'
import type { LeadTableProps } from './lead-table.tsx'
import { hasModifier, type RowEvents } from './lead-table-row.tsx'
import { navigationKeys, rowAfterKey } from './row-keys.ts'

/** The cell that is edited, and the lead it is of: the list may move on below it. */
interface Editing {
  readonly lead: LeadRow
  readonly row: number
  readonly column: number
}

const rowHeight = 40

/** What the hand does in the table: moving, selecting, opening and editing, by keys and by pointer. */
export function useTableHand(props: LeadTableProps, grid: RefObject<HTMLElement | null>) {
  const { list, rows, columns, selecting, onList, onOpen } = props
  /** The cell of the current row that the keys act on; undefined for the row as a whole. */
  const [column, setColumn] = useState<number>()
  const [begun, setEditing] = useState<Editing>()
  const editing = followLead(begun, rows)

  const goTo = (row: number): void => onList({ ...list, at: row })
  const edit = (row: number, place: number): void => {
    const lead = rows.row(row)
    const shown = columns[place]
    if (lead === undefined || shown === undefined || !isEditable(shown.column)) return
    if (row !== list.at) goTo(row)
    setColumn(place)
    setEditing({ lead, row, column: place })
  }
  const leave = (how: Leaving): void => {
    const place = editing
    setEditing(undefined)
    const by = { next: 1, previous: -1, stay: undefined }[how] as 1 | -1 | undefined
    const next = place && by && editableBeside(place, by, { columns, total: rows.total })
    if (next) edit(next.row, next.column)
    else grid.current?.focus({ preventScroll: true })
  }
  const rowAfter = (event: KeyboardEvent): number | undefined =>
    rowAfterKey(event.key, {
      at: list.at,
      total: rows.total,
      page: Math.floor((grid.current?.clientHeight ?? 400) / rowHeight) - 1,
    })
  const go = (event: KeyboardEvent): void => {
    const next = rowAfter(event)
    if (next !== undefined) goTo(next)
  }
  const extend = (event: KeyboardEvent): void => {
    const next = rowAfter(event)
    if (next === undefined) return
    selecting.extendTo(next, list.at)
    goTo(next)
  }
  const across = (event: KeyboardEvent): void => setColumn(columnAfterKey(event.key, column, columns.length))
  const act = (): void => {
    const shown = column === undefined ? undefined : columns[column]
    if (shown !== undefined && column !== undefined && isEditable(shown.column)) edit(list.at, column)
    else onOpen(list.at)
  }
  const firstEditable = columns.findIndex((shown) => isEditable(shown.column))
  const editHere = (): void => edit(list.at, column ?? firstEditable)
  // Wherever the focus is: who comes here by a key goes on by keys.
  useKeys({
    ...Object.fromEntries(navigationKeys.map((key) => [key, go])),
    ...Object.fromEntries(navigationKeys.map((key) => [`shift+${key}`, extend])),
    ArrowLeft: across,
    ArrowRight: across,
    Enter: act,
    F2: editHere,
    e: () => onOpen(list.at),
    x: () => selecting.toggle(list.at),
    ' ': () => selecting.toggle(list.at),
    'mod+a': () => selecting.all(),
    Escape: () => (column === undefined ? selecting.none() : setColumn(undefined)),
  })

  const latest = useRef<RowEvents>(undefined)
  latest.current = {
    point: (index, event) => {
      if (hasModifier(event)) return
      if (index !== list.at) goTo(index)
      setColumn(undefined)
    },
    open: (index, event) => {
      if (!hasModifier(event)) return onOpen(index)
      if (event.shiftKey) selecting.extendTo(index, list.at)
      else selecting.toggle(index)
      goTo(index)
    },
    edit,
    toggle: (index, event) => {
      if (event.shiftKey) selecting.extendTo(index, list.at)
      else selecting.toggle(index)
      goTo(index)
    },
  }
  const events = useRef<RowEvents>({
    point: (index, event) => latest.current?.point(index, event),
    open: (index, event) => latest.current?.open(index, event),
    edit: (index, place) => latest.current?.edit(index, place),
    toggle: (index, event) => latest.current?.toggle(index, event),
  })
  useEffect(() => {
    if (column !== undefined && column >= columns.length) setColumn(undefined)
  }, [column, columns.length])
  return { column, editing, events: events.current, editHere, leave }
}

/** The row of the lead that is edited, wherever the last change has put it; it ends where the lead is out of sight. */
function followLead(editing: Editing | undefined, rows: LeadTableProps['rows']): Editing | undefined {
  if (editing === undefined || rows.row(editing.row)?.id === editing.lead.id) return editing
  const row = rows.indexOf(editing.lead.id)
  return row === undefined ? undefined : { ...editing, row }
}
