import { addDays, eachDayOfInterval, format, getISODay, parseISO } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBusinessDays,
  type BusinessCalendar,
  businessDaysBetween,
  firstBusinessDayFrom,
  isBusinessDay,
} from '../../../src/core/time/business-days.ts'
import { plainDate } from '../../../src/core/time/plain-date.ts'

const calendarOf = (
  holidays: Readonly<Record<string, string>> = {},
  workingWeekdays: readonly number[] = [1, 2, 3, 4, 5],
): BusinessCalendar => ({ workingWeekdays, holidayName: (date) => holidays[date] })

const day = (text: string) => plainDate.parse(text)
const plain = calendarOf()
const france = calendarOf({ '2026-12-25': 'Noël', '2027-01-01': 'Nouvel An' })

describe('business days', () => {
  test('leave out weekends and public holidays', () => {
    expect(isBusinessDay(day('2026-11-27'), france)).toBe(true)
    expect(isBusinessDay(day('2026-11-28'), france)).toBe(false)
    expect(isBusinessDay(day('2026-12-25'), france)).toBe(false)
  })

  test('begin with the day itself if it is one', () => {
    expect(firstBusinessDayFrom(day('2026-11-27'), france)).toBe('2026-11-27')
    expect(firstBusinessDayFrom(day('2026-12-25'), france)).toBe('2026-12-28')
  })

  test('count on from the day after, so that three from Thursday is Tuesday', () => {
    expect(addBusinessDays(day('2026-11-26'), 3, plain)).toBe('2026-12-01')
    expect(addBusinessDays(day('2026-12-23'), 3, france)).toBe('2026-12-29')
    expect(addBusinessDays(day('2026-11-28'), 0, plain)).toBe('2026-11-30')
  })

  test('of a Sunday to Thursday week are those the client works', () => {
    const israel = calendarOf({}, [7, 1, 2, 3, 4])
    expect(addBusinessDays(day('2026-11-26'), 3, israel)).toBe('2026-12-01')
    expect(firstBusinessDayFrom(day('2026-11-27'), israel)).toBe('2026-11-29')
  })

  test('between two days say how close contacts are: 1 from Friday to Monday, 0 within a weekend', () => {
    expect(businessDaysBetween(day('2026-11-27'), day('2026-11-30'), plain)).toBe(1)
    expect(businessDaysBetween(day('2026-11-27'), day('2026-11-29'), plain)).toBe(0)
    expect(businessDaysBetween(day('2026-11-30'), day('2026-11-27'), plain)).toBe(-1)
    expect(businessDaysBetween(day('2026-11-30'), day('2026-11-30'), plain)).toBe(0)
  })

  test('are refused for an empty working week, which would never end', () => {
    for (const week of [[], [0, 8]]) {
      const none = calendarOf({}, week)
      expect(() => firstBusinessDayFrom(day('2026-11-26'), none)).toThrow(RangeError)
      expect(() => addBusinessDays(day('2026-11-26'), 1, none)).toThrow(RangeError)
      expect(() => businessDaysBetween(day('2026-11-26'), day('2026-11-27'), none)).toThrow(RangeError)
    }
  })

  test('are not looked for for ever when every day is a holiday', () => {
    const closed = { workingWeekdays: [1], holidayName: () => 'Closed' }
    expect(() => firstBusinessDayFrom(day('2026-11-26'), closed)).toThrow(RangeError)
  })

  test('are counted in whole numbers from 0', () => {
    for (const count of [-1, 1.5, Number.NaN]) {
      expect(() => addBusinessDays(day('2026-11-26'), count, plain)).toThrow(RangeError)
    }
  })

  test('agree with a count of every day by date-fns', () => {
    const week = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 15 })
    const offset = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(week, holidays, offset, offset, (weekdays, offsets, a, b) => {
        const dateAt = (days: number) => format(addDays(parseISO('2026-11-26'), days), 'yyyy-MM-dd')
        const names = Object.fromEntries(offsets.map((days) => [dateAt(days), 'Holiday']))
        const calendar = calendarOf(names, weekdays)
        const [from, to] = [day(dateAt(Math.min(a, b))), day(dateAt(Math.max(a, b)))]
        const open = eachDayOfInterval({ start: parseISO(from), end: parseISO(to) })
          .slice(1)
          .filter((date) => weekdays.includes(getISODay(date)) && !names[format(date, 'yyyy-MM-dd')])
        expect(businessDaysBetween(from, to, calendar)).toBe(open.length)
        const last = open.at(-1)
        if (last) expect(addBusinessDays(from, open.length, calendar)).toBe(format(last, 'yyyy-MM-dd'))
      }),
    )
  })
})
