import { type PointerEvent, type RefObject, useRef, useState } from 'react'
import type { LeadColumn } from '../../../core/lead/lead-column.ts'
import {
  leastWidth,
  leastWidthOf,
  mostWidth,
  moveColumn,
  resizeColumn,
  type ShownColumn,
  templateOf,
} from './columns.ts'

interface Columns {
  readonly columns: readonly ShownColumn[]
  readonly onColumns: (columns: ShownColumn[]) => void
}

/** So far the pointer goes before it is no click. */
const clickSlack = 5

interface Target {
  readonly place: number
  readonly side: 'before' | 'after'
}

/** Moving and resizing columns with the pointer. While a width is dragged only a style changes: no row is written anew. */
export function useHeadDrag(head: RefObject<HTMLElement | null>, { columns, onColumns }: Columns) {
  const [moving, setMoving] = useState<number>()
  const [target, setTarget] = useState<Target>()
  const dragged = useRef(false)

  const begin = (event: PointerEvent<HTMLElement>, place: number): void => {
    if (event.button !== 0) return
    dragged.current = false
    let found: Target | undefined
    follow(event, {
      move: (by, at) => {
        if (Math.abs(by) < clickSlack && !dragged.current) return
        dragged.current = true
        found = targetAt(head.current, at)
        setMoving(place)
        setTarget(found)
      },
      end: () => {
        setMoving(undefined)
        setTarget(undefined)
        if (found === undefined) return
        const behind = found.side === 'after' ? found.place + 1 : found.place
        const to = behind > place ? behind - 1 : behind
        if (to !== place) onColumns(moveColumn(columns, place, to))
      },
    })
  }

  const beginResize = (event: PointerEvent<HTMLElement>, column: LeadColumn): void => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.preventDefault()
    const grid = head.current?.closest<HTMLElement>('[role=grid]')
    const begun = event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0
    let width = begun
    follow(event, {
      move: (by) => {
        width = Math.min(Math.max(begun + by, leastWidth), mostWidth)
        const next = resizeColumn(columns, column, width)
        grid?.style.setProperty('--columns', templateOf(next))
        grid?.style.setProperty('--least-width', `${leastWidthOf(next)}px`)
      },
      end: () => {
        if (width !== begun) onColumns(resizeColumn(columns, column, width))
      },
    })
  }

  return {
    moving,
    target: target?.place,
    side: target?.side,
    begin,
    beginResize,
    freeWidth: (column: LeadColumn) => onColumns(resizeColumn(columns, column, undefined)),
    /** The end of a drag is no click. */
    wasClick: () => !dragged.current,
  }
}

/** Follows the pointer until it is let go. */
function follow(
  { clientX }: PointerEvent,
  { move, end }: { move: (by: number, at: number) => void; end: () => void },
): void {
  const onMove = (event: globalThis.PointerEvent) => move(event.clientX - clientX, event.clientX)
  const done = () => {
    window.removeEventListener('pointermove', onMove)
    window.removeEventListener('pointerup', done)
    window.removeEventListener('pointercancel', done)
    end()
  }
  window.addEventListener('pointermove', onMove)
  window.addEventListener('pointerup', done)
  window.addEventListener('pointercancel', done)
}

/** The column under the pointer, and on which side of it what is dragged would stand. */
function targetAt(head: HTMLElement | null, at: number): Target | undefined {
  const cells = [...(head?.querySelectorAll('[data-column]') ?? [])].map((cell) =>
    cell.getBoundingClientRect(),
  )
  const place = cells.findIndex(({ left, right }) => at >= left && at < right)
  const cell = cells[place]
  if (cell === undefined) return undefined
  return { place, side: at < cell.left + cell.width / 2 ? 'before' : 'after' }
}
