import { describe, expect, test } from 'vitest'
import { createFormat } from '../../src/renderer/i18n/format.ts'

const english = createFormat('en-GB', () => '2026')
const french = createFormat('fr-FR', () => '2026')

describe('dates and numbers', () => {
  test('a wall time is shown as it is, in whatever zone the machine is', () => {
    expect(english.time('2026-11-26T09:30')).toBe('09:30')
    expect(english.time('09:30')).toBe('09:30')
  })

  test('each locale has its clock', () => {
    expect(createFormat('en-US').time('2026-11-26T09:30').replace(/\s/u, ' ')).toBe('9:30 AM')
    expect(createFormat('en-US').longDay('2026-11-26')).toBe('Thursday, November 26')
    expect(french.time('2026-11-26T09:30')).toBe('09:30')
  })

  test('a near day is named, a far one is written with its weekday', () => {
    expect(english.nearDay('2026-11-27', '2026-11-26')).toBe('tomorrow')
    expect(french.nearDay('2026-11-25', '2026-11-26')).toBe('hier')
    expect(english.nearDay('2026-12-01', '2026-11-26')).toBe('Tue 1 Dec')
  })

  test('the year is written only when it is another one', () => {
    expect(english.day('2027-01-05', '2026-11-26')).toBe('Tue 5 Jan 2027')
    expect(english.day('2026-12-05', '2026-11-26')).toBe('Sat 5 Dec')
    expect(english.moment('2027-10-25T16:15')).toBe('Mon 25 Oct 2027, 16:15')
    expect(english.shortMoment('2027-10-25T16:15')).toBe('25 Oct 2027, 16:15')
    expect(english.shortMoment('2026-12-01T09:30')).toBe('Tue 1 Dec, 09:30')
  })

  test('a moment names day and time', () => {
    expect(english.moment('2026-12-01T09:30')).toBe('Tue 1 Dec, 09:30')
    expect(french.moment('2026-12-01T14:00')).toBe('mar. 1er déc., 14:00')
  })

  test('an appointment is written from its start to its end, by the clock of the locale', () => {
    const plain = (text: string) => text.replace(/\s+/gu, ' ')
    expect(plain(english.times('09:00', '09:15'))).toMatch(/^09:00 ?– ?09:15$/)
    expect(plain(createFormat('en-US').times('09:00', '09:15'))).toBe('9:00 – 9:15 AM')
    expect([english.hour('09:00'), plain(createFormat('en-US').hour('13:00'))]).toEqual(['09:00', '1 PM'])
  })

  test('a week over two months names both', () => {
    expect(english.months('2026-11-23', '2026-11-29')).toBe('November 2026')
    expect(english.months('2026-11-30', '2026-12-06')).toMatch(/^November\s–\sDecember 2026$/u)
    expect(french.dayOfMonth('2026-12-01')).toBe('1er déc.')
  })

  test('the first of a month is an ordinal in French only', () => {
    expect(french.longDay('2026-12-01')).toBe('mardi 1er décembre')
    expect(french.longDay('2026-12-11')).toBe('vendredi 11 décembre')
    expect(french.day('2027-01-01')).toBe('ven. 1er janv. 2027')
    expect(english.longDay('2026-12-01')).toBe('Tuesday 1 December')
  })

  test('an amount in an unknown currency is still a number', () => {
    expect(english.money(451_400, 'EUR')).toBe('€4,514')
    expect(english.money(451_400, undefined)).toBe('4,514')
    expect(english.money(451_400, 'Dollars')).toBe('4,514')
  })

  test('weekdays begin on Monday', () => {
    expect([1, 7].map(english.weekday)).toEqual(['Mon', 'Sun'])
  })

  test('what is no country code is left as it stands', () => {
    expect(french.country('DE')).toBe('Allemagne')
    expect(french.country('Nowhere')).toBe('Nowhere')
  })
})
