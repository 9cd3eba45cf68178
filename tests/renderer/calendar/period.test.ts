import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { periodOf, stepDay, views, weekNumber } from '../../../src/renderer/features/calendar/period.ts'
import { addDays, daysBetween, weekdayOf } from '../../../src/renderer/i18n/calendar-days.ts'

const day = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1970-01-01', count))
const weekday = fc.integer({ min: 1, max: 7 })

describe('a period', () => {
  test('of a week begins on the first day of the week, wherever that is', () => {
    expect(periodOf('week', '2026-11-26', 1)).toMatchObject({ from: '2026-11-23', to: '2026-11-29' })
    expect(periodOf('week', '2026-11-26', 7)).toMatchObject({ from: '2026-11-22', to: '2026-11-28' })
  })

  test('of a month is filled up to whole weeks', () => {
    expect(periodOf('month', '2026-11-26', 1)).toMatchObject({ from: '2026-10-26', to: '2026-12-06' })
    expect(periodOf('month', '2027-02-10', 1)).toMatchObject({ from: '2027-02-01', to: '2027-02-28' })
  })

  test('has every day once, also when clocks change in it', () => {
    expect(periodOf('week', '2026-03-29', 1).days).toEqual([
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-03-26',
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
    ])
    expect(new Set(periodOf('month', '2026-10-25', 1).days).size).toBe(35)
  })

  test('holds its day and whole weeks, for any day and any first day of the week', () => {
    fc.assert(
      fc.property(day, weekday, (at, first) => {
        for (const view of views) {
          const { from, to, days } = periodOf(view, at, first)
          expect(days).toContain(at)
          expect([days[0], days.at(-1)]).toEqual([from, to])
          expect(daysBetween(from, to) + 1).toBe(days.length)
          if (view !== 'day') {
            expect(days.length % 7).toBe(0)
            expect(weekdayOf(from)).toBe(first)
          }
        }
      }),
    )
  })

  test('is followed by the next one without a gap', () => {
    fc.assert(
      fc.property(day, weekday, (at, first) => {
        for (const view of ['day', 'week'] as const) {
          const next = periodOf(view, stepDay(view, at, 1), first)
          expect(next.from).toBe(addDays(periodOf(view, at, first).to, 1))
          expect(stepDay(view, stepDay(view, at, 1), -1)).toBe(at)
        }
      }),
    )
  })

  test('of a month steps to the next month, also from its last days', () => {
    expect(stepDay('month', '2026-01-31', 1)).toBe('2026-02-28')
    expect(stepDay('month', '2026-01-31', -1)).toBe('2025-12-31')
  })
})

describe('the number of a week', () => {
  test('follows ISO 8601 at the turn of the year', () => {
    expect(weekNumber('2026-11-26')).toBe(48)
    expect(weekNumber('2027-01-01')).toBe(53)
    expect(weekNumber('2027-01-04')).toBe(1)
    expect(weekNumber('2025-12-29')).toBe(1)
  })
})
