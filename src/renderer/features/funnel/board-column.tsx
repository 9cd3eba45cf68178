import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FunnelFilter, FunnelTotal } from '../../../core/contract/funnel.ts'
import classes from './board-column.module.css'
import type { BoardColumn as Column } from './board-columns.ts'
import { BoardItem } from './board-item.tsx'
import { ColumnHead } from './column-head.tsx'
import type { BoardHand } from './use-board-hand.ts'
import { useColumnName } from './use-column-name.ts'
import { type RowAt, useColumnRows } from './use-column-rows.ts'

/** A card and the room under it. */
const cardHeight = 106

interface BoardColumnProps {
  readonly column: Column
  readonly totals: readonly FunnelTotal[]
  readonly filter: FunnelFilter
  readonly hand: BoardHand
  /** Tells which leads are in view, so that keys know the one that is selected. */
  readonly onRows: (key: string, rowAt: RowAt) => void
  readonly onFold?: (() => void) | undefined
}

/** One stage as a list of which only what is in view exists. The list holds the focus and names its active card. */
export function BoardColumn({ column, totals, filter, hand, onRows, onFold }: BoardColumnProps) {
  const { t } = useTranslation()
  const nameOf = useColumnName()
  const scroller = useRef<HTMLDivElement>(null)
  const selected = hand.selection.key === column.key ? hand.selection.at : undefined
  const isPointed = hand.selection.isPointed ?? false
  const virtual = useVirtualizer({
    count: column.leads,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    overscan: 3,
  })
  const items = virtual.getVirtualItems()
  const visible = { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 }
  const rowAt = useColumnRows(column.place, filter, visible)
  useEffect(() => onRows(column.key, rowAt))
  useLayoutEffect(() => {
    if (selected === undefined || isPointed) return
    showSelected(scroller.current)
    if (column.leads > 0) virtual.scrollToIndex(selected, { align: 'auto' })
  }, [selected, isPointed, column.leads, virtual])
  const idOf = (index: number): string => `card-${column.key}-${index}`
  return (
    <section
      className={classes.column}
      data-target={hand.isTarget(column) || undefined}
      data-selected={selected !== undefined || undefined}
      {...hand.dropOn(column)}
    >
      <ColumnHead column={column} totals={totals} onFold={onFold} />
      {column.leads === 0 && <p className={classes.empty}>{t('funnel.emptyColumn')}</p>}
      <div
        ref={scroller}
        className={classes.list}
        role="listbox"
        aria-label={t('funnel.columnLabel', { stage: nameOf(column), count: column.leads })}
        aria-activedescendant={selected !== undefined && column.leads > 0 ? idOf(selected) : undefined}
        tabIndex={0}
        onFocus={() => selected === undefined && hand.select({ key: column.key, at: 0 })}
      >
        <div role="presentation" className={classes.sizer} style={{ height: column.leads * cardHeight }}>
          {items.map(({ index, start }) => (
            <BoardItem
              key={index}
              id={idOf(index)}
              top={start}
              lead={rowAt(index)}
              place={{ at: index, of: column.leads }}
              isSelected={index === selected}
              hand={hand}
              column={column}
            />
          ))}
        </div>
      </div>
    </section>
  )
}

/** Brings the column into view; where another column of the board has the focus, it comes along. */
function showSelected(list: HTMLElement | null): void {
  list?.parentElement?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  const focused = document.activeElement
  if (focused !== list && focused?.getAttribute('role') === 'listbox') list?.focus({ preventScroll: true })
}
