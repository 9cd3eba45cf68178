import { TZDate } from '@date-fns/tz'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes, wallTime } from '../../../src/core/time/wall-time.ts'
import { instantOf, isTimeZone, wallTimeAt } from '../../../src/core/time/zone.ts'

const zones = [
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Pacific/Apia',
  'UTC',
]
const anyWallTime = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2037-01-01'), noInvalidDate: true })
  .map((date) => wallTime.parse(date.toISOString().slice(0, 16)))

const at = (wall: string, zone: string) => new Date(instantOf(wallTime.parse(wall), zone)).toISOString()

describe('a wall time in a zone', () => {
  test('is an instant, in summer and in winter', () => {
    expect(at('2026-07-14T09:30', 'Europe/Paris')).toBe('2026-07-14T07:30:00.000Z')
    expect(at('2026-11-26T09:30', 'Europe/Paris')).toBe('2026-11-26T08:30:00.000Z')
    expect(at('2026-11-26T09:30', 'America/New_York')).toBe('2026-11-26T14:30:00.000Z')
    expect(at('2026-11-26T09:30', 'Asia/Kathmandu')).toBe('2026-11-26T03:45:00.000Z')
  })

  test('is taken later by the length of the gap when clocks skip it, so that no appointment vanishes', () => {
    const instant = instantOf(wallTime.parse('2026-03-29T02:30'), 'Europe/Paris')
    expect(wallTimeAt(instant, 'Europe/Paris')).toBe('2026-03-29T03:30')
    const lordHowe = instantOf(wallTime.parse('2026-10-04T02:10'), 'Australia/Lord_Howe')
    expect(wallTimeAt(lordHowe, 'Australia/Lord_Howe')).toBe('2026-10-04T02:40')
  })

  test('is the first of two when clocks show it twice', () => {
    expect(at('2026-10-25T02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z')
    expect(at('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
  })

  test('comes back from its instant unchanged, unless clocks skip it', () => {
    fc.assert(
      fc.property(anyWallTime, fc.constantFrom(...zones), (wall, zone) => {
        const back = wallTimeAt(instantOf(wall, zone), zone)
        if (back !== wall) expect([addMinutes(wall, 30), addMinutes(wall, 60)]).toContain(back)
      }),
    )
  })

  test('of any instant is what TZDate shows, an independent reading of the zone', () => {
    fc.assert(
      fc.property(anyWallTime, fc.constantFrom(...zones), (wall, zone) => {
        const instant = Date.parse(`${wall}Z`)
        expect(wallTimeAt(instant, zone)).toBe(new TZDate(instant, zone).toISOString().slice(0, 16))
      }),
    )
  })

  test('is refused in an unknown zone', () => {
    expect(() => instantOf(wallTime.parse('2026-11-26T09:30'), 'Mars/Olympus')).toThrow(RangeError)
  })
})

test('a time zone has a name: an offset knows no change of clocks', () => {
  expect(isTimeZone('Europe/Paris')).toBe(true)
  expect(isTimeZone('UTC')).toBe(true)
  expect(isTimeZone('Asia/Calcutta')).toBe(true)
  expect(isTimeZone('+02:00')).toBe(false)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
  expect(isTimeZone('Nowhere+05:30')).toBe(false)
  expect(isTimeZone('')).toBe(false)
})
