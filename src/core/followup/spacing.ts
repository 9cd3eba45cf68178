import type { BusinessCalendar } from '../time/business-days.ts'
import { isBusinessDay } from '../time/business-days.ts'
import { dateOfDayNumber, dayNumber, type PlainDate } from '../time/plain-date.ts'

interface Spacing {
  readonly calendar: BusinessCalendar
  /** Business days from one contact to the next: 2 refuses the same and the consecutive day. */
  readonly leastGap: number
}

/**
 * The contact that stands too close to `day` to happen without a reason, the nearest if there are several: fewer
 * business days away than the least gap, before or after. A weekend between Friday and Monday does not count.
 */
export function tooCloseTo(
  day: PlainDate,
  contacts: readonly PlainDate[],
  spacing: Spacing,
): PlainDate | undefined {
  return contacts
    .filter((contact) => isCloser(day, contact, spacing))
    .sort((a, b) => distance(day, a) - distance(day, b) || a.localeCompare(b))[0]
}

/** Walks only as far as the gap reaches: contacts of years ago cost nothing. */
function isCloser(one: PlainDate, other: PlainDate, { calendar, leastGap }: Spacing): boolean {
  const [from, to] = one < other ? [one, other] : [other, one]
  const last = dayNumber(to)
  let count = 0
  for (let day = dayNumber(from) + 1; day <= last; day += 1) {
    if (isBusinessDay(dateOfDayNumber(day), calendar)) count += 1
    if (count >= leastGap) return false
  }
  return count < leastGap
}

const distance = (one: PlainDate, other: PlainDate): number => Math.abs(dayNumber(one) - dayNumber(other))
