import { IconCheck, IconChevronDown, IconChevronUp, IconMinus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type ShownColumn, shapeOf } from './columns.ts'
import classes from './lead-table.module.css'
import names from './lead-table-head.module.css'
import { type ListState, sortBy } from './list-state.ts'
import { useHeadDrag } from './use-head-drag.ts'

interface LeadTableHeadProps {
  readonly list: ListState
  readonly columns: readonly ShownColumn[]
  /** Whether all rows are selected, or some. */
  readonly selected: 'all' | 'some' | 'none'
  readonly onList: (list: ListState) => void
  readonly onColumns: (columns: ShownColumn[]) => void
  readonly onSelectAll: () => void
}

/** The names of the columns: click to sort, drag to move, drag the edge to resize. */
export function LeadTableHead({
  list,
  columns,
  selected,
  onList,
  onColumns,
  onSelectAll,
}: LeadTableHeadProps) {
  const { t } = useTranslation()
  const head = useRef<HTMLDivElement>(null)
  const drag = useHeadDrag(head, { columns, onColumns })
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow} ref={head}>
        <div role="columnheader" className={classes.mark}>
          <button
            type="button"
            className={classes.all}
            aria-label={selected === 'none' ? t('bulk.selectAll') : t('bulk.selectNone')}
            data-some={selected !== 'none' || undefined}
            onClick={onSelectAll}
          >
            <span className={classes.box}>
              {selected === 'all' && <IconCheck size={12} stroke={3} aria-hidden="true" />}
              {selected === 'some' && <IconMinus size={12} stroke={3} aria-hidden="true" />}
            </span>
          </button>
        </div>
        {columns.map(({ column }, place) => {
          const { sort, isNumber } = shapeOf(column)
          const isSorted = sort !== undefined && list.sort === sort
          const Arrow = list.descending ? IconChevronDown : IconChevronUp
          return (
            <div
              key={column}
              role="columnheader"
              className={names.headCell}
              data-column={column}
              data-number={isNumber}
              data-moving={drag.moving === place || undefined}
              data-target={drag.target === place ? drag.side : undefined}
              aria-sort={isSorted ? (list.descending ? 'descending' : 'ascending') : undefined}
              onPointerDown={(event) => drag.begin(event, place)}
            >
              {sort === undefined ? (
                <span className={names.headName}>{t(`column.${column}`)}</span>
              ) : (
                <button
                  type="button"
                  className={names.sort}
                  onClick={() => drag.wasClick() && onList(sortBy(list, sort))}
                >
                  <span className={names.headName}>{t(`column.${column}`)}</span>
                  {isSorted && <Arrow size={13} aria-hidden="true" />}
                </button>
              )}
              <span
                className={names.edge}
                onPointerDown={(event) => drag.beginResize(event, column)}
                onDoubleClick={() => drag.freeWidth(column)}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
