import { InvalidArgumentError } from 'commander'
import { type Channel, channel } from '../../core/followup/channel.ts'
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

/** Weekdays as `1,2,3,4,5`; Monday is 1. */
export function weekdaysOption(text: string): number[] {
  const days = text.split(',').map(Number)
  if (!days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)) {
    throw new InvalidArgumentError('Weekdays look like 1,2,3,4,5; Monday is 1.')
  }
  return [...new Set(days)].sort()
}

/** A text that says something. */
export function textOption(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must not be empty.')
  return text
}

/** Names with commas between them. */
export function listOption(text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  if (names.includes('')) throw new InvalidArgumentError('It must not be empty.')
  return names
}

/** Some of a few words, with commas between them. */
export const choicesOption =
  <T extends string>(choices: readonly T[]) =>
  (text: string): T[] =>
    listOption(text).map((name) => {
      const choice = choices.find((one) => one === name)
      if (choice === undefined) throw new InvalidArgumentError(`There is ${choices.join(', ')}.`)
      return choice
    })

/** An amount as `1500` or `1500.50`, in hundredths. */
export function moneyOption(text: string): number {
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(text)) throw new InvalidArgumentError('An amount looks like 1500.50.')
  return Math.round(Number(text) * 100)
}

/** A whole number, one or more. */
export function countOption(text: string): number {
  const count = numberOption(text)
  if (count === 0) throw new InvalidArgumentError('It must be at least 1.')
  return count
}

/** A moment as `2026-11-26T09:30:00Z` or with an offset; a day alone is its midnight in UTC. */
export function instantOption(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError('A moment looks like 2026-11-26T09:30:00+01:00.')
  }
  return text
}

/** A whole number, zero or more. */
export function numberOption(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('That is not a whole number.')
  return Number(text)
}

/** The method of a contact. */
export function channelOption(text: string): Channel {
  const known = channel.safeParse(text)
  if (!known.success) throw new InvalidArgumentError(`A channel is one of ${channel.options.join(', ')}.`)
  return known.data
}
