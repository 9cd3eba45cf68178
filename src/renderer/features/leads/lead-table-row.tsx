import { IconCheck } from '@tabler/icons-react'
import { memo, type PointerEvent, type ReactNode } from 'react'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { cellId, isEditable, rowId } from './cells.ts'
import { type ShownColumn, shapeOf } from './columns.ts'
import cells from './lead-cell.module.css'
import { type CellWords, cellContent } from './lead-cell.tsx'
import classes from './lead-table.module.css'

interface Modifiers {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** With a modifier it is the selection that is meant. */
export const hasModifier = ({ shiftKey, ctrlKey, metaKey }: Modifiers): boolean =>
  shiftKey || ctrlKey || metaKey

/** What a row tells its table; the same object for all rows and at all times. */
export interface RowEvents {
  point(index: number, event: Modifiers): void
  open(index: number, event: Modifiers): void
  edit(index: number, column: number): void
  toggle(index: number, event: { readonly shiftKey: boolean }): void
}

interface LeadTableRowProps {
  readonly index: number
  readonly top: number
  readonly lead: LeadRow | undefined
  readonly columns: readonly ShownColumn[]
  readonly words: CellWords
  readonly isCurrent: boolean
  readonly isSelected: boolean
  /** The cell that the keys act on, when it is one of this row. */
  readonly cell: number | undefined
  /** Stands in that cell instead of what it says. */
  readonly editor: ReactNode
  readonly events: RowEvents
}

/** One lead on one line; a grey shape until its block is there. Written anew only when something of it changes. */
export const LeadTableRow = memo(function LeadTableRow(props: LeadTableRowProps) {
  const { index, top, lead, columns, isCurrent, isSelected, cell, editor, events } = props
  return (
    <div
      id={rowId(index)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-current={isCurrent || undefined}
      data-editing={editor !== undefined || undefined}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onPointerDown={(event) => events.point(index, event)}
      onClick={(event) => events.open(index, event)}
    >
      <div
        role="gridcell"
        className={classes.mark}
        onPointerDown={keepRow}
        onClick={(event) => {
          event.stopPropagation()
          events.toggle(index, event)
        }}
      >
        <span className={classes.box}>
          {isSelected && <IconCheck size={12} stroke={3} aria-hidden="true" />}
        </span>
      </div>
      {lead === undefined ? (
        <PendingCells />
      ) : (
        columns.map(({ column }, place) => (
          <div
            key={column}
            id={cellId(index, place)}
            role="gridcell"
            className={cells.cell}
            data-column={column}
            data-number={shapeOf(column).isNumber}
            data-editable={isEditable(column) || undefined}
            data-current={place === cell || undefined}
            onClick={
              isEditable(column) && column !== 'title' && editor === undefined
                ? (event) => editHere(event, () => events.edit(index, place))
                : undefined
            }
          >
            {place === cell && editor !== undefined ? (
              editor
            ) : (
              <Text {...props} lead={lead} column={column} />
            )}
          </div>
        ))
      )}
    </div>
  )
})

function Text({ lead, column, words }: { lead: LeadRow; column: ShownColumn['column']; words: CellWords }) {
  const content = cellContent(column, lead, words)
  return (
    <span className={cells.text} title={typeof content === 'string' ? content : undefined}>
      {content}
    </span>
  )
}

const PendingCells = () => (
  <div role="gridcell" className={cells.cell}>
    <span className={cells.pending} />
  </div>
)

const keepRow = (event: PointerEvent): void => event.stopPropagation()

function editHere(event: Modifiers & { stopPropagation(): void }, edit: () => void): void {
  if (hasModifier(event)) return
  event.stopPropagation()
  edit()
}
