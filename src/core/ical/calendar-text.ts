import type { Appointment } from '../followup/appointment.ts'
import { calendarSafe, contentLine, textExtension } from './content-line.ts'
import { eventText, isUtc, yearOf } from './event-text.ts'
import { vtimezoneText } from './vtimezone.ts'

export interface CalendarOptions {
  /** What calendar programs show as the name of the calendar. */
  readonly name: string
  /** Renders one event; a caller that renders often passes one that remembers. */
  readonly render?: (appointment: Appointment) => string
}

/**
 * A calendar by RFC 5545 that holds the appointments in the order given. Times are wall times with a zone,
 * and every zone used is described. The same input gives the same bytes. Throws RangeError for an unknown zone.
 */
export function calendarText(appointments: readonly Appointment[], options: CalendarOptions): string {
  const { name, render = eventText } = options
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
    ...zonesText(appointments),
    ...appointments.map(render),
    'END:VCALENDAR\r\n',
  ].join('')
}

function zonesText(appointments: readonly Appointment[]): string[] {
  const years = new Map<string, { from: number; to: number }>()
  for (const { timeZone, startsAt } of appointments) {
    const year = yearOf(startsAt)
    const known = years.get(timeZone)
    if (known) {
      known.from = Math.min(known.from, year)
      known.to = Math.max(known.to, year)
    } else if (!isUtc(timeZone)) years.set(timeZone, { from: year, to: year })
  }
  return [...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([zone, span]) => vtimezoneText(zone, span))
}
