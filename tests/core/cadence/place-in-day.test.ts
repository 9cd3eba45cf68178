import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ruleOfFour } from '../../../src/core/cadence/cadence.ts'
import { createDayPlanner } from '../../../src/core/cadence/place-in-day.ts'
import { planString } from '../../../src/core/cadence/plan-string.ts'
import type { BusinessCalendar } from '../../../src/core/time/business-days.ts'
import { timeOfDay, utcOfWallTime, type WallTime, wallTime } from '../../../src/core/time/wall-time.ts'

const calendarOf = (...holidays: string[]): BusinessCalendar => ({
  workingWeekdays: [1, 2, 3, 4, 5],
  holidayName: (date) => (holidays.includes(date) ? 'Holiday' : undefined),
})
const dayFrom = (dayStarts: string, dayEnds: string) =>
  createDayPlanner({
    timeZone: 'Europe/Paris',
    dayStarts: timeOfDay.parse(dayStarts),
    dayEnds: timeOfDay.parse(dayEnds),
    calendar: calendarOf(),
  })
const at = (text: string) => wallTime.parse(text)
const thursday = at('2026-11-26T09:30')

describe('a place in the day', () => {
  test('is the wanted time if it is free', () => {
    expect(dayFrom('09:00', '18:00').place(thursday, 15)).toBe(thursday)
  })

  test('is else the next free time that day, in steps of the length', () => {
    const days = dayFrom('09:00', '18:00')
    days.occupy(at('2026-11-26T09:00'), 60)
    expect(days.place(thursday, 15)).toBe('2026-11-26T10:00')
  })

  test('is else earlier that day, rather than tomorrow', () => {
    const days = dayFrom('09:00', '18:00')
    days.occupy(thursday, 600)
    expect(days.place(thursday, 15)).toBe('2026-11-26T09:15')
  })

  test('is else any gap that is left, even off the steps of the length', () => {
    const days = dayFrom('09:00', '10:00')
    days.occupy(at('2026-11-26T09:00'), 20)
    days.occupy(at('2026-11-26T09:35'), 25)
    expect(days.place(thursday, 15)).toBe('2026-11-26T09:20')
  })

  test('is else the wanted time of the next business day of the client', () => {
    const days = dayFrom('09:00', '10:00')
    days.occupy(at('2026-11-26T09:00'), 60)
    expect(days.place(thursday, 15)).toBe('2026-11-27T09:30')
    expect(days.place(thursday, 15, calendarOf('2026-11-27'))).toBe('2026-11-30T09:30')
  })

  test('lies in working hours even if the wanted time does not', () => {
    const days = dayFrom('09:00', '18:00')
    expect(days.place(at('2026-11-26T20:00'), 15)).toBe('2026-11-26T17:45')
    expect(days.place(at('2026-11-26T07:00'), 15)).toBe('2026-11-26T09:00')
  })

  test('is not looked for in vain when the appointment is longer than the day', () => {
    expect(dayFrom('09:00', '10:00').place(at('2026-11-28T09:30'), 90)).toBe('2026-11-30T09:30')
  })

  test('respects what runs over midnight', () => {
    const days = createDayPlanner({
      timeZone: 'Europe/Paris',
      dayStarts: timeOfDay.parse('00:00'),
      dayEnds: timeOfDay.parse('01:00'),
      calendar: calendarOf(),
    })
    days.occupy(at('2026-11-25T23:00'), 90)
    expect(days.place(at('2026-11-26T00:00'), 30)).toBe('2026-11-26T00:30')
  })

  test('needs a day that ends after it starts', () => {
    expect(() => dayFrom('18:00', '09:00')).toThrow(RangeError)
  })

  test('never overlaps another, and leaves a day only when nothing fits on it', () => {
    const wish = fc.record({
      day: fc.integer({ min: 0, max: 3 }),
      minute: fc.integer({ min: 0, max: 95 }),
      length: fc.constantFrom(15, 20, 45),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        const days = dayFrom('09:00', '11:00')
        const taken: { from: number; to: number }[] = []
        for (const { day, minute, length } of wishes) {
          const preferred = at(
            new Date(Date.UTC(2026, 10, 23 + day, 8, minute * 2)).toISOString().slice(0, 16),
          )
          const placed = days.place(preferred, length)
          days.occupy(placed, length)
          const slot = { from: utcOfWallTime(placed), to: utcOfWallTime(placed) + length * 60_000 }
          expect(taken.every(({ from, to }) => slot.to <= from || slot.from >= to)).toBe(true)
          if (placed.slice(0, 10) !== preferred.slice(0, 10)) {
            expect(gapsOn(preferred.slice(0, 10), taken).every((gap) => gap < length + 4)).toBe(true)
          }
          taken.push(slot)
        }
      }),
    )
  })

  test('is found for all calls of two thousand strings that want the same time', () => {
    const days = dayFrom('09:00', '18:00')
    const seen = new Set<string>()
    const place = (preferred: WallTime, length: number) => {
      const placed = days.place(preferred, length)
      days.occupy(placed, length)
      return placed
    }
    for (let lead = 0; lead < 2000; lead += 1) {
      const plan = planString({ steps: ruleOfFour.steps, first: thursday, calendar: calendarOf(), place })
      for (const { startsAt } of plan.attempts) seen.add(startsAt)
    }
    expect(seen.size).toBe(8000)
  })
})

/** Free minutes between 09:00 and 11:00, gap by gap; the finest step may waste up to four of each. */
function gapsOn(date: string, taken: readonly { from: number; to: number }[]): number[] {
  const [start, end] = [Date.parse(`${date}T09:00Z`), Date.parse(`${date}T11:00Z`)]
  const slots = taken.filter(({ from }) => from >= start && from < end).sort((a, b) => a.from - b.from)
  const edges = [start, ...slots.flatMap(({ from, to }) => [from, to]), end]
  return edges.flatMap((edge, index) => (index % 2 === 1 ? [(edge - (edges[index - 1] ?? 0)) / 60_000] : []))
}
