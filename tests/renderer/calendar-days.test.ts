import { describe, expect, test } from 'vitest'
import { quickDays } from '../../src/renderer/actions/quick-days.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  parseTime,
  wallTimeAt,
  weekdayOf,
} from '../../src/renderer/i18n/calendar-days.ts'

const week = [1, 2, 3, 4, 5]

describe('days', () => {
  test('a day is added across months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-29', -29)).toBe('2026-02-28')
  })

  test('a month later stays inside of the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-11-26', 3)).toBe('2027-02-26')
  })

  test('working days leave out the days that are not worked', () => {
    expect(addWorkingDays('2026-11-26', 3, week)).toBe('2026-12-01')
    expect(addWorkingDays('2026-11-26', 1, [7, 1, 2, 3, 4])).toBe('2026-11-29')
  })

  test('Sunday is the seventh day', () => {
    expect(weekdayOf('2026-11-22')).toBe(7)
  })

  test('the clock of another zone is read from the instant', () => {
    expect(wallTimeAt(Date.parse('2026-11-26T08:40:00Z'), 'America/New_York')).toBe('2026-11-26T03:40')
  })

  test('days offered for a next step are working days', () => {
    const days = quickDays('soon', '2026-11-27', week).map(({ day }) => day)
    expect(days).toEqual(['2026-11-30', '2026-12-02', '2026-11-30', '2026-12-11'])
    expect(quickDays('later', '2026-11-26', week)[1]?.day).toBe('2026-12-28')
  })
})

describe('a time as people type it', () => {
  test.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['9:30', '09:30'],
    ['14h', '14:00'],
    ['14h30', '14:30'],
    ['2pm', '14:00'],
    ['12 am', '00:00'],
    ['2.30 pm', '14:30'],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time))

  test.each(['', '25', '9:75', '13pm', 'noon', '9:3'])('“%s” is none', (typed) =>
    expect(parseTime(typed)).toBeUndefined(),
  )
})
