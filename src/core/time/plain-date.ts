import { daysInWeek, millisecondsInDay } from 'date-fns/constants'
import { z } from 'zod'

/** A day without a time or a zone: `2026-11-26`, from 1900 to 2199. Compares correctly as text. */
export const plainDate = z.iso
  .date()
  .refine((date) => date >= '1900' && date < '2200', 'Dates reach from 1900 to 2199')
  .brand('PlainDate')
export type PlainDate = z.infer<typeof plainDate>

/** The day `days` later (earlier if negative). Whole days, years 0001 to 9999. */
export const addDays = (date: PlainDate, days: number): PlainDate => dateOfDayNumber(dayNumber(date) + days)

/** Monday is 1, Sunday is 7. */
export const isoWeekday = (date: PlainDate): number => weekdayOfDayNumber(dayNumber(date))

/** Days from one date to the other: 0 on the same day, negative if `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/**
 * Days since 1970-01-01, for loops that walk many days. Counted in UTC: date-fns counts in the zone of the
 * machine, which costs three times as much and depends on where the program runs.
 */
export const dayNumber = (date: PlainDate): number => Date.parse(date) / millisecondsInDay

export const dateOfDayNumber = (day: number): PlainDate =>
  new Date(day * millisecondsInDay).toISOString().slice(0, 10) as PlainDate

/** 1970-01-01 was a Thursday. */
export const weekdayOfDayNumber = (day: number): number =>
  ((((day + 3) % daysInWeek) + daysInWeek) % daysInWeek) + 1
