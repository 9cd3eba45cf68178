import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './lead-table.module.css'
import { LeadTableHead } from './lead-table-head.tsx'
import { LeadTableRow } from './lead-table-row.tsx'
import type { ListState } from './list-state.ts'
import { navigationKeys, rowAfterKey } from './row-keys.ts'
import type { LeadRows } from './use-lead-rows.ts'

const rowHeight = 40
/** The heading stays on top of what scrolls. */
const headHeight = 32

interface LeadTableProps {
  readonly list: ListState
  readonly rows: LeadRows
  readonly onList: (list: ListState) => void
  readonly onVisible: (visible: { first: number; last: number }) => void
  readonly onOpen: (index: number) => void
}

/** Only the rows in view exist. The grid holds the focus and names its active row. */
export function LeadTable({ list, rows, onList, onVisible, onOpen }: LeadTableProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: Math.max(0, list.at - 4) * rowHeight,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onVisible({ first, last }), [first, last, onVisible])
  useLayoutEffect(() => {
    if (rows.total > 0) virtual.scrollToIndex(list.at, { align: 'auto' })
  }, [list.at, rows.total, virtual])

  const go = (event: KeyboardEvent): void => {
    const page = Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 1
    const next = rowAfterKey(event.key, { at: list.at, total: rows.total, page })
    if (next !== undefined) onList({ ...list, at: next })
  }
  // Wherever the focus is: who comes here by a key goes on by keys.
  useKeys({
    ...Object.fromEntries(navigationKeys.map((key) => [key, go])),
    Enter: () => onOpen(list.at),
    e: () => onOpen(list.at),
  })
  return (
    <div
      ref={scroller}
      className={classes.grid}
      role="grid"
      aria-label={t('nav.leads')}
      aria-rowcount={rows.total + 1}
      aria-activedescendant={rows.total > 0 ? `lead-row-${list.at}` : undefined}
      aria-busy={rows.stale}
      tabIndex={0}
    >
      <LeadTableHead list={list} onList={onList} />
      <div role="rowgroup" style={{ height: rows.total * rowHeight }} className={classes.sizer}>
        {items.map(({ index, start }) => (
          <LeadTableRow
            key={index}
            index={index}
            top={start - headHeight}
            lead={rows.row(index)}
            selected={index === list.at}
            onSelect={() => onList({ ...list, at: index })}
            onOpen={() => onOpen(index)}
          />
        ))}
      </div>
    </div>
  )
}
