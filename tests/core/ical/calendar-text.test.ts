import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Appointment } from '../../../src/core/followup/appointment.ts'
import { calendarText } from '../../../src/core/ical/calendar-text.ts'
import { calendarSafe } from '../../../src/core/ical/content-line.ts'
import { leadId } from '../../../src/core/ids.ts'
import { wallTime } from '../../../src/core/time/wall-time.ts'
import { instantOf } from '../../../src/core/time/zone.ts'

const lead = leadId.parse('0193a1b2-0000-7000-8000-000000000001')
const call: Appointment = {
  uid: '0193a1b2-0000-7000-8000-000000000002',
  sequence: 3,
  title: 'Call Ana Núñez (2/4)',
  body: 'Show how a similar client solved it\nrelance://lead/1\n',
  startsAt: wallTime.parse('2026-12-01T09:30'),
  timeZone: 'Europe/Paris',
  lengthMinutes: 15,
  reminderMinutes: 10,
  status: 'planned',
  lastModified: Date.UTC(2026, 10, 26, 8, 0, 7),
  url: `relance://lead/${lead}`,
  leadId: lead,
}
const name = 'Relance'
const textOf = (...appointments: Appointment[]) => calendarText(appointments, { name })
const linesOf = (text: string) => text.split('\r\n')

/** Reads events back as any calendar program would. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return { event, component, start: event.startDate, end: event.endDate }
  })
}

describe('a calendar file', () => {
  test('is complete by RFC 5545, to the line', () => {
    const lines = linesOf(textOf(call))
    expect(lines.slice(0, 8)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Relance//Relance//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Relance',
      'X-WR-CALNAME:Relance',
      'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
      'X-PUBLISHED-TTL:PT15M',
    ])
    expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).toEqual([
      'BEGIN:VEVENT',
      'UID:0193a1b2-0000-7000-8000-000000000002',
      'DTSTAMP:20261126T080007Z',
      'LAST-MODIFIED:20261126T080007Z',
      'SEQUENCE:3',
      'DTSTART;TZID=Europe/Paris:20261201T093000',
      'DTEND;TZID=Europe/Paris:20261201T094500',
      'SUMMARY:Call Ana Núñez (2/4)',
      'DESCRIPTION:Show how a similar client solved it\\nrelance://lead/1\\n',
      `URL:relance://lead/${lead}`,
      'CLASS:PRIVATE',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT10M',
      'DESCRIPTION:Call Ana Núñez (2/4)',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('never invites or mails the client: it has no attendees and no organizer', () => {
    expect(textOf(call)).not.toMatch(/ATTENDEE|ORGANIZER|METHOD/)
  })

  test('without appointments is still a calendar', () => {
    expect(new ICAL.Component(ICAL.parse(textOf())).getAllSubcomponents()).toEqual([])
  })

  test('describes each zone once, and none for UTC', () => {
    const calls = ['Europe/Paris', 'America/New_York', 'Europe/Paris', 'UTC'].map((timeZone) => ({
      ...call,
      timeZone,
    }))
    const text = textOf(...calls)
    expect(linesOf(text).filter((line) => line.startsWith('TZID'))).toEqual([
      'TZID:America/New_York',
      'TZID:Europe/Paris',
    ])
    expect(text).toContain('DTSTART:20261201T093000Z')
  })

  test('reminds at the start when the reminder is 0, and no longer once it is done', () => {
    expect(textOf({ ...call, reminderMinutes: 0 })).toContain('TRIGGER:PT0S')
    const done = textOf({ ...call, status: 'done' })
    expect(done).not.toContain('VALARM')
    expect(done).toContain('TRANSP:TRANSPARENT')
  })

  test('shows a time that clocks skip where it will happen', () => {
    const text = textOf({ ...call, startsAt: wallTime.parse('2026-03-29T02:30') })
    expect(text).toContain('DTSTART;TZID=Europe/Paris:20260329T033000')
    expect(text).toContain('DTEND;TZID=Europe/Paris:20260329T034500')
  })

  test('escapes its own name', () => {
    const text = calendarText([], { name: 'Calls; North, South\nand \\ West' })
    expect(text).toContain('X-WR-CALNAME:Calls\\; North\\, South and \\\\ West\r\n')
  })

  test('survives any text: it reads back the same and breaks no line over 75 octets', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, body) => {
        const text = textOf({ ...call, title, body })
        const event = read(text)[0]?.event
        expect(event?.summary ?? '').toBe(calendarSafe(title))
        expect(event?.description ?? '').toBe(calendarSafe(body))
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/(?!\t)\p{Cc}/u)
        for (const line of linesOf(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }),
    )
  })

  test('gives every reader the instants the program means, in any zone and year', () => {
    const zone = fc.constantFrom(...zones)
    const wall = fc
      .date({ min: new Date('2016-01-01'), max: new Date('2036-01-01'), noInvalidDate: true })
      .map((date) => wallTime.parse(date.toISOString().slice(0, 16)))
    fc.assert(
      fc.property(fc.array(fc.tuple(wall, zone), { minLength: 1, maxLength: 4 }), (times) => {
        const calls = times.map(([startsAt, timeZone], index) => ({
          ...call,
          uid: String(index),
          startsAt,
          timeZone,
        }))
        for (const [index, { start }] of read(textOf(...calls)).entries()) {
          const { startsAt, timeZone } = calls[index] ?? call
          const [meant, shown] = [instantOf(startsAt, timeZone), start.toUnixTime() * 1000]
          expect([meant, meant + 3_600_000, meant + 1_800_000]).toContain(shown)
          if (shown !== meant) expect(twice(startsAt, timeZone)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

const zones = [
  'Europe/Paris',
  'Europe/Dublin',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Jerusalem',
  'Asia/Tehran',
  'Asia/Kolkata',
  'UTC',
]

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(',', ';', '\\', '\\n', '\n', '\r\n', '\r', '"', ':', 'BEGIN:VEVENT', 'END:VEVENT'),
      fc.constantFrom(
        '\u0000',
        '\u0007',
        '\u001b',
        '\u007f',
        '\u0085',
        '\u2028',
        '\ud800',
        '\udc00',
        '\ufeff',
      ),
      fc.constantFrom('👩‍👩‍👧‍👦', '🇫🇷', 'é', 'e\u0301', 'ș', 'Ż', '漢字', 'ﷺ', '\t'),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('ü'.repeat(60), 'word '.repeat(30), '\u0301'.repeat(90)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

/** Whether clocks show that time twice: then a reader may take the second. */
function twice(startsAt: Appointment['startsAt'], timeZone: string): boolean {
  const later = instantOf(startsAt, timeZone) + 1_800_000
  const shown = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const wall = startsAt.replace('T', ' ')
  return shown.format(later) === wall || shown.format(later + 1_800_000) === wall
}
