import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson, writeJson } from '../../src/main/app/json-file.ts'
import { placeWindow, type Rectangle, smallestWindow, windowState } from '../../src/main/app/window-state.ts'
import { temporaryFolder } from '../fixtures/test-context.ts'

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 }
const screen: Rectangle = { x: 1440, y: 0, width: 2560, height: 1440 }
const at = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
  maximised: false,
})

describe('where the window opens', () => {
  it('is the middle the first time, which the system finds', () => {
    expect(placeWindow(undefined, [laptop])).toEqual({ width: 1280, height: 820 })
  })

  it('is where it was', () => {
    expect(placeWindow(at(1600, 100), [laptop, screen])).toEqual(at(1600, 100).bounds)
  })

  it('is the middle, in its size, when its display is gone', () => {
    expect(placeWindow(at(1600, 100), [laptop])).toEqual({ width: 1200, height: 800 })
  })

  it('is no larger than the display', () => {
    expect(placeWindow(at(100, 100, 3000, 2000), [laptop])).toEqual({
      x: 100,
      y: 100,
      width: 1440,
      height: 875,
    })
  })

  it('is below the bar at the top, where its title could not be taken hold of', () => {
    expect(placeWindow(at(100, 0), [laptop]).y).toBe(25)
  })

  it('may hang over the edge, as it was put', () => {
    expect(placeWindow(at(-300, 100), [laptop])).toEqual(at(-300, 100).bounds)
  })

  it('always leaves enough of the title bar on a display to move it', () => {
    const number = fc.integer({ min: -5000, max: 5000 })
    const size = fc.integer({ min: 1, max: 6000 })
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const placed = placeWindow(at(x, y, width, height), [laptop, screen])
        expect(placed.width).toBeGreaterThanOrEqual(smallestWindow.width)
        if (placed.x === undefined || placed.y === undefined) return
        const [left, top] = [placed.x, placed.y]
        const areas = [laptop, screen].filter(
          (area) =>
            left < area.x + area.width &&
            left + placed.width > area.x &&
            top >= area.y &&
            top < area.y + area.height,
        )
        expect(areas).not.toEqual([])
      }),
    )
  })
})

describe('the file that keeps it', () => {
  it('gives back what was written', () => {
    const file = join(temporaryFolder(), 'window.json')
    writeJson(file, at(1, 2))
    expect(readJson(file, windowState)).toEqual(at(1, 2))
  })

  it.each([
    '',
    '{',
    'null',
    '{"bounds":{"x":1}}',
    '{"bounds":{"x":0,"y":0,"width":-1,"height":9},"maximised":false}',
  ])('is ignored when damaged: %s', (text) => {
    const file = join(temporaryFolder(), 'window.json')
    writeFileSync(file, text)
    expect(readJson(file, windowState)).toBeUndefined()
  })

  it('is ignored when it is not there', () => {
    expect(readJson(join(temporaryFolder(), 'window.json'), windowState)).toBeUndefined()
  })
})
