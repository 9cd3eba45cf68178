export const minutesInDay = 1440

/** Appointments begin and end on these minutes when they are moved by hand. */
export const snapStep = 15

/** How long a new follow-up is unless more time was marked: calls are meant to be short. */
export const usualLength = 15

/** The nearest step. */
export const snap = (minute: number): number => Math.round(minute / snapStep) * snapStep

/** The step at or before a minute, for what was clicked on. */
export const snapDown = (minute: number): number => Math.floor(minute / snapStep) * snapStep

/** The next step in the direction of `by`, which counts steps: from 9:05, one later is 9:15. */
export function stepMinute(minute: number, by: number): number {
  const from = by > 0 ? Math.floor(minute / snapStep) : Math.ceil(minute / snapStep)
  return (from + by) * snapStep
}

/** A start at which an appointment of this length is over by midnight, as far as it fits in a day at all. */
export const keepInDay = (start: number, length: number): number =>
  Math.max(0, Math.min(start, minutesInDay - Math.min(length, minutesInDay)))

/** The length that ends nearest to `end` on a step, at least one step long and over by midnight. */
export function lengthUntil(start: number, end: number): number {
  const last = Math.min(snap(end), minutesInDay)
  return last - start >= snapStep ? last - start : Math.min(snapStep, minutesInDay - start)
}
