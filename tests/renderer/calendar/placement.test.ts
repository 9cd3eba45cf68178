import { describe, expect, test } from 'vitest'
import { clockOf, placeCards, wallOf } from '../../../src/renderer/features/calendar/placement.ts'
import { cardAt } from './card.ts'

const at = (cards: Parameters<typeof placeCards>[0], now?: string) =>
  placeCards(cards, 'Europe/Paris', now === undefined ? undefined : Date.parse(now))

describe('an appointment in the calendar', () => {
  test('stands at its time on the wall, whatever clocks do on that day', () => {
    const [spring, autumn] = at([cardAt('2026-03-29T09:00'), cardAt('2026-10-25T09:00')])
    expect([spring, autumn]).toMatchObject([
      { day: '2026-03-29', minute: 540, length: 15 },
      { day: '2026-10-25', minute: 540, length: 15 },
    ])
  })

  test('planned in another zone stands where it is on the wall of the rep', () => {
    const [one] = at([cardAt('2026-11-26T19:30', { timeZone: 'America/New_York' })])
    expect(one).toMatchObject({ day: '2026-11-27', minute: 90 })
  })

  test('is missed only once its end has passed without an outcome', () => {
    const cards = [cardAt('2026-11-26T09:00')]
    expect(at(cards)[0]?.state).toBe('planned')
    expect(at(cards, '2026-11-26T09:14+01:00')[0]?.state).toBe('planned')
    expect(at(cards, '2026-11-26T09:15+01:00')[0]?.state).toBe('missed')
    expect(at([cardAt('2026-11-26T09:00', { status: 'done' })], '2026-11-27T09:00Z')[0]?.state).toBe('done')
  })

  test('agreed with the client is told apart, until it is missed like any other', () => {
    const agreed = cardAt('2026-11-26T09:00', { isAgreed: true })
    expect(at([agreed])[0]?.state).toBe('agreed')
    expect(at([agreed], '2026-11-26T10:00+01:00')[0]?.state).toBe('missed')
  })

  test('comes in order of time', () => {
    const cards = [cardAt('2026-11-27T08:00'), cardAt('2026-11-26T10:00'), cardAt('2026-11-26T09:00')]
    expect(at(cards).map(wallOf)).toEqual(['2026-11-26T09:00', '2026-11-26T10:00', '2026-11-27T08:00'])
  })

  test('ends at midnight as clocks write it', () => {
    expect([clockOf(1440), clockOf(545)]).toEqual(['00:00', '09:05'])
  })
})
