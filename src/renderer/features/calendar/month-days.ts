import type { Placed } from './placement.ts'

export interface DayShare {
  readonly shown: readonly Placed[]
  /** How many there are besides. */
  readonly more: number
}

/**
 * The appointments of a day that fit into its cell of a month. The one under the cursor is always among them, because
 * what cannot be seen cannot be acted upon.
 */
export function shareOf(ofDay: readonly Placed[], rows: number, cursorId: string | undefined): DayShare {
  if (ofDay.length <= rows) return { shown: ofDay, more: 0 }
  const at = ofDay.findIndex(({ id }) => id === cursorId)
  // One row says how many more there are.
  const fits = Math.max(rows - 1, at === -1 ? 0 : 1)
  const first = at < fits ? 0 : at - fits + 1
  const shown = ofDay.slice(first, first + fits)
  return { shown, more: ofDay.length - shown.length }
}

/** The appointments of each day, in order of time. */
export function byDay(placed: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const days = new Map<string, Placed[]>()
  for (const one of placed) {
    const ofDay = days.get(one.day)
    if (ofDay === undefined) days.set(one.day, [one])
    else ofDay.push(one)
  }
  return days
}
