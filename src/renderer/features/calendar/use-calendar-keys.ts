import { keyOfOutcome, outcomesInOrder } from '../../actions/outcome-keys.ts'
import { type KeyMap, useKeys } from '../../ui/use-keys.ts'
import {
  type Cursor,
  type Direction,
  firstCursor,
  moveCursor,
  moveInMonth,
  spotOf,
  stepAppointment,
} from './cursor.ts'
import { type Period, views } from './period.ts'
import type { Placed } from './placement.ts'
import type { Address } from './use-address.ts'
import type { CalendarActions } from './use-calendar-actions.ts'
import type { CursorState } from './use-cursor.ts'
import type { KeyboardMove } from './use-keyboard-move.ts'

interface CalendarKeys {
  /** Turned by hand: the arrows begin anew. */
  readonly paging: Address
  /** Turned by the arrows. */
  readonly address: Address
  readonly period: Period
  readonly today: string
  /** Where the arrows begin. */
  readonly start: { readonly day: string; readonly minute: number }
  readonly placed: readonly Placed[]
  /** What is being moved by keys: they go on with it, whatever days are in sight by now. */
  readonly lifted: Placed | undefined
  readonly cursor: CursorState
  readonly keyboard: KeyboardMove
  readonly actions: CalendarActions
  readonly zoom: (by: 1 | -1) => void
}

/** A key for everything in the calendar. */
export function useCalendarKeys(calendar: CalendarKeys): void {
  const { paging, today, placed, lifted, cursor, actions, zoom } = calendar
  const selectedId = actions.opened ?? idOf(cursor.cursor)
  const selected = lifted ?? placed.find(({ id }) => id === selectedId)
  const isOpen = actions.opened !== undefined
  useKeys({
    t: () => paging.go({ day: today }),
    '[': () => paging.step(-1),
    ']': () => paging.step(1),
    PageUp: () => paging.step(-1),
    PageDown: () => paging.step(1),
    ...Object.fromEntries(views.map((view, index) => [String(index + 1), () => paging.go({ view })])),
    '+': () => zoom(1),
    '=': () => zoom(1),
    '-': () => zoom(-1),
    ...(isOpen ? {} : arrowKeys(calendar)),
    ...(selected === undefined ? {} : keysOf(selected, calendar)),
  })
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

function arrowKeys({ address, period, start, placed, cursor }: CalendarKeys): KeyMap {
  const goTo = (next: Cursor | undefined): void => {
    if (next === undefined) return
    const day = spotOf(placed, next)?.day
    if (day !== undefined && !period.days.includes(day)) address.go({ day })
    cursor.focus(next)
  }
  const here =
    cursor.cursor !== undefined && spotOf(placed, cursor.cursor) !== undefined ? cursor.cursor : undefined
  const step = address.view === 'month' ? moveInMonth : moveCursor
  return {
    ...Object.fromEntries(
      Object.entries(arrows).map(([key, direction]) => [
        key,
        () => goTo(here === undefined ? firstCursor(placed, start) : step(placed, here, direction)),
      ]),
    ),
    j: () => goTo(here === undefined ? firstCursor(placed, start) : stepAppointment(placed, here, 1)),
    k: () => goTo(here === undefined ? firstCursor(placed, start) : stepAppointment(placed, here, -1)),
  }
}

function keysOf(selected: Placed, { keyboard, actions }: CalendarKeys): KeyMap {
  const { card } = selected
  const open: KeyMap = { e: () => actions.openLead(card) }
  if (selected.state === 'done') return open
  return {
    ...open,
    v: () => actions.ask({ kind: 'move', card }),
    ...Object.fromEntries(
      outcomesInOrder.flatMap((outcome) => [
        [keyOfOutcome[outcome], () => actions.outcome(card, outcome, false)],
        [`shift+${keyOfOutcome[outcome]}`, () => actions.outcome(card, outcome, true)],
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(arrows).map(([key, direction]) => [
        `alt+${key}`,
        () => keyboard.move(selected, direction),
      ]),
    ),
    'alt+shift+ArrowDown': () => keyboard.resize(selected, 1),
    'alt+shift+ArrowUp': () => keyboard.resize(selected, -1),
  }
}

const idOf = (cursor: Cursor | undefined): string | undefined =>
  cursor?.kind === 'appointment' ? cursor.id : undefined
