import type { LeadRow } from '../../../core/contract/leads.ts'
import { BoardCard } from './board-card.tsx'
import classes from './board-column.module.css'
import type { BoardColumn } from './board-columns.ts'
import type { BoardHand } from './use-board-hand.ts'

interface BoardItemProps {
  readonly id: string
  readonly top: number
  /** Absent until its block is there. */
  readonly lead: LeadRow | undefined
  readonly place: { readonly at: number; readonly of: number }
  readonly column: BoardColumn
  readonly isSelected: boolean
  readonly hand: BoardHand
}

/** One card where it stands in its column: it is opened by a click and carried by dragging. */
export function BoardItem({ id, top, lead, place, column, isSelected, hand }: BoardItemProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={place.at + 1}
      aria-setsize={place.of}
      className={classes.place}
      style={{ transform: `translateY(${top}px)` }}
      onPointerDown={() => hand.select({ key: column.key, at: place.at, isPointed: true })}
      onClick={() => lead && hand.open(lead)}
      {...(lead === undefined ? {} : hand.drag(lead, column))}
    >
      <div className={classes.card} data-dragged={(lead && hand.isDragged(lead)) || undefined}>
        {lead === undefined ? <span className={classes.pending} /> : <BoardCard lead={lead} />}
      </div>
    </div>
  )
}
