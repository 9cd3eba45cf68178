import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPending } from '../../src/renderer/api/pending.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const taking = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms))

describe('a command on its way', () => {
  it('is not shown when it takes a moment only, because that would flicker', async () => {
    const pending = createPending()
    const seen: (string | undefined)[] = []
    pending.onChange(() => seen.push(pending.slow))
    void pending.follow('leads.add', taking(399, 'done'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(seen).toEqual([])
  })

  it('is shown from then on until it is done, and answers what it would', async () => {
    const pending = createPending()
    const seen: (string | undefined)[] = []
    pending.onChange(() => seen.push(pending.slow))
    const answer = pending.follow('strings.startAll', taking(5000, 'done'))
    await vi.advanceTimersByTimeAsync(4000)
    expect(seen).toEqual(['strings.startAll'])
    await vi.advanceTimersByTimeAsync(1000)
    expect(seen).toEqual(['strings.startAll', undefined])
    expect(await answer).toBe('done')
  })

  it('is no longer shown when it fails, and fails as it would', async () => {
    const pending = createPending()
    const failing = pending.follow(
      'history.undo',
      taking(500, 0).then(() => Promise.reject(new Error('no'))),
    )
    const failed = expect(failing).rejects.toThrow('no')
    await vi.advanceTimersByTimeAsync(450)
    expect(pending.slow).toBe('history.undo')
    await vi.advanceTimersByTimeAsync(100)
    await failed
    expect(pending.slow).toBeUndefined()
  })

  it('is the oldest of several, because that is what one waits for', async () => {
    const pending = createPending()
    void pending.follow('history.undo', taking(3000, 0))
    void pending.follow('leads.edit', taking(5000, 0))
    await vi.advanceTimersByTimeAsync(1000)
    expect(pending.slow).toBe('history.undo')
    await vi.advanceTimersByTimeAsync(2500)
    expect(pending.slow).toBe('leads.edit')
  })
})
