import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { vtimezoneText } from '../../../src/core/ical/vtimezone.ts'
import { offsetAt } from '../../../src/core/time/zone.ts'

const years = { from: 2025, to: 2027 }

describe('the description of a time zone', () => {
  test('has the yearly rules where there are any, which every calendar program understands', () => {
    expect(vtimezoneText('Europe/Paris', years).split('\r\n').slice(7, 20)).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20240331T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20241027T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ])
    expect(vtimezoneText('America/New_York', years)).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU')
  })

  test('lists the dates where clocks follow the moon: no rule of RFC 5545 can say Ramadan', () => {
    const text = vtimezoneText('Africa/Casablanca', { from: 2023, to: 2025 })
    expect(text).not.toContain('RRULE')
    expect(text.match(/BEGIN:(STANDARD|DAYLIGHT)/g)?.length).toBeGreaterThanOrEqual(7)
  })

  test('is one line of standard time where clocks never change', () => {
    const text = vtimezoneText('Asia/Kolkata', years)
    expect(text.match(/BEGIN:(STANDARD|DAYLIGHT)/g)).toEqual(['BEGIN:STANDARD'])
    expect(text).toContain('TZOFFSETTO:+0530')
  })

  test('is exact for every hour of the years given, as ical.js reads it', () => {
    const zones = [
      'Europe/Paris',
      'America/Santiago',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Amman',
    ]
    const hour = fc.integer({ min: 0, max: 365 * 24 * 14 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), hour, (zone, hours) => {
        const instant = Date.UTC(2016, 0, 2) + hours * 3_600_000
        const year = new Date(instant).getUTCFullYear()
        const component = new ICAL.Component(ICAL.parse(vtimezoneText(zone, { from: year, to: year })))
        const local = new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 19)
        const time = ICAL.Time.fromDateTimeString(local)
        time.zone = new ICAL.Timezone(component)
        const shown = time.toUnixTime() * 1000
        if (shown !== instant) expect(offsetAt(shown, zone)).not.toBe(offsetAt(instant, zone))
      }),
      { numRuns: 200 },
    )
  })

  test('is refused for a zone that does not exist', () => {
    expect(() => vtimezoneText('Mars/Olympus', years)).toThrow(RangeError)
  })
})
