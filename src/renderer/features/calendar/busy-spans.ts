import { dayOf, timeOf } from '../../i18n/calendar-days.ts'
import type { Span } from './lanes.ts'
import { minuteOf } from './placement.ts'
import { minutesInDay } from './snap.ts'

/** A time at which the rep is busy elsewhere, on the rep's wall, the end not included. */
interface Busy {
  readonly startsAt: string
  readonly endsAt: string
}

/** The busy stretches of each day; what passes midnight is in both days, and what overlaps or touches is one stretch. */
export function busySpans(
  busy: readonly Busy[],
  days: readonly string[],
): ReadonlyMap<string, readonly Span[]> {
  return new Map(days.map((day) => [day, joined(spansOf(busy, day))]))
}

function spansOf(busy: readonly Busy[], day: string): Span[] {
  return (
    busy
      .filter(({ startsAt, endsAt }) => day >= dayOf(startsAt) && day <= dayOf(endsAt))
      .map(({ startsAt, endsAt }) => ({
        start: day === dayOf(startsAt) ? minuteOf(timeOf(startsAt)) : 0,
        end: day === dayOf(endsAt) ? minuteOf(timeOf(endsAt)) : minutesInDay,
      }))
      // When clocks go back, a short stretch may end on the wall before it began.
      .filter(({ start, end }) => end > start)
  )
}

function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last === undefined || span.start > last.end) all.push(span)
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return all
}

/** Whether a stretch of a day is taken, if only in part. */
export const isBusy = (spans: readonly Span[], { start, end }: Span): boolean =>
  spans.some((span) => span.start < end && start < span.end)
