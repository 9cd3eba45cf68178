import { type DragEvent, type HTMLAttributes, useState } from 'react'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { BoardColumn, Selection } from './board-columns.ts'

type Draggable = Pick<HTMLAttributes<HTMLElement>, 'draggable' | 'onDragStart' | 'onDragEnd'>
type DropPlace = Pick<HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>

/** What is selected on the board, and what is being carried over it. */
export interface BoardHand {
  readonly selection: Selection
  select(selection: Selection): void
  open(lead: LeadRow): void
  drag(lead: LeadRow, from: BoardColumn): Draggable
  dropOn(column: BoardColumn): DropPlace
  isDragged(lead: LeadRow): boolean
  /** The card being dragged would go here. */
  isTarget(column: BoardColumn): boolean
}

export interface BoardHandOptions {
  readonly selection: Selection
  readonly onSelection: (selection: Selection) => void
  readonly onOpen: (lead: LeadRow) => void
  readonly onMove: (lead: LeadRow, to: BoardColumn) => void
}

interface Carried {
  readonly lead: LeadRow
  readonly from: BoardColumn
}

/** Dragging with the browser's own means: it scrolls the board at its edges, and Escape drops nothing. */
export function useBoardHand({ selection, onSelection, onOpen, onMove }: BoardHandOptions): BoardHand {
  const [carried, setCarried] = useState<Carried>()
  const [over, setOver] = useState<string>()
  const release = (): void => {
    setCarried(undefined)
    setOver(undefined)
  }
  const accepts = (column: BoardColumn): boolean => carried !== undefined && carried.from.key !== column.key
  return {
    selection,
    select: onSelection,
    open: onOpen,
    isDragged: (lead) => carried?.lead.id === lead.id,
    isTarget: (column) => over === column.key,
    drag: (lead, from) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', lead.title)
        setCarried({ lead, from })
      },
      onDragEnd: release,
    }),
    dropOn: (column) => ({
      onDragOver: (event: DragEvent) => {
        if (!accepts(column)) return
        event.preventDefault()
        setOver(column.key)
      },
      onDragLeave: (event: DragEvent) => {
        const stays = event.currentTarget.contains(event.relatedTarget as Node | null)
        if (!stays && over === column.key) setOver(undefined)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        if (carried !== undefined && accepts(column)) onMove(carried.lead, column)
        release()
      },
    }),
  }
}
