import { addDays as addLocalDays, differenceInCalendarDays, format, getISODay, parseISO } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isoWeekday,
  plainDate,
} from '../../../src/core/time/plain-date.ts'

const anyDate = fc
  .date({ min: new Date('1970-01-02'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => plainDate.parse(date.toISOString().slice(0, 10)))

describe('a plain date', () => {
  test('gains and loses days across months, years and leap days', () => {
    expect(addDays(plainDate.parse('2028-02-28'), 1)).toBe('2028-02-29')
    expect(addDays(plainDate.parse('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(plainDate.parse('2026-01-01'), -1)).toBe('2025-12-31')
  })

  test('knows Monday as 1 and Sunday as 7, as ISO 8601 counts', () => {
    expect(isoWeekday(plainDate.parse('2026-11-23'))).toBe(1)
    expect(isoWeekday(plainDate.parse('2026-11-29'))).toBe(7)
    expect(isoWeekday(plainDate.parse('1969-12-28'))).toBe(7)
  })

  test('counts days to an earlier date as negative', () => {
    expect(daysBetween(plainDate.parse('2026-03-01'), plainDate.parse('2026-02-27'))).toBe(-2)
  })

  test('agrees with date-fns, which counts in the zone of the machine', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (date, days) => {
        const moved = addDays(date, days)
        expect(moved).toBe(format(addLocalDays(parseISO(date), days), 'yyyy-MM-dd'))
        expect(daysBetween(date, moved)).toBe(differenceInCalendarDays(parseISO(moved), parseISO(date)))
        expect(isoWeekday(moved)).toBe(getISODay(parseISO(moved)))
      }),
    )
  })

  test('of every number between 1600 and 2400 is the one Date says, whose number it is', () => {
    for (let day = dayNumber(plainDate.parse('1970-01-01')) - 135_140; day < 157_055; day += 1) {
      const date = dateOfDayNumber(day)
      if (date !== new Date(day * 86_400_000).toISOString().slice(0, 10)) expect(date).toBe(day)
    }
    expect(dayNumber(dateOfDayNumber(20_783))).toBe(20_783)
  })
})
