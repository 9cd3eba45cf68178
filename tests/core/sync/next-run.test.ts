import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextRunAt } from '../../../src/core/sync/next-run.ts'

const minute = 60_000
const chance = fc.double({ min: 0, max: 0.999_999, noNaN: true })

describe('when a calendar is asked again', () => {
  it('is after five minutes, a quarter more or less, so that not all machines ask at once', () => {
    const last = { endedAt: 0, failures: 0, notBefore: 0 }
    expect(nextRunAt(last, () => 0)).toBe(3.75 * minute)
    expect(nextRunAt(last, () => 0.999_999)).toBeCloseTo(6.25 * minute, -3)
  })

  it('is after a pause that may double with each failure, and never more than an hour', () => {
    const latest = (failures: number) => nextRunAt({ endedAt: 0, failures, notBefore: 0 }, () => 0.999_999)
    expect([1, 2, 3, 4].map((failures) => Math.round(latest(failures) / 1000))).toEqual([30, 60, 120, 240])
    expect(latest(50)).toBeLessThanOrEqual(60 * minute)
  })

  it('is never before the moment that the server named', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(1e9), fc.nat(1e9), chance, (failures, endedAt, notBefore, random) => {
        const at = nextRunAt({ endedAt, failures, notBefore }, () => random)
        expect(at).toBeGreaterThanOrEqual(notBefore)
        expect(at).toBeGreaterThan(endedAt)
      }),
    )
  })
})
