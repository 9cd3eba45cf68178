import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { createEdgeScroll, type EdgeScroll } from './edge-scroll.ts'
import { isSamePlace, type Place, type Placed } from './placement.ts'
import { keepInDay, lengthUntil, minutesInDay, snap, snapDown, usualLength } from './snap.ts'
import type { Draft } from './use-moving.ts'

/** So far the pointer may tremble and it is still a click. */
const tremble = 4

export interface GridPointer {
  readonly days: readonly string[]
  readonly placed: readonly Placed[]
  onLift(draft: Draft): void
  onDrop(): void
  onCancel(): void
  /** A stretch of free time is being marked. */
  onMark(place: Place | undefined): void
  onAdd(place: Place): void
  onOpen(id: string): void
  /** The pointer waits at the left or right edge: the period before or after is wanted. */
  onTurn(by: 1 | -1): void
}

interface Grip {
  readonly pointerId: number
  readonly start: { readonly x: number; readonly y: number }
  readonly kind: 'move' | 'resize' | 'mark'
  readonly placed: Placed | undefined
  /** Minutes between the top of the appointment and where it was taken hold of. */
  readonly held: number
  readonly from: Place
  to: Place
  at: { readonly clientX: number; readonly clientY: number }
  isMoving: boolean
}

/**
 * What the mouse does in the grid: drag to move, drag the lower edge to resize, drag over free time to mark it, and
 * click. One set of listeners for all appointments, with the pointer captured, so that leaving the window ends nothing.
 */
export function useGridPointer(grid: RefObject<HTMLElement | null>, options: GridPointer) {
  const latest = useRef(options)
  latest.current = options
  const grip = useRef<Grip>(undefined)
  const scroll = useRef<EdgeScroll>(undefined)
  const wasDragged = useRef(false)

  const pointAt = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = grid.current?.getBoundingClientRect() ?? new DOMRect()
    const { days } = latest.current
    const column = Math.floor(((clientX - box.left) / box.width) * days.length)
    return {
      day: days[Math.max(0, Math.min(column, days.length - 1))] ?? '',
      minute: ((clientY - box.top) / box.height) * minutesInDay,
    }
  }
  const follow = (event: { clientX: number; clientY: number }): void => {
    const held = grip.current
    if (held === undefined) return
    held.at = { clientX: event.clientX, clientY: event.clientY }
    const to = placeUnder(held, pointAt(event))
    if (isSamePlace(to, held.to)) return
    held.to = to
    if (held.placed === undefined) latest.current.onMark(to)
    else latest.current.onLift({ card: held.placed.card, from: held.from, to })
  }
  const begin = (held: Grip, event: PointerEvent<HTMLElement>): void => {
    held.isMoving = true
    grid.current?.setPointerCapture(held.pointerId)
    scroll.current = createEdgeScroll(grid.current, {
      onScroll: follow,
      onTurn: (by) => latest.current.onTurn(by),
    })
    if (held.placed !== undefined) {
      latest.current.onLift({ card: held.placed.card, from: held.from, to: held.to })
    }
    follow(event)
  }
  const end = (): void => {
    scroll.current?.stop()
    grip.current = undefined
  }
  // The page has turned under a pointer that stands still.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the days matter
  useEffect(() => {
    if (grip.current?.isMoving === true) follow(grip.current.at)
  }, [options.days])
  useEffect(() => {
    const giveUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || grip.current?.isMoving !== true) return
      event.stopPropagation()
      end()
      latest.current.onMark(undefined)
      latest.current.onCancel()
    }
    window.addEventListener('keydown', giveUp, { capture: true })
    return () => {
      window.removeEventListener('keydown', giveUp, { capture: true })
      scroll.current?.stop()
    }
  })

  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      wasDragged.current = false
      if (event.button !== 0) return
      const taken = latest.current.placed.find(({ id }) => id === idUnder(event.target))
      if (taken?.state === 'done' || isSlot(event.target)) return
      const { day, minute } = pointAt(event)
      const from = taken ?? { day, minute: snapDown(minute), length: usualLength }
      const place = { day: from.day, minute: from.minute, length: from.length }
      grip.current = {
        pointerId: event.pointerId,
        start: { x: event.clientX, y: event.clientY },
        kind: taken === undefined ? 'mark' : isHandle(event.target) ? 'resize' : 'move',
        placed: taken,
        held: minute - from.minute,
        from: place,
        to: place,
        at: { clientX: event.clientX, clientY: event.clientY },
        isMoving: false,
      }
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const held = grip.current
      if (held === undefined) return
      const far = Math.hypot(event.clientX - held.start.x, event.clientY - held.start.y) > tremble
      if (!held.isMoving && far) begin(held, event)
      if (!held.isMoving) return
      follow(event)
      scroll.current?.at(event)
    },
    onPointerUp(): void {
      const held = grip.current
      end()
      if (held?.isMoving !== true) return
      wasDragged.current = true
      if (held.placed !== undefined) latest.current.onDrop()
      else latest.current.onAdd(held.to)
    },
    onPointerCancel(): void {
      end()
      latest.current.onMark(undefined)
      latest.current.onCancel()
    },
    onClick(event: MouseEvent<HTMLElement>): void {
      if (wasDragged.current) return
      const id = idUnder(event.target)
      if (id !== undefined) {
        latest.current.onOpen(id)
        return
      }
      if (isSlot(event.target)) return
      const { day, minute } = pointAt(event)
      latest.current.onAdd({ day, minute: snapDown(minute), length: usualLength })
    },
  }
}

function placeUnder({ kind, held, from }: Grip, { day, minute }: { day: string; minute: number }): Place {
  switch (kind) {
    case 'move':
      return { ...from, day, minute: keepInDay(snap(minute - held), from.length) }
    case 'resize':
      return { ...from, length: lengthUntil(from.minute, minute) }
    case 'mark':
      return minute >= from.minute
        ? { ...from, length: lengthUntil(from.minute, minute) }
        : {
            ...from,
            minute: snapDown(Math.max(minute, 0)),
            length: from.minute - snapDown(Math.max(minute, 0)),
          }
  }
}

const idUnder = (target: EventTarget): string | undefined =>
  (target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id

const isHandle = (target: EventTarget): boolean => (target as HTMLElement).closest('[data-handle]') !== null

const isSlot = (target: EventTarget): boolean => (target as HTMLElement).closest('[data-slot]') !== null
