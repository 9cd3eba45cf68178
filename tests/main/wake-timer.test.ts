import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WakeTimer } from '../../src/main/app/wake-timer.ts'

const start = Date.parse('2026-11-26T08:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: start })
})
afterEach(() => {
  vi.useRealTimers()
})

/** When it woke, in ms after the start. */
function armed(instant: number): number[] {
  const woken: number[] = []
  new WakeTimer().arm(instant, () => woken.push(Date.now() - start))
  return woken
}

describe('the timer of the reminders', () => {
  it('wakes at its instant, once', () => {
    const woken = armed(start + 90_000)
    vi.advanceTimersByTime(89_999)
    expect(woken).toEqual([])
    vi.advanceTimersByTime(10 * minute)
    expect(woken).toEqual([90_000])
  })

  it('wakes at once for an instant that has passed', () => {
    const woken = armed(start - 1)
    vi.advanceTimersByTime(0)
    expect(woken).toEqual([0])
  })

  it('waits for longer than a timer can, 2^31 ms', () => {
    const woken = armed(start + 60 * day)
    vi.advanceTimersByTime(60 * day - 1)
    expect(woken).toEqual([])
    vi.advanceTimersByTime(1)
    expect(woken).toEqual([60 * day])
  })

  it('notices within a minute that the clock was set forward, as after sleep', () => {
    const woken = armed(start + 8 * 60 * minute)
    vi.advanceTimersByTime(30_000)
    vi.setSystemTime(start + 8 * 60 * minute)
    vi.advanceTimersByTime(minute)
    expect(woken).toHaveLength(1)
  })

  it('does not wake early when the clock was set back', () => {
    const woken = armed(start + 10 * minute)
    vi.setSystemTime(start - 60 * minute)
    vi.advanceTimersByTime(30 * minute)
    expect(woken).toEqual([])
    vi.advanceTimersByTime(40 * minute)
    expect(woken).toEqual([10 * minute])
  })

  it('forgets the instant before when it is armed anew', () => {
    const woken: string[] = []
    const timer = new WakeTimer()
    timer.arm(start + minute, () => woken.push('first'))
    timer.arm(start + 2 * minute, () => woken.push('second'))
    vi.advanceTimersByTime(5 * minute)
    expect(woken).toEqual(['second'])
  })

  it('rests in between: once a minute at most', () => {
    armed(start + day)
    let steps = 0
    for (; Date.now() < start + 60 * minute; steps += 1) vi.advanceTimersToNextTimer()
    expect(steps).toBeLessThanOrEqual(60)
  })
})
