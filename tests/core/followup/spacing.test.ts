import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tooCloseTo } from '../../../src/core/followup/spacing.ts'
import { type BusinessCalendar, businessDaysBetween } from '../../../src/core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../src/core/time/plain-date.ts'

const day = (text: string) => text as PlainDate
const calendar = (holidays: readonly string[] = []): BusinessCalendar => ({
  workingWeekdays: [1, 2, 3, 4, 5],
  holidayName: (date) => (holidays.includes(date) ? 'A holiday' : undefined),
})
const usual = { calendar: calendar(), leastGap: 2 }

describe('the spacing guard', () => {
  it.each([
    ['the same day', '2026-11-26', '2026-11-26'],
    ['the next day, because a call a day is the kiss of death', '2026-11-26', '2026-11-27'],
    ['Friday and Monday, which are consecutive business days', '2026-11-27', '2026-11-30'],
    ['a Saturday and the Monday after', '2026-11-28', '2026-11-30'],
    ['the day before as much as the day after', '2026-11-27', '2026-11-26'],
  ])('takes %s as too close', (_what, contact, on) => {
    expect(tooCloseTo(day(on), [day(contact)], usual)).toBe(contact)
  })

  it.each([
    ['a business day between them', '2026-11-26', '2026-11-30'],
    ['a weekend and a business day between them', '2026-11-27', '2026-12-01'],
  ])('lets contacts with %s be', (_what, contact, on) => {
    expect(tooCloseTo(day(on), [day(contact)], usual)).toBeUndefined()
  })

  it('does not count a holiday between two contacts as room', () => {
    const spacing = { calendar: calendar(['2026-11-27']), leastGap: 2 }
    expect(tooCloseTo(day('2026-11-30'), [day('2026-11-26')], spacing)).toBe('2026-11-26')
  })

  it('names the nearest of several', () => {
    const contacts = [day('2026-11-25'), day('2026-11-27')]
    expect(tooCloseTo(day('2026-11-27'), contacts, { ...usual, leastGap: 5 })).toBe('2026-11-27')
  })

  it('agrees with counting business days one by one, whatever the holidays and the order', () => {
    const anyDay = fc.nat(60).map((days) => addDays(day('2026-11-26'), days))
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        fc.array(anyDay),
        fc.integer({ min: 1, max: 12 }),
        (a, b, holidays, leastGap) => {
          const days = calendar(holidays)
          const apart = Math.abs(businessDaysBetween(a, b, days))
          const found = tooCloseTo(a, [b], { calendar: days, leastGap })
          expect(found !== undefined).toBe(apart < leastGap)
        },
      ),
    )
  })
})
