import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newObject, patchObject } from '../../../src/core/ical/patch-object.ts'
import { readObject } from '../../../src/core/ical/read-object.ts'
import type { EventFields, EventKey } from '../../../src/core/sync/remote-calendar.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'

const key = '01890000-0000-7000-8000-000000000001' as EventKey
const now = Date.UTC(2026, 10, 24, 8)
const fields: EventFields = {
  title: 'Call Ana; (2/4), again',
  body: 'First line\nsecond\n--- notes below',
  startsAt: '2026-11-26T09:30' as WallTime,
  timeZone: 'Europe/Paris',
  lengthMinutes: 15,
  reminderMinutes: 10,
  isBusy: true,
}
const written = newObject(key, fields, now)

describe('a calendar object', () => {
  it('is read as it was written', () => {
    const { title, body, startsAt, timeZone, lengthMinutes } = fields
    expect(readObject(written, 'Asia/Kolkata')).toEqual({
      kind: 'event',
      content: {
        key,
        title,
        body,
        time: { kind: 'timed', startsAt, timeZone, lengthMinutes },
        changedAt: now,
      },
    })
  })

  it('is private, names nobody, describes its zone once and ends every line with CRLF', () => {
    expect(written).toContain('\r\nCLASS:PRIVATE\r\n')
    expect(written).toContain('\r\nSEQUENCE:0\r\n')
    expect(written).not.toMatch(/ATTENDEE|ORGANIZER|[^\r]\n/)
    const moved = patchObject(written, { ...fields, startsAt: '2026-12-01T10:00' as WallTime }, now) ?? ''
    expect(moved.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
    expect(moved).toContain('\r\nSEQUENCE:1\r\n')
  })

  it('drops a duration when it gets an end, because both together are not allowed', () => {
    const lasting = written.replace(/DTEND.*\r\n/, 'DURATION:PT1H\r\n')
    expect(readObject(lasting, 'UTC')).toMatchObject({ content: { time: { lengthMinutes: 60 } } })
    expect(patchObject(lasting, fields, now)).not.toContain('DURATION:')
  })

  it('changes only our own alarm, so that those the rep has added still ring', () => {
    const theirs = 'BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT1H\r\nEND:VALARM\r\n'
    const both = written.replace('BEGIN:VALARM', `${theirs}BEGIN:VALARM`)
    const silent = patchObject(both, { reminderMinutes: undefined }, now) ?? ''
    expect(silent).toContain(theirs)
    expect(silent.match(/BEGIN:VALARM/g)).toHaveLength(1)
  })

  it('keeps every line that is not ours byte for byte, however another program has written it', () => {
    const value = fc.string({ unit: fc.constantFrom(...'abc;:,"\\ é€😀'), maxLength: 60 })
    const name = fc.constantFrom(
      'X-OTHER',
      'ATTENDEE;CN="Ana: B;c"',
      'CATEGORIES',
      'x-low;X-P=a',
      'RRULE',
      'COLOR',
    )
    const foreign = fc
      .tuple(name, value, fc.boolean(), fc.constantFrom('\r\n', '\n'))
      .map(([property, text, folds, end]) => `${property}:${folds ? `${end} ` : ''}${text}${end}`)
    fc.assert(
      fc.property(fc.array(foreign, { maxLength: 8 }), (lines) => {
        const text = written.replace('CLASS:', `${lines.join('')}CLASS:`)
        const patched = patchObject(text, { ...fields, title: 'Other', lengthMinutes: 30 }, now) ?? ''
        expect(patched).toContain(lines.join(''))
      }),
    )
  })

  it('takes a zone by an unknown name as its file describes it, and shows it by the clock of the rep', () => {
    const renamed = written.replaceAll('Europe/Paris', 'My Zone')
    expect(readObject(renamed, 'Asia/Kolkata')).toMatchObject({
      content: { time: { startsAt: '2026-11-26T14:00', timeZone: 'Asia/Kolkata', lengthMinutes: 15 } },
    })
  })

  it('keeps a day a day, and a time without a zone on the clock of the rep', () => {
    const day = written
      .replace(/DTSTART;TZID.*\r\n/, 'DTSTART;VALUE=DATE:20261126\r\n')
      .replace(/DTEND.*\r\n/, '')
    expect(readObject(day, 'Asia/Kolkata')).toMatchObject({
      content: { time: { kind: 'all-day', firstDay: '2026-11-26' } },
    })
    const floating = written.replace(/;TZID=Europe\/Paris/g, '')
    expect(readObject(floating, 'Asia/Kolkata')).toMatchObject({
      content: { time: { startsAt: '2026-11-26T09:30', timeZone: 'Asia/Kolkata' } },
    })
  })

  it('tells tasks from garbage, so that what cannot be read is not taken for gone', () => {
    expect(readObject('BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nEND:VTODO\r\nEND:VCALENDAR\r\n', 'UTC').kind).toBe(
      'other',
    )
    expect(readObject('<html>', 'UTC').kind).toBe('garbage')
    expect(patchObject('<html>', fields, now)).toBeUndefined()
  })
})
