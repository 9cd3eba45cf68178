import { useCallback, useEffect, useRef, useState } from 'react'
import { useEngine } from '../../api/engine-context.ts'
import { type ListState, questionOf, selectionOf } from './list-state.ts'
import {
  addSelected,
  allSelected,
  countSelected,
  isSelected,
  nothingSelected,
  type Selection,
  toggleSelected,
} from './selection.ts'
import type { LeadRows } from './use-lead-rows.ts'

export interface LeadSelecting {
  readonly selection: Selection
  readonly count: number
  /** All that a search finds, which is more than it lists and counts. */
  readonly isMore: boolean
  has(id: string | undefined): boolean
  toggle(index: number): void
  /** Everything between the row where the range began and this one, beside what was selected before. */
  extendTo(index: number, from: number): void
  all(): void
  none(): void
}

/** What is selected in a list. Another filter means other leads: the selection ends with the list it was made in. */
export function useLeadSelection(list: ListState, rows: LeadRows): LeadSelecting {
  const engine = useEngine()
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const range = useRef<{ anchor: number; base: Selection }>(undefined)
  const listed = JSON.stringify(selectionOf(list))
  const listedBefore = useRef(listed)
  useEffect(() => {
    if (listedBefore.current === listed) return
    listedBefore.current = listed
    range.current = undefined
    setSelection(nothingSelected)
  }, [listed])

  /** Rows that are not loaded are asked for: a range may be longer than what has been seen. */
  const idsBetween = async (first: number, last: number): Promise<readonly string[]> => {
    const loaded = Array.from({ length: last - first + 1 }, (_, n) => rows.row(first + n)?.id)
    const ids = loaded.filter((id) => id !== undefined)
    if (ids.length === loaded.length) return ids
    const result = await engine.request('leads.ids', {
      ...questionOf(list),
      offset: first,
      limit: last - first + 1,
    })
    return result.ok ? result.value.ids : ids
  }
  const toggle = (index: number): void => {
    const id = rows.row(index)?.id
    if (id === undefined) return
    range.current = undefined
    setSelection((before) => toggleSelected(before, id))
  }
  const extendTo = (index: number, from: number): void => {
    const { anchor, base } = range.current ?? { anchor: from, base: selection }
    const asked = { anchor, base }
    range.current = asked
    void idsBetween(Math.min(anchor, index), Math.max(anchor, index)).then((ids) => {
      // The rows may come after something else was selected.
      if (range.current === asked) setSelection(addSelected(base, ids))
    })
  }
  const none = useCallback(() => {
    range.current = undefined
    setSelection(nothingSelected)
  }, [])
  return {
    selection,
    count: countSelected(selection, rows.total),
    isMore: selection.kind === 'all' && rows.capped,
    has: (id) => id !== undefined && isSelected(selection, id),
    toggle,
    extendTo,
    all: () => {
      range.current = undefined
      setSelection(allSelected)
    },
    none,
  }
}
