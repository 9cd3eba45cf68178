import { slotLength, spotOf } from './cursor.ts'
import type { Placed } from './placement.ts'
import type { Address } from './use-address.ts'
import type { CalendarData } from './use-calendar-data.ts'
import type { CursorState } from './use-cursor.ts'

/** Another view keeps the cursor, and shows its day; other days leave it behind. */
export function pagingOf(address: Address, cursor: CursorState, placed: readonly Placed[]): Address {
  return {
    ...address,
    go(to) {
      const spot = cursor.cursor === undefined ? undefined : spotOf(placed, cursor.cursor)
      if (to.day !== undefined) cursor.clear()
      address.go(to.day === undefined && spot !== undefined ? { ...to, day: spot.day } : to)
    },
    step(count) {
      cursor.clear()
      address.step(count)
    },
  }
}

/** Where the arrows begin: now, if it is in sight, else when work begins on the first day shown. */
export function startOf(days: readonly string[], now: CalendarData['now'], dayStarts: number) {
  if (now !== undefined && days.includes(now.day)) {
    return { day: now.day, minute: now.minute - (now.minute % slotLength) }
  }
  return { day: days[0] ?? '', minute: dayStarts }
}
