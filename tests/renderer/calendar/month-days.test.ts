import { describe, expect, test } from 'vitest'
import { byDay, shareOf } from '../../../src/renderer/features/calendar/month-days.ts'
import { placeCards } from '../../../src/renderer/features/calendar/placement.ts'
import { cardAt } from './card.ts'

const five = placeCards(
  ['09:00', '10:00', '11:00', '12:00', '13:00'].map((time) =>
    cardAt(`2026-11-26T${time}`, { id: time as never }),
  ),
  'Europe/Paris',
  undefined,
)
const share = (rows: number, cursor?: string) => {
  const { shown, more } = shareOf(five, rows, cursor)
  return [shown.map(({ id }) => id), more]
}

describe('a day in the month', () => {
  test('shows all of it where it fits', () => {
    expect(share(5)).toEqual([['09:00', '10:00', '11:00', '12:00', '13:00'], 0])
  })

  test('gives the last row to how many more there are', () => {
    expect(share(3)).toEqual([['09:00', '10:00'], 3])
  })

  test('always shows the appointment under the cursor, because it can be acted upon', () => {
    expect(share(3, '10:00')).toEqual([['09:00', '10:00'], 3])
    expect(share(3, '13:00')).toEqual([['12:00', '13:00'], 3])
    expect(share(1, '11:00')).toEqual([['11:00'], 4])
  })

  test('says only a number where there is room for nothing else', () => {
    expect(share(1)).toEqual([[], 5])
  })

  test('holds its own appointments, in order of time', () => {
    const days = byDay([...five, ...placeCards([cardAt('2026-11-27T09:00')], 'Europe/Paris', undefined)])
    expect([...days.keys()]).toEqual(['2026-11-26', '2026-11-27'])
    expect(days.get('2026-11-26')).toEqual(five)
  })
})
