import { describe, expect, it } from 'vitest'
import { leftLyingUntil } from '../../../src/core/insights/left-lying.ts'
import { businessDaysBetween } from '../../../src/core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../src/core/time/plain-date.ts'

const calendar = {
  workingWeekdays: [1, 2, 3, 4, 5],
  holidayName: (date: PlainDate) => (date === '2026-12-25' ? 'Christmas' : undefined),
}
const day = (text: string) => text as PlainDate

describe('how long a missed attempt may wait', () => {
  it('is its gap in business days: one missed on Thursday is left lying from Wednesday on', () => {
    expect(leftLyingUntil(day('2026-12-01'), 3, calendar)).toBe('2026-11-25')
    expect(leftLyingUntil(day('2026-12-02'), 3, calendar)).toBe('2026-11-26')
  })

  it('leaves out weekends and holidays, because nobody calls then', () => {
    expect(leftLyingUntil(day('2026-12-28'), 1, calendar)).toBe('2026-12-23')
  })

  it('is the latest day with more business days than the gap since', () => {
    for (let n = 0; n < 60; n += 1) {
      const today = addDays(day('2026-11-20'), n)
      const until = leftLyingUntil(today, 3, calendar)
      expect(businessDaysBetween(until, today, calendar)).toBeGreaterThan(3)
      expect(businessDaysBetween(addDays(until, 1), today, calendar)).toBeLessThanOrEqual(3)
    }
  })

  it('refuses a calendar without business days rather than look for one for ever', () => {
    const never = { workingWeekdays: [], holidayName: () => undefined }
    expect(() => leftLyingUntil(day('2026-12-01'), 1, never)).toThrow(RangeError)
  })
})
