import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Cursor,
  firstCursor,
  moveCursor,
  spotOf,
  stepAppointment,
} from '../../../src/renderer/features/calendar/cursor.ts'
import { clockOf, placeCards } from '../../../src/renderer/features/calendar/placement.ts'
import { cardAt } from './card.ts'

const placed = placeCards(
  [
    cardAt('2026-11-26T09:00', { id: 'nine' as never }),
    cardAt('2026-11-26T09:00', { id: 'nine too' as never, lengthMinutes: 10 }),
    cardAt('2026-11-26T10:30', { id: 'half past ten' as never, lengthMinutes: 60 }),
    cardAt('2026-11-27T10:30', { id: 'friday' as never }),
  ],
  'Europe/Paris',
  undefined,
)
const on = (id: string): Cursor => ({ kind: 'appointment', id })
const free = (day: string, minute: number): Cursor => ({ kind: 'slot', day, minute })

describe('the arrows', () => {
  test('rest on every appointment of the day, also on those side by side, and on the free time between', () => {
    const seen: Cursor[] = [on('nine')]
    for (let step = 0; step < 5; step += 1) seen.push(moveCursor(placed, seen.at(-1) as Cursor, 'down'))
    expect(seen).toEqual([
      on('nine'),
      on('nine too'),
      free('2026-11-26', 570),
      free('2026-11-26', 600),
      on('half past ten'),
      free('2026-11-26', 690),
    ])
  })

  test('go to the same time of the next day, whatever lies there', () => {
    expect(moveCursor(placed, on('half past ten'), 'right')).toEqual(on('friday'))
    expect(moveCursor(placed, on('nine'), 'right')).toEqual(free('2026-11-27', 540))
    expect(moveCursor(placed, free('2026-11-25', 660), 'right')).toEqual(on('half past ten'))
  })

  test('stop at midnight', () => {
    expect(moveCursor(placed, free('2026-11-25', 0), 'up')).toEqual(free('2026-11-25', 0))
  })

  test('reach everything: down and up again is the way back, from any time', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ at: fc.integer({ min: 0, max: 1400 }), long: fc.integer({ min: 5, max: 200 }) }),
          {
            maxLength: 12,
          },
        ),
        fc.integer({ min: 0, max: 30 }),
        (appointments, steps) => {
          const day = placeCards(
            appointments.map(({ at, long }, index) =>
              cardAt(`2026-11-26T${clockOf(at)}`, { id: `${index}` as never, lengthMinutes: long }),
            ),
            'Europe/Paris',
            undefined,
          )
          const first = moveCursor(day, free('2026-11-25', 600), 'right')
          const path: Cursor[] = [first]
          for (let step = 0; step < steps; step += 1) {
            const next = moveCursor(day, path.at(-1) as Cursor, 'down')
            if (JSON.stringify(next) === JSON.stringify(path.at(-1))) break
            path.push(next)
          }
          const back = path.map((cursor) => cursor).reverse()
          for (const [index, cursor] of back.slice(0, -1).entries()) {
            expect(moveCursor(day, cursor, 'up')).toEqual(back[index + 1])
          }
        },
      ),
    )
  })
})

describe('stepping through the appointments', () => {
  test('goes on in order of time, over the days, and stays inside', () => {
    expect(stepAppointment(placed, on('half past ten'), 1)).toEqual(on('friday'))
    expect(stepAppointment(placed, on('friday'), 1)).toEqual(on('friday'))
    expect(stepAppointment(placed, on('nine'), -1)).toEqual(on('nine'))
  })

  test('goes from free time to the nearest appointment in that direction', () => {
    expect(stepAppointment(placed, free('2026-11-26', 600), 1)).toEqual(on('half past ten'))
    expect(stepAppointment(placed, free('2026-11-26', 600), -1)).toEqual(on('nine too'))
    expect(stepAppointment([], undefined, 1)).toBeUndefined()
  })

  test('begins with what comes next, else with the time itself', () => {
    expect(firstCursor(placed, { day: '2026-11-26', minute: 600 })).toEqual(on('half past ten'))
    expect(firstCursor([], { day: '2026-11-26', minute: 600 })).toEqual(free('2026-11-26', 600))
  })

  test('knows where it stands, as long as the appointment is shown', () => {
    expect(spotOf(placed, on('friday'))).toMatchObject({ day: '2026-11-27', minute: 630 })
    expect(spotOf(placed, on('gone'))).toBeUndefined()
  })
})
