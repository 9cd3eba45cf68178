import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../src/core/time/plain-date.ts'
import {
  addMinutes,
  dateOf,
  minuteOfDay,
  timeOf,
  timeOfDay,
  timeOfMinute,
  wallTime,
  wallTimeOn,
} from '../../../src/core/time/wall-time.ts'

const morning = wallTime.parse('2026-11-26T09:30')

describe('a wall time', () => {
  test('is a day and a time of day, taken apart and put together', () => {
    expect(dateOf(morning)).toBe('2026-11-26')
    expect(timeOf(morning)).toBe('09:30')
    expect(wallTimeOn(plainDate.parse('2026-11-26'), timeOfDay.parse('09:30'))).toBe(morning)
  })

  test('passes midnight and the year when minutes are added', () => {
    expect(addMinutes(wallTime.parse('2026-12-31T23:50'), 15)).toBe('2027-01-01T00:05')
    expect(addMinutes(morning, -600)).toBe('2026-11-25T23:30')
  })

  test('does not know of changes of clocks: a clock without a zone has none', () => {
    expect(addMinutes(wallTime.parse('2026-03-29T01:45'), 30)).toBe('2026-03-29T02:15')
  })

  test('refuses a day that does not exist', () => {
    expect(wallTime.safeParse('2026-02-30T09:30').success).toBe(false)
  })

  test('counts the minutes of a day from midnight and back', () => {
    expect(minuteOfDay(timeOfDay.parse('09:05'))).toBe(545)
    expect(timeOfMinute(545)).toBe('09:05')
  })
})
