import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { busyTimesIn } from '../../../src/core/ical/busy-times.ts'
import { calendarText } from '../../../src/core/ical/calendar-text.ts'

const period = { from: Date.parse('2026-03-01T00:00Z'), to: Date.parse('2027-03-01T00:00Z') }

const read = (text: string, isOwn: (uid: string) => boolean = () => false) =>
  busyTimesIn(text, { timeZone: 'Europe/Paris', period, isOwn })

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')

const event = (...lines: string[]): string => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'].join('\r\n')

/** As `from/to` in UTC. */
const busy = (...events: string[]): string[] =>
  (read(calendar(...events))?.times ?? []).map(
    ({ from, to }) =>
      `${new Date(from).toISOString().slice(0, 16)}/${new Date(to).toISOString().slice(0, 16)}`,
  )

describe('busy time', () => {
  test('is where an event stands, by the clock of its own zone', () => {
    expect(
      busy(
        event('DTSTART;TZID=America/New_York:20261126T100000', 'DTEND;TZID=America/New_York:20261126T113000'),
      ),
    ).toEqual(['2026-11-26T15:00/2026-11-26T16:30'])
  })

  test('is where a time in UTC says, and by the clock of the rep where no zone is named', () => {
    expect(busy(event('DTSTART:20261126T100000Z', 'DURATION:PT45M'))).toEqual([
      '2026-11-26T10:00/2026-11-26T10:45',
    ])
    expect(busy(event('DTSTART:20261126T100000', 'DTEND:20261126T110000'))).toEqual([
      '2026-11-26T09:00/2026-11-26T10:00',
    ])
  })

  test('is a whole day of the rep, or several, for a day without a time', () => {
    expect(busy(event('DTSTART;VALUE=DATE:20261126'))).toEqual(['2026-11-25T23:00/2026-11-26T23:00'])
    expect(busy(event('DTSTART;VALUE=DATE:20261126', 'DTEND;VALUE=DATE:20261128'))).toEqual([
      '2026-11-25T23:00/2026-11-27T23:00',
    ])
  })

  test('knows a zone by the name of another program as the file describes it', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:W. Europe Standard Time'],
      ...['BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100'],
      ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD'],
      ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
      ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
    ].join('\r\n')
    const at = (day: string) => event(`DTSTART;TZID=W. Europe Standard Time:${day}T100000`, 'DURATION:PT1H')
    expect(busy(zone, at('20261126'))).toEqual(['2026-11-26T09:00/2026-11-26T10:00'])
    expect(busy(zone, at('20260714'))).toEqual(['2026-07-14T08:00/2026-07-14T09:00'])
  })

  test('is not where an event is cancelled, marked as free, or has no length', () => {
    const at = ['DTSTART:20261126T100000Z', 'DURATION:PT1H']
    expect(busy(event(...at, 'STATUS:CANCELLED'))).toEqual([])
    expect(busy(event(...at, 'TRANSP:TRANSPARENT'))).toEqual([])
    expect(busy(event(...at, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'))).toEqual([])
    expect(busy(event('DTSTART:20261126T100000Z'))).toEqual([])
  })

  test('is not where an appointment of our own came back', () => {
    const text = calendar(event('DTSTART:20261126T100000Z', 'DURATION:PT1H'))
    expect(read(text, (uid) => uid === '1')?.times).toEqual([])
  })

  test('joins what overlaps, because only start and end are kept', () => {
    expect(
      busy(
        event('DTSTART:20261126T100000Z', 'DURATION:PT1H'),
        event('DTSTART:20261126T103000Z', 'DURATION:PT1H'),
        event('DTSTART:20261126T113000Z', 'DURATION:PT1H'),
        event('DTSTART:20261126T140000Z', 'DURATION:PT1H'),
      ),
    ).toEqual(['2026-11-26T10:00/2026-11-26T12:30', '2026-11-26T14:00/2026-11-26T15:00'])
  })
})

describe('events that repeat', () => {
  const weekly = ['DTSTART;TZID=Europe/Paris:20260319T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3']

  test('keep their time on the wall when clocks change', () => {
    expect(busy(event(...weekly))).toEqual([
      '2026-03-19T09:00/2026-03-19T10:00',
      '2026-03-26T09:00/2026-03-26T10:00',
      '2026-04-02T08:00/2026-04-02T09:00',
    ])
  })

  test('leave out the days taken out of them', () => {
    expect(busy(event(...weekly, 'EXDATE;TZID=Europe/Paris:20260326T100000'))).toHaveLength(2)
  })

  test('have single ones moved, made free, or cancelled', () => {
    const change = (...lines: string[]) => event('RECURRENCE-ID;TZID=Europe/Paris:20260326T100000', ...lines)
    const moved = change('DTSTART;TZID=Europe/Paris:20260327T150000', 'DURATION:PT2H')
    expect(busy(event(...weekly), moved)[1]).toBe('2026-03-27T14:00/2026-03-27T16:00')
    const same = ['DTSTART;TZID=Europe/Paris:20260326T100000', 'DURATION:PT1H']
    expect(busy(event(...weekly), change(...same, 'STATUS:CANCELLED'))).toHaveLength(2)
    expect(busy(event(...weekly), change(...same, 'TRANSP:TRANSPARENT'))).toHaveLength(2)
    expect(busy(change(...same))).toEqual(['2026-03-26T09:00/2026-03-26T10:00'])
  })

  test('go on after one that was moved far away', () => {
    const far = event(
      'RECURRENCE-ID;TZID=Europe/Paris:20260326T100000',
      'DTSTART;TZID=Europe/Paris:20290326T100000',
      'DURATION:PT1H',
    )
    expect(busy(event(...weekly), far)).toHaveLength(2)
  })

  test('without an end are followed to the end of the period, however long ago they began', () => {
    const daily = ['DTSTART;TZID=Europe/Paris:20010101T080000', 'DURATION:PT15M', 'RRULE:FREQ=DAILY']
    const times = busy(event(...daily))
    expect(times).toHaveLength(365)
    expect(times[0]).toBe('2026-03-01T07:00/2026-03-01T07:15')
  })

  test('every second are left out, and do not hide the others', () => {
    const text = calendar(
      event('DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'),
      event('DTSTART:20261126T100000Z', 'DURATION:PT1H'),
    )
    expect(read(text)).toMatchObject({ leftOut: 1, times: [{ from: Date.parse('2026-11-26T10:00Z') }] })
  })
})

describe('a calendar file', () => {
  test('may hold several calendars, and begin with a mark of its encoding', () => {
    const one = (day: string) => calendar(event(`DTSTART:202611${day}T100000Z`, 'DURATION:PT1H'))
    expect(read(`\uFEFF${one('25')}${one('26')}`)?.times).toHaveLength(2)
  })

  test('without events says nothing', () => {
    expect(read(calendar())).toEqual({ times: [], leftOut: 0 })
  })

  test('of ours is read as it was written', () => {
    const text = calendarText([], { name: 'Relance' })
    expect(read(text)).toEqual({ times: [], leftOut: 0 })
  })

  test('is told from a file that is none', () => {
    expect(read('')).toBeUndefined()
    expect(read('name;phone\nAcme;1')).toBeUndefined()
    expect(read('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n')).toBeUndefined()
  })

  test.each([
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
  ])('comes to an end where a repetition never can: %s, and the other events are read', (rule) => {
    const never = event('DTSTART:20260301T100000Z', 'DTEND:20260301T110000Z', `RRULE:${rule}`)
    const other = event('DTSTART:20261126T100000Z', 'DTEND:20261126T110000Z')
    expect(read(calendar(never, other))?.times.at(-1)).toEqual({
      from: Date.parse('2026-11-26T10:00Z'),
      to: Date.parse('2026-11-26T11:00Z'),
    })
  })

  test.each(['RRULE:FREQ=DAILY;BYMONTHDAY=40', 'RRULE:FREQ=SOMETIMES', 'This is no property'])(
    'leaves out an event that cannot be read, and tells so: %s',
    (line) => {
      const broken = event('DTSTART:20261126T080000Z', 'DTEND:20261126T090000Z', line)
      const other = event('DTSTART:20261126T100000Z', 'DTEND:20261126T110000Z')
      const found = read(calendar(other, broken, other))
      expect(found?.leftOut).toBe(1)
      expect(found?.times).toHaveLength(1)
    },
  )

  test('that is damaged anywhere is either no calendar or one with events left out', () => {
    const whole = calendar(
      event(
        'DTSTART;TZID=Europe/Paris:20261126T100000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=4',
      ),
      event('DTSTART;VALUE=DATE:20261126', 'EXDATE:20261126T000000Z'),
    )
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.string(), (from, length, text) => {
        const damaged = whole.slice(0, from) + text + whole.slice(from + length)
        for (const { from: starts, to: ends } of read(damaged)?.times ?? []) expect(ends > starts).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
