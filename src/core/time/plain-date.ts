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

/**
 * The day of a number. Worked out in months that begin with March, so that the day that leap years add comes last
 * (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”): Date takes five times as long.
 */
export function dateOfDayNumber(day: number): PlainDate {
  const shifted = day + daysToEpoch
  const era = Math.floor(shifted / daysInEra)
  const dayOfEra = shifted - era * daysInEra
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as PlainDate
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** From 0000-03-01 to 1970-01-01, and the days after which the calendar repeats. */
const daysToEpoch = 719_468
const daysInEra = 146_097

/** 1970-01-01 was a Thursday. */
export const weekdayOfDayNumber = (day: number): number =>
  ((((day + 3) % daysInWeek) + daysInWeek) % daysInWeek) + 1
