import { type BusinessCalendar, isBusinessDay } from '../time/business-days.ts'
import { addDays, type PlainDate } from '../time/plain-date.ts'

/** No country closes for a year. */
const longestClosure = 366

/**
 * The latest day that lies more than `gap` business days back: what was missed then or earlier has been left lying.
 * Throws RangeError for a calendar without business days.
 */
export function leftLyingUntil(today: PlainDate, gap: number, calendar: BusinessCalendar): PlainDate {
  let day = today
  let closed = 0
  for (let left = gap + 1; left > 0; day = addDays(day, -1)) {
    const open = isBusinessDay(day, calendar)
    closed = open ? 0 : closed + 1
    if (open) left -= 1
    if (closed > longestClosure) throw new RangeError(`No business day within a year before ${today}`)
  }
  return day
}
