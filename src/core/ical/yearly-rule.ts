/** A moment (epoch ms) at which clocks go from one offset to another (ms ahead of UTC). */
export interface ClockChange {
  readonly at: number
  readonly from: number
  readonly to: number
}

const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const

interface Position {
  readonly year: number
  readonly month: number
  readonly weekday: string
  readonly time: string
  /** The n-th such weekday of its month. */
  readonly nth: number
  readonly isLast: boolean
}

/**
 * The RRULE that yields exactly these changes and goes on after `lastYear`, or undefined if they do not come
 * once a year on the same weekday of the month up to that year.
 */
export function yearlyRuleOf(changes: readonly ClockChange[], lastYear: number): string | undefined {
  const positions = changes.map(positionOf)
  const first = positions[0]
  if (!first || positions.length < 2 || positions.at(-1)?.year !== lastYear) return undefined
  const regular = positions.every(
    (position, index) =>
      position.year === first.year + index &&
      position.month === first.month &&
      position.weekday === first.weekday &&
      position.time === first.time,
  )
  const nth = regular ? commonNth(positions) : undefined
  return nth === undefined ? undefined : `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${nth}${first.weekday}`
}

function commonNth(positions: readonly Position[]): number | undefined {
  if (positions.every(({ isLast }) => isLast)) return -1
  const nth = positions[0]?.nth
  return positions.every((position) => position.nth === nth) ? nth : undefined
}

/** Where in its year a change stands, on the clocks as they were before it. */
function positionOf({ at, from }: ClockChange): Position {
  const local = new Date(at + from)
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()]
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return {
    year,
    month: month + 1,
    weekday: weekdayNames[local.getUTCDay()] ?? 'SU',
    time: local.toISOString().slice(11, 19),
    nth: Math.ceil(day / 7),
    isLast: day + 7 > daysInMonth,
  }
}
