import type { Appointment } from '../followup/appointment.ts'
import { calendarSafe, contentLine, textExtension } from './content-line.ts'
import { eventText, isUtc, yearOf } from './event-text.ts'
import { vtimezoneText } from './vtimezone.ts'

/** The years in which a calendar has appointments in a zone. */
export interface ZoneSpan {
  readonly timeZone: string
  readonly from: number
  readonly to: number
}

/**
 * A calendar by RFC 5545 that holds the appointments in the order given. Times are wall times with a zone,
 * and every zone used is described. The same input gives the same bytes. Throws RangeError for an unknown zone.
 */
export const calendarText = (appointments: readonly Appointment[], { name }: { name: string }): string =>
  [calendarHead(name, zoneSpans(appointments)), ...appointments.map(eventText), calendarEnd].join('')

/** All that stands before the events, for those who write a calendar event by event. */
export function calendarHead(name: string, zones: readonly ZoneSpan[]): string {
  const calendarName = calendarSafe(name).replace(/\n/g, ' ')
  return [
    'BEGIN:VCALENDAR\r\n',
    contentLine(['version', {}, 'text', '2.0']),
    contentLine(['prodid', {}, 'text', '-//Relance//Relance//EN']),
    contentLine(['calscale', {}, 'text', 'GREGORIAN']),
    contentLine(textExtension('name', calendarName)),
    contentLine(textExtension('x-wr-calname', calendarName)),
    contentLine(['refresh-interval', { value: 'DURATION' }, 'unknown', 'PT15M']),
    contentLine(['x-published-ttl', {}, 'unknown', 'PT15M']),
    ...zones
      .filter(({ timeZone }) => !isUtc(timeZone))
      .sort((a, b) => (a.timeZone < b.timeZone ? -1 : 1))
      .map(({ timeZone, ...years }) => vtimezoneText(timeZone, years)),
  ].join('')
}

export const calendarEnd = 'END:VCALENDAR\r\n'

function zoneSpans(appointments: readonly Appointment[]): ZoneSpan[] {
  const spans = new Map<string, ZoneSpan>()
  for (const { timeZone, startsAt } of appointments) {
    const year = yearOf(startsAt)
    const { from, to } = spans.get(timeZone) ?? { from: year, to: year }
    spans.set(timeZone, { timeZone, from: Math.min(from, year), to: Math.max(to, year) })
  }
  return [...spans.values()]
}
