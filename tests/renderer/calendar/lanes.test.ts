import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laneOut, type Span } from '../../../src/renderer/features/calendar/lanes.ts'

const span = (start: number, end: number): Span => ({ start, end })

describe('overlapping appointments', () => {
  test('one alone has the whole width', () => {
    expect(laneOut([span(540, 600), span(600, 660)])).toEqual([
      { lane: 0, lanes: 1, width: 1 },
      { lane: 0, lanes: 1, width: 1 },
    ])
  })

  test('two at a time stand side by side, the longer one first', () => {
    expect(laneOut([span(540, 555), span(540, 600)])).toEqual([
      { lane: 1, lanes: 2, width: 1 },
      { lane: 0, lanes: 2, width: 1 },
    ])
  })

  test('one that ends frees its column for the next', () => {
    expect(laneOut([span(540, 660), span(540, 570), span(570, 600)]).map(({ lane }) => lane)).toEqual([
      0, 1, 1,
    ])
  })

  test('one grows over the columns that are free beside it', () => {
    const [, , , alone] = laneOut([span(540, 700), span(540, 600), span(540, 570), span(610, 700)])
    expect(alone).toEqual({ lane: 1, lanes: 3, width: 2 })
  })
})

describe('for any day', () => {
  const days = fc.array(
    fc
      .record({ start: fc.integer({ min: 0, max: 1425 }), length: fc.integer({ min: 1, max: 300 }) })
      .map(({ start, length }) => span(start, Math.min(start + length, 1440))),
    { maxLength: 40 },
  )

  test('no two appointments cover each other, because a covered one cannot be clicked', () => {
    fc.assert(
      fc.property(days, (spans) => {
        const lanes = laneOut(spans)
        const boxes = spans.map((one, index) => {
          const { lane, lanes: of, width } = lanes[index] ?? { lane: 0, lanes: 1, width: 1 }
          return { ...one, left: lane / of, right: (lane + width) / of }
        })
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            const inTime = a.start < b.end && b.start < a.end
            const inWidth = a.left < b.right - 1e-9 && b.left < a.right - 1e-9
            expect(inTime && inWidth).toBe(false)
          }
        }
      }),
    )
  })

  test('every appointment stays inside its day', () => {
    fc.assert(
      fc.property(days, (spans) => {
        for (const { lane, lanes, width } of laneOut(spans)) {
          expect(width).toBeGreaterThan(0)
          expect(lane).toBeGreaterThanOrEqual(0)
          expect(lane + width).toBeLessThanOrEqual(lanes)
        }
      }),
    )
  })
})
