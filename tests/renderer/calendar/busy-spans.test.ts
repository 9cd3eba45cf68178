import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { busySpans, isBusy } from '../../../src/renderer/features/calendar/busy-spans.ts'
import { addDays } from '../../../src/renderer/i18n/calendar-days.ts'

const week = Array.from({ length: 7 }, (_, index) => addDays('2026-11-23', index))
const between = (startsAt: string, endsAt: string, source = 'Work') => ({ source, startsAt, endsAt })
const sources = ['Work']
const inWeek = (...busy: ReturnType<typeof between>[]) => busySpans(busy, week)

describe('busy time', () => {
  test('stands at its time on the wall of the rep', () => {
    expect(inWeek(between('2026-11-26T10:30', '2026-11-26T12:00')).get('2026-11-26')).toEqual([
      { start: 630, end: 720, sources },
    ])
  })

  test('that passes midnight is in both days, and ends with midnight without a trace in the next', () => {
    const overnight = inWeek(between('2026-11-26T22:00', '2026-11-27T02:00'))
    expect(overnight.get('2026-11-26')).toEqual([{ start: 1320, end: 1440, sources }])
    expect(overnight.get('2026-11-27')).toEqual([{ start: 0, end: 120, sources }])
    expect(inWeek(between('2026-11-26T22:00', '2026-11-27T00:00')).get('2026-11-27')).toEqual([])
  })

  test('that began before the week or goes on after it is shown as far as the week goes', () => {
    const days = inWeek(between('2026-11-01T01:00', '2026-12-24T01:00'))
    expect([...days.values()]).toEqual(week.map(() => [{ start: 0, end: 1440, sources }]))
  })

  test('in the hour that occurs twice is not drawn backwards', () => {
    const day = busySpans([between('2026-10-25T02:45', '2026-10-25T02:15')], ['2026-10-25'])
    expect(day.get('2026-10-25')).toEqual([])
  })

  test('of two calendars is one stretch where it overlaps or touches: what is taken twice is taken once', () => {
    const days = inWeek(
      between('2026-11-26T14:00', '2026-11-26T15:00'),
      between('2026-11-26T09:00', '2026-11-26T12:00'),
      between('2026-11-26T10:00', '2026-11-26T11:00', 'Family'),
      between('2026-11-26T12:00', '2026-11-26T12:30'),
    )
    expect(days.get('2026-11-26')).toEqual([
      { start: 540, end: 750, sources: ['Work', 'Family'] },
      { start: 840, end: 900, sources },
    ])
  })

  test('takes a free half hour that it reaches into, and none that it only touches', () => {
    const spans = [{ start: 600, end: 660 }]
    expect(isBusy(spans, { start: 630, end: 690 })).toBe(true)
    expect(isBusy(spans, { start: 660, end: 690 })).toBe(false)
    expect(isBusy(spans, { start: 570, end: 600 })).toBe(false)
  })

  test('is never longer than its day and never twice at the same time, whatever it is', () => {
    const minute = fc.integer({ min: -3 * 1440, max: 10 * 1440 })
    const wall = (at: number) =>
      new Date(Date.parse('2026-11-23T00:00Z') + at * 60_000).toISOString().slice(0, 16)
    fc.assert(
      fc.property(fc.array(fc.tuple(minute, minute), { maxLength: 20 }), (pairs) => {
        const days = inWeek(...pairs.map(([a, b]) => between(wall(Math.min(a, b)), wall(Math.max(a, b)))))
        expect([...days.keys()]).toEqual(week)
        for (const spans of days.values()) {
          spans.forEach(({ start, end }, index) => {
            expect(start).toBeGreaterThan(index === 0 ? -1 : (spans[index - 1]?.end ?? 0))
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(1440)
          })
        }
      }),
    )
  })
})
