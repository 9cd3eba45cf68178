import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/language-context.tsx'
import { CellEditor } from './cell-editor.tsx'
import { cellId, isEditable, rowId } from './cells.ts'
import { leastWidthOf, type ShownColumn, templateOf } from './columns.ts'
import classes from './lead-table.module.css'
import { LeadTableHead } from './lead-table-head.tsx'
import { LeadTableRow } from './lead-table-row.tsx'
import type { ListState } from './list-state.ts'
import type { LeadRows } from './use-lead-rows.ts'
import type { LeadSelecting } from './use-lead-selection.ts'
import { useTableHand } from './use-table-hand.ts'
import { useTableOffer } from './use-table-offer.ts'

const rowHeight = 40
/** The heading stays on top of what scrolls. */
const headHeight = 32

export interface LeadTableProps {
  readonly list: ListState
  readonly rows: LeadRows
  readonly columns: readonly ShownColumn[]
  readonly selecting: LeadSelecting
  readonly onList: (list: ListState) => void
  readonly onColumns: (columns: ShownColumn[]) => void
  readonly onVisible: (visible: { first: number; last: number }) => void
  readonly onOpen: (index: number) => void
}

/** Only the rows in view exist. The grid holds the focus and names its active row or cell. */
export function LeadTable(props: LeadTableProps) {
  const { list, rows, columns, selecting, onList, onColumns, onVisible } = props
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

  const hand = useTableHand(props, scroller)
  useTableOffer(props, hand.editHere)
  const { column, editing } = hand
  useLayoutEffect(() => {
    if (column === undefined) return
    document.getElementById(cellId(list.at, column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [column, list.at])
  const words = useCellWords(columns)
  const active = column === undefined ? rowId(list.at) : cellId(list.at, column)
  return (
    <div
      ref={scroller}
      className={classes.grid}
      style={
        { '--columns': templateOf(columns), '--least-width': `${leastWidthOf(columns)}px` } as CSSProperties
      }
      role="grid"
      aria-label={t('nav.leads')}
      aria-rowcount={rows.total + 1}
      aria-multiselectable="true"
      aria-activedescendant={rows.total > 0 ? active : undefined}
      aria-busy={rows.stale}
      data-selecting={selecting.count > 0 || undefined}
      tabIndex={0}
    >
      <LeadTableHead
        list={list}
        columns={columns}
        selected={selectedOf(selecting.count, rows.total)}
        onList={onList}
        onColumns={onColumns}
        onSelectAll={() => (selecting.count > 0 ? selecting.none() : selecting.all())}
      />
      <div role="rowgroup" style={{ height: rows.total * rowHeight }} className={classes.sizer}>
        {items.map(({ index, start }) => {
          const lead = rows.row(index)
          const edited = editing?.row === index ? columns[editing.column]?.column : undefined
          const isCurrent = index === list.at
          return (
            <LeadTableRow
              key={index}
              index={index}
              top={start - headHeight}
              lead={lead}
              columns={columns}
              words={words}
              isCurrent={isCurrent}
              isSelected={selecting.has(lead?.id)}
              cell={editing?.row === index ? editing.column : isCurrent ? column : undefined}
              editor={
                edited !== undefined && isEditable(edited) && editing !== undefined ? (
                  <CellEditor
                    key={`${editing.lead.id} ${edited}`}
                    lead={editing.lead}
                    column={edited}
                    onLeave={hand.leave}
                  />
                ) : undefined
              }
              events={hand.events}
            />
          )
        })}
      </div>
    </div>
  )
}

function useCellWords(columns: readonly ShownColumn[]) {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(
    () => ({ t, format, shown: new Set(columns.map(({ column }) => column)) }),
    [t, format, columns],
  )
}

const selectedOf = (count: number, total: number): 'all' | 'some' | 'none' =>
  count === 0 ? 'none' : count === total ? 'all' : 'some'
