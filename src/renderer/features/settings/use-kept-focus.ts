import { type FocusEventHandler, type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus to the row that takes the place of one that was removed and had it: without this the focus would
 * be nowhere, and nobody without a mouse would see where the next key goes. `parts` are what a row can focus.
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  count: number,
  parts: string,
): FocusEventHandler<HTMLElement> {
  const at = useRef<number | undefined>(undefined)
  const before = useRef(count)
  useLayoutEffect(() => {
    const isFewer = count < before.current
    before.current = count
    if (!isFewer || at.current === undefined || document.activeElement !== document.body) return
    const rows = list.current?.children
    const row = rows?.[Math.min(at.current, rows.length - 1)]
    row?.querySelector<HTMLElement>(parts)?.focus()
  }, [list, count, parts])
  return ({ target }) => {
    const index = [...(list.current?.children ?? [])].findIndex((row) => row.contains(target))
    at.current = index === -1 ? undefined : index
  }
}
