import { dayOf, timeOf } from '../../i18n/calendar-days.ts'
import type { Span } from './lanes.ts'
import { minuteOf } from './placement.ts'
import { minutesInDay } from './snap.ts'

/** A time at which the rep is busy elsewhere, on the rep's wall, the end not included. */
interface Busy {
  /** The calendar or the file that says so. */
  readonly source: string
  readonly startsAt: string
  readonly endsAt: string
}

/** A taken stretch of a day, and the names of those that take it. */
export interface BusySpan extends Span {
  readonly sources: readonly string[]
}

/** The busy stretches of each day; what passes midnight is in both days, and what overlaps or touches is one stretch. */
export function busySpans(
  busy: readonly Busy[],
  days: readonly string[],
): ReadonlyMap<string, readonly BusySpan[]> {
  return new Map(days.map((day) => [day, joined(spansOf(busy, day))]))
}

function spansOf(busy: readonly Busy[], day: string): BusySpan[] {
  return (
    busy
      .filter(({ startsAt, endsAt }) => day >= dayOf(startsAt) && day <= dayOf(endsAt))
      .map(({ source, startsAt, endsAt }) => ({
        sources: [source],
        start: day === dayOf(startsAt) ? minuteOf(timeOf(startsAt)) : 0,
        end: day === dayOf(endsAt) ? minuteOf(timeOf(endsAt)) : minutesInDay,
      }))
      // When clocks go back, a short stretch may end on the wall before it began.
      .filter(({ start, end }) => end > start)
  )
}

function joined(spans: readonly BusySpan[]): readonly BusySpan[] {
  const all: BusySpan[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last === undefined || span.start > last.end) all.push(span)
    else {
      const sources = [...new Set([...last.sources, ...span.sources])]
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end), sources }
    }
  }
  return all
}

/** Whether a stretch of a day is taken, if only in part. */
export const isBusy = (spans: readonly Span[], { start, end }: Span): boolean =>
  spans.some((span) => span.start < end && start < span.end)
