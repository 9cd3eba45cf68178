import { describe, expect, it } from 'vitest'
import type { TimeOfDay } from '../../../src/core/time/wall-time.ts'
import { isWorkingTime, nextWorkStart, type WorkingHours } from '../../../src/core/time/working-hours.ts'

const hours: WorkingHours = {
  timeZone: 'Europe/Paris',
  workingWeekdays: [1, 2, 3, 4, 5],
  dayStarts: '09:00' as TimeOfDay,
  dayEnds: '18:00' as TimeOfDay,
}
const at = (instant: string): number => Date.parse(instant)

describe('working hours', () => {
  it.each([
    ['2026-11-26T09:00+01:00', true, 'from their first minute'],
    ['2026-11-26T17:59+01:00', true, 'to their last'],
    ['2026-11-26T18:00+01:00', false, 'but not at their end'],
    ['2026-11-26T08:59+01:00', false, 'nor before'],
    ['2026-11-28T10:00+01:00', false, 'nor on a day off'],
  ])('%s: %s, %s', (instant, works) => {
    expect(isWorkingTime(at(instant), hours)).toBe(works)
  })

  it('are those of the zone of the rep, wherever the machine is', () => {
    expect(isWorkingTime(at('2026-11-26T09:30+01:00'), { ...hours, timeZone: 'America/New_York' })).toBe(
      false,
    )
  })

  it('start again on the next working day, also when today has begun', () => {
    expect(nextWorkStart(at('2026-11-26T09:00+01:00'), hours)).toBe(at('2026-11-27T09:00+01:00'))
    expect(nextWorkStart(at('2026-11-26T06:00+01:00'), hours)).toBe(at('2026-11-26T09:00+01:00'))
    expect(nextWorkStart(at('2026-11-27T20:00+01:00'), hours)).toBe(at('2026-11-30T09:00+01:00'))
  })

  it('start by the clock on the wall across a change of clocks', () => {
    expect(nextWorkStart(at('2026-03-27T20:00+01:00'), hours)).toBe(at('2026-03-30T09:00+02:00'))
  })

  it('come a week later where only one day is worked', () => {
    expect(nextWorkStart(at('2026-11-26T12:00+01:00'), { ...hours, workingWeekdays: [4] })).toBe(
      at('2026-12-03T09:00+01:00'),
    )
  })
})
