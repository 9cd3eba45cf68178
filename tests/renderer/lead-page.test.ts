import { describe, expect, test } from 'vitest'
import type { StringView } from '../../src/core/contract/strings.ts'
import { reachesOf } from '../../src/renderer/features/lead/person-reaches.ts'
import { stringLine } from '../../src/renderer/features/lead/string-points.ts'
import { parseMoney } from '../../src/renderer/i18n/parse-money.ts'
import { mailtoOf, telOf } from '../../src/renderer/ui/reach-links.ts'

const string = (...days: string[]) =>
  ({
    followUps: days.map((day, index) => ({
      id: day,
      attempt: index + 1,
      startsAt: `${day}T09:30`,
      startsAtUtc: Date.parse(`${day}T09:30Z`),
      status: 'planned',
      channel: 'phone',
    })),
  }) as unknown as StringView

describe('how a person is reached', () => {
  const mobile = '0612345678'

  test('is told where the mobile is all that is known', () => {
    expect(reachesOf({ mobile })).toEqual([{ phone: mobile, email: undefined }])
    expect(reachesOf({})).toEqual([])
  })

  test('has a line for the mobile, but not the same number twice', () => {
    const email = 'ana@example.com'
    expect(reachesOf({ phone: '0145678900', mobile, email })).toEqual([
      { phone: '0145678900', email },
      { phone: mobile, email: undefined },
    ])
    expect(reachesOf({ phone: mobile, mobile, email })).toEqual([{ phone: mobile, email }])
  })
})

describe('the line of a string', () => {
  test('today is one of its points, or stands between two of them', () => {
    const line = string('2026-11-24', '2026-11-27', '2026-12-02')
    expect(stringLine(line, '2026-11-27').today).toBeUndefined()
    expect(stringLine(line, '2026-11-27').points.map(({ isToday }) => isToday)).toEqual([false, true, false])
    expect(stringLine(line, '2026-11-25').today).toBeCloseTo(1 / 3)
  })

  test('today stands before the first point or behind the last', () => {
    const line = string('2026-11-24', '2026-11-27')
    expect(stringLine(line, '2026-11-20').today).toBe(-0.5)
    expect(stringLine(line, '2026-12-20').today).toBe(1.5)
    expect(stringLine(string(), '2026-12-20').today).toBeUndefined()
  })
})

describe('the points of a string', () => {
  test('carry the gap to the one before, and say which of them a conversation has earned', () => {
    const { followUps } = string('2026-11-24', '2026-11-27', '2026-12-02')
    const extended = { followUps, extendedFrom: 3 } as unknown as StringView
    const gaps = new Map([
      ['2026-11-27', 3],
      ['2026-12-02', 2],
    ])
    const { points } = stringLine(extended, '2026-11-24', gaps)
    expect(points.map(({ gap }) => gap)).toEqual([undefined, 3, 2])
    expect(points.map(({ isExtended }) => isExtended)).toEqual([false, false, true])
    expect(points.map(({ isFirstExtended }) => isFirstExtended)).toEqual([false, false, true])
  })

  test('have no mark of today once the string is over', () => {
    const over = { ...string('2026-11-24', '2026-11-27'), endedAt: 1 }
    expect(stringLine(over, '2026-12-20').today).toBeUndefined()
  })
})

describe('an amount as people write it', () => {
  test.each([
    ['1200', 120_000],
    ['1 200,50 €', 120_050],
    ['1,200.50', 120_050],
    ['1.200', 120_000],
    ['$4,514', 451_400],
    ['12,5', 1250],
  ])('%s is %i cents', (text, cents) => expect(parseMoney(text)).toBe(cents))

  test.each(['much', '', '-5'])('“%s” is none', (text) => expect(parseMoney(text)).toBeUndefined())
})

describe('links', () => {
  test('a number is dialled without its decoration, an extension after a pause', () => {
    expect(telOf('+33 (0)1 23-45')).toBe('tel:+33012345')
    expect(telOf('1-955-371-0847 x371')).toBe('tel:19553710847;ext=371')
  })

  test('an address cannot smuggle in other fields of a mail', () => {
    expect(mailtoOf('a?bcc=b@c.de')).toBe('mailto:a%3Fbcc%3Db@c.de')
  })
})
