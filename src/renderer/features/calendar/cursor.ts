import { addDays, daysBetween } from '../../i18n/calendar-days.ts'
import type { Placed } from './placement.ts'
import { minutesInDay } from './snap.ts'

/** What the arrows stand on: an appointment, or a free half hour. */
export type Cursor =
  | { readonly kind: 'appointment'; readonly id: string }
  | { readonly kind: 'slot'; readonly day: string; readonly minute: number }

export type Direction = 'up' | 'down' | 'left' | 'right'

interface Stop {
  readonly minute: number
  readonly end: number
  readonly cursor: Cursor
}

export const slotLength = 30

/** The places of a day on which the arrows rest, in order: every appointment, and every half hour left free. */
function stopsOf(day: string, placed: readonly Placed[]): readonly Stop[] {
  const appointments = placed
    .filter((one) => one.day === day)
    .map(
      ({ id, minute, length }): Stop => ({
        minute,
        end: minute + length,
        cursor: { kind: 'appointment', id },
      }),
    )
  const isFree = (minute: number): boolean =>
    appointments.every((one) => one.end <= minute || one.minute >= minute + slotLength)
  const free = Array.from({ length: minutesInDay / slotLength }, (_, index) => index * slotLength)
    .filter(isFree)
    .map((minute): Stop => ({ minute, end: minute + slotLength, cursor: { kind: 'slot', day, minute } }))
  return [...appointments, ...free].sort((a, b) => a.minute - b.minute)
}

/** The stop beside the cursor: before or after it on its day, or at its time on the day before or after. */
export function moveCursor(placed: readonly Placed[], cursor: Cursor, direction: Direction): Cursor {
  const at = spotOf(placed, cursor)
  if (at === undefined) return cursor
  if (direction === 'left' || direction === 'right') {
    return cursorAt(placed, addDays(at.day, direction === 'left' ? -1 : 1), at.minute)
  }
  const stops = stopsOf(at.day, placed)
  const index = stops.findIndex((stop) => isSameCursor(stop.cursor, cursor))
  // What was free when the arrows came here is taken by now: they first stand on what took it.
  if (index === -1) return cursorAt(placed, at.day, at.minute)
  return stops[index + (direction === 'up' ? -1 : 1)]?.cursor ?? cursor
}

/** The same time on another day: in a month the arrows go from day to day, and from week to week. */
export function moveInMonth(placed: readonly Placed[], cursor: Cursor, direction: Direction): Cursor {
  const at = spotOf(placed, cursor)
  if (at === undefined) return cursor
  const days = { left: -1, right: 1, up: -7, down: 7 }[direction]
  return { kind: 'slot', day: addDays(at.day, days), minute: at.minute }
}

/** What lies at a time: the appointment that covers it, else the nearest stop of that day. */
export function cursorAt(placed: readonly Placed[], day: string, minute: number): Cursor {
  const stops = stopsOf(day, placed)
  const covering = stops.find((stop) => stop.minute <= minute && minute < stop.end)
  const nearest = stops.reduce<Stop | undefined>(
    (best, stop) =>
      best === undefined || Math.abs(stop.minute - minute) < Math.abs(best.minute - minute) ? stop : best,
    undefined,
  )
  return (covering ?? nearest)?.cursor ?? { kind: 'slot', day, minute }
}

/** The appointment `by` further in order of time, staying inside; from a free slot, the nearest in that direction. */
export function stepAppointment(
  placed: readonly Placed[],
  cursor: Cursor | undefined,
  by: 1 | -1,
): Cursor | undefined {
  if (placed.length === 0) return cursor
  const index = cursor?.kind === 'appointment' ? placed.findIndex(({ id }) => id === cursor.id) : -1
  const next = index === -1 ? besides(placed, cursor, by) : index + by
  const one = placed[Math.max(0, Math.min(next, placed.length - 1))]
  return one === undefined ? cursor : { kind: 'appointment', id: one.id }
}

/** Where the cursor stands. Undefined for an appointment that is no longer shown. */
export function spotOf(
  placed: readonly Placed[],
  cursor: Cursor,
): { readonly day: string; readonly minute: number } | undefined {
  return cursor.kind === 'slot' ? cursor : placed.find(({ id }) => id === cursor.id)
}

/** Where the cursor begins: at the first appointment from `start` on, else at what lies there. */
export function firstCursor(
  placed: readonly Placed[],
  start: { readonly day: string; readonly minute: number },
): Cursor {
  const next = placed.find(({ day, minute, state }) => state !== 'done' && isAfter({ day, minute }, start))
  return next === undefined ? cursorAt(placed, start.day, start.minute) : { kind: 'appointment', id: next.id }
}

function besides(placed: readonly Placed[], cursor: Cursor | undefined, by: 1 | -1): number {
  if (cursor?.kind !== 'slot') return by === 1 ? 0 : placed.length - 1
  const after = placed.findIndex((one) => isAfter(one, cursor))
  const first = after === -1 ? placed.length : after
  return by === 1 ? first : first - 1
}

const isAfter = (
  a: { readonly day: string; readonly minute: number },
  b: { readonly day: string; readonly minute: number },
): boolean => daysBetween(b.day, a.day) * minutesInDay + a.minute - b.minute >= 0

const isSameCursor = (a: Cursor, b: Cursor): boolean =>
  a.kind === 'appointment'
    ? b.kind === 'appointment' && a.id === b.id
    : b.kind === 'slot' && a.day === b.day && a.minute === b.minute
