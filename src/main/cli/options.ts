import { InvalidArgumentError } from 'commander'
import { type PlainDate, plainDate } from '../../core/time/plain-date.ts'
import { type TimeOfDay, timeOfDay, type WallTime, wallTime } from '../../core/time/wall-time.ts'

/** A day as `2026-11-26`. */
export function dateOption(text: string): PlainDate {
  const date = plainDate.safeParse(text)
  if (!date.success) throw new InvalidArgumentError('A day looks like 2026-11-26.')
  return date.data
}

/** A day, or a day and a time: `2026-11-26` or `2026-11-26T09:30`. */
export function dayOrTimeOption(text: string): PlainDate | WallTime {
  const time = wallTime.safeParse(text.replace(' ', 'T'))
  return time.success ? time.data : dateOption(text)
}

/** A day and a time in the rep's own zone. */
export function timeOption(text: string): WallTime {
  const time = wallTime.safeParse(text.replace(' ', 'T'))
  if (!time.success) throw new InvalidArgumentError('A day and time look like 2026-11-26T09:30.')
  return time.data
}

/** A time of day as `09:30`. */
export function timeOfDayOption(text: string): TimeOfDay {
  const time = timeOfDay.safeParse(text)
  if (!time.success) throw new InvalidArgumentError('A time looks like 09:30.')
  return time.data
}

/** A whole number, zero or more. */
export function numberOption(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('That is not a whole number.')
  return Number(text)
}
