import { useEffect, useRef } from 'react'
import { addDays } from '../../i18n/calendar-days.ts'
import type { Direction } from './cursor.ts'
import { isSamePlace, type Place, type Placed } from './placement.ts'
import { keepInDay, lengthUntil, stepMinute } from './snap.ts'
import type { Moving } from './use-moving.ts'

export interface KeyboardMove {
  /** By a quarter of an hour, or by a day. */
  move(placed: Placed, direction: Direction): void
  /** The end by a quarter of an hour. */
  resize(placed: Placed, by: 1 | -1): void
}

interface Options {
  readonly moving: Moving
  /** In a month, up and down are weeks. */
  readonly isMonth: boolean
  /** Another day has to be in sight. */
  readonly onDay: (day: string) => void
}

/**
 * Moves an appointment for as long as Alt is held and lets go of it with the key, so that twelve quarters of an hour
 * are one change, with one undo.
 */
export function useKeyboardMove({ moving, isMonth, onDay }: Options): KeyboardMove {
  const latest = useRef(moving)
  latest.current = moving
  useEffect(() => {
    const letGo = (event: KeyboardEvent): void => {
      if (event.key === 'Alt' && latest.current.draft?.byKeys !== undefined) latest.current.drop()
    }
    const giveUp = (event: KeyboardEvent | FocusEvent): void => {
      if (latest.current.draft?.byKeys === undefined) return
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return
      latest.current.cancel()
    }
    window.addEventListener('keyup', letGo)
    window.addEventListener('keydown', giveUp)
    window.addEventListener('blur', giveUp)
    return () => {
      window.removeEventListener('keyup', letGo)
      window.removeEventListener('keydown', giveUp)
      window.removeEventListener('blur', giveUp)
    }
  }, [])
  const change = (placed: Placed, by: (place: Place) => Place): void => {
    if (placed.state === 'done') return
    const { draft } = moving
    const from: Place = { day: placed.day, minute: placed.minute, length: placed.length }
    const before = draft?.card.id === placed.id ? draft.to : from
    const to = by(before)
    if (isSamePlace(before, to)) return
    moving.lift({ card: placed.card, from, to, byKeys: placed })
    if (to.day !== before.day) onDay(to.day)
  }
  return {
    move: (placed, direction) => change(placed, (place) => shifted(place, direction, isMonth)),
    resize: (placed, by) =>
      change(placed, (place) => ({
        ...place,
        length: lengthUntil(place.minute, stepMinute(place.minute + place.length, by)),
      })),
  }
}

function shifted(place: Place, direction: Direction, isMonth: boolean): Place {
  const days = { left: -1, right: 1, up: isMonth ? -7 : 0, down: isMonth ? 7 : 0 }[direction]
  if (days !== 0) return { ...place, day: addDays(place.day, days) }
  const minute = stepMinute(place.minute, direction === 'up' ? -1 : 1)
  return { ...place, minute: keepInDay(minute, place.length) }
}
