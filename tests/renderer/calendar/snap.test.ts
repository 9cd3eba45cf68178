import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  keepInDay,
  lengthUntil,
  minutesInDay,
  snap,
  snapDown,
  stepMinute,
} from '../../../src/renderer/features/calendar/snap.ts'

const minute = fc.integer({ min: 0, max: minutesInDay - 1 })
const length = fc.integer({ min: 5, max: minutesInDay })

describe('a time chosen by hand', () => {
  test('is the nearest quarter of an hour', () => {
    expect([snap(547), snap(548), snapDown(554)]).toEqual([540, 555, 540])
  })

  test('goes on from an odd time to the next quarter, and not past it', () => {
    expect([stepMinute(545, 1), stepMinute(545, -1)]).toEqual([555, 540])
    expect([stepMinute(540, 1), stepMinute(540, -1), stepMinute(540, 4)]).toEqual([555, 525, 600])
  })

  test('always moves, and back again from a quarter', () => {
    fc.assert(
      fc.property(minute, (at) => {
        expect(stepMinute(at, 1)).toBeGreaterThan(at)
        expect(stepMinute(at, -1)).toBeLessThan(at)
        expect(stepMinute(stepMinute(snap(at), 1), -1)).toBe(snap(at))
      }),
    )
  })

  test('leaves the whole appointment on its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 2000 }), length, (start, long) => {
        const kept = keepInDay(start, long)
        expect(kept).toBeGreaterThanOrEqual(0)
        expect(kept + long).toBeLessThanOrEqual(minutesInDay)
      }),
    )
  })
})

describe('a length chosen by hand', () => {
  test('ends on a quarter of an hour, wherever it begins', () => {
    expect(lengthUntil(545, 571)).toBe(25)
    expect(lengthUntil(540, 553)).toBe(15)
  })

  test('is at least a quarter of an hour and over by midnight', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: -100, max: 2000 }), (start, end) => {
        const long = lengthUntil(start, end)
        expect(long).toBeGreaterThan(0)
        expect(start + long).toBeLessThanOrEqual(minutesInDay)
        if (start <= minutesInDay - 15) expect(long).toBeGreaterThanOrEqual(15)
      }),
    )
  })
})
