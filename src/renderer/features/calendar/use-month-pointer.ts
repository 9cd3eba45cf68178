import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Place, Placed } from './placement.ts'
import type { Draft } from './use-moving.ts'

const tremble = 4

export interface MonthPointer {
  readonly placed: readonly Placed[]
  onLift(draft: Draft): void
  onDrop(): void
  onCancel(): void
  onOpen(id: string): void
  onAdd(day: string): void
}

interface Grip {
  readonly pointerId: number
  readonly start: { readonly x: number; readonly y: number }
  readonly placed: Placed
  isMoving: boolean
}

/** What the mouse does in a month: drag to another day, at the same time, and click. */
export function useMonthPointer(month: RefObject<HTMLElement | null>, options: MonthPointer) {
  const latest = useRef(options)
  latest.current = options
  const grip = useRef<Grip>(undefined)
  const wasDragged = useRef(false)
  const follow = (held: Grip, event: PointerEvent): void => {
    const { day, minute, length, card } = held.placed
    const from: Place = { day, minute, length }
    const under = document.elementFromPoint(event.clientX, event.clientY)
    latest.current.onLift({ card, from, to: { ...from, day: dayUnder(under) ?? day } })
  }
  useEffect(() => {
    const giveUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || grip.current?.isMoving !== true) return
      event.stopPropagation()
      grip.current = undefined
      latest.current.onCancel()
    }
    window.addEventListener('keydown', giveUp, { capture: true })
    return () => window.removeEventListener('keydown', giveUp, { capture: true })
  }, [])
  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      wasDragged.current = false
      const placed = latest.current.placed.find(({ id }) => id === idUnder(event.target))
      if (event.button !== 0 || placed === undefined || placed.state === 'done') return
      const start = { x: event.clientX, y: event.clientY }
      grip.current = { pointerId: event.pointerId, start, placed, isMoving: false }
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const held = grip.current
      if (held === undefined) return
      const far = Math.hypot(event.clientX - held.start.x, event.clientY - held.start.y) > tremble
      if (!held.isMoving && !far) return
      if (!held.isMoving) month.current?.setPointerCapture(held.pointerId)
      held.isMoving = true
      follow(held, event)
    },
    onPointerUp(): void {
      wasDragged.current = grip.current?.isMoving === true
      grip.current = undefined
      if (wasDragged.current) latest.current.onDrop()
    },
    onPointerCancel(): void {
      grip.current = undefined
      latest.current.onCancel()
    },
    onClick(event: MouseEvent<HTMLElement>): void {
      if (wasDragged.current) return
      const id = idUnder(event.target)
      if (id !== undefined) {
        latest.current.onOpen(id)
        return
      }
      const day = dayUnder(event.target as HTMLElement)
      const isOwnButton = (event.target as HTMLElement).closest('button') !== null
      if (day !== undefined && !isOwnButton) latest.current.onAdd(day)
    },
  }
}

const idUnder = (target: EventTarget): string | undefined =>
  (target as HTMLElement).closest<HTMLElement>('[data-id]')?.dataset.id

const dayUnder = (target: Element | null): string | undefined =>
  target?.closest<HTMLElement>('[data-day]')?.dataset.day
