import { millisecondsInMinute } from 'date-fns/constants'
import type { Appointment } from '../followup/appointment.ts'
import { utcOfWallTime, type WallTime } from '../time/wall-time.ts'
import { instantOf, wallTimeAt } from '../time/zone.ts'
import { calendarSafe, contentLine, type JcalProperty } from './content-line.ts'

/** The VEVENT of an appointment, with its reminder. The same appointment always gives the same text. */
export function eventText(appointment: Appointment): string {
  const { uid, sequence, status, url, lastModified } = appointment
  const title = calendarSafe(appointment.title)
  const stamp = `${new Date(lastModified).toISOString().slice(0, 19)}Z`
  const properties: readonly JcalProperty[] = [
    ['uid', {}, 'text', uid],
    ['dtstamp', {}, 'date-time', stamp],
    ['last-modified', {}, 'date-time', stamp],
    ['sequence', {}, 'integer', sequence],
    ...spanProperties(appointment),
    ['summary', {}, 'text', title],
    ['description', {}, 'text', calendarSafe(appointment.body)],
    ['url', {}, 'uri', url],
    ['class', {}, 'text', 'PRIVATE'],
    ['status', {}, 'text', 'CONFIRMED'],
    ['transp', {}, 'text', status === 'done' ? 'TRANSPARENT' : 'OPAQUE'],
  ]
  const alarm = status === 'done' ? '' : alarmText(appointment.reminderMinutes, title)
  return `BEGIN:VEVENT\r\n${properties.map(contentLine).join('')}${alarm}END:VEVENT\r\n`
}

/** A zone without changes of clocks needs no VTIMEZONE and is written as UTC. */
export const isUtc = (timeZone: string): boolean => /^(Etc\/)?(UTC|UCT|Zulu|Universal)$/i.test(timeZone)

type TimeSpan = Pick<Appointment, 'startsAt' | 'timeZone' | 'lengthMinutes'>

/** Start and end as the clocks will show them: a skipped start is moved, a night of change keeps the length. */
export function spanProperties({ startsAt, timeZone, lengthMinutes }: TimeSpan): JcalProperty[] {
  const start = instantOf(startsAt, timeZone)
  const end = start + lengthMinutes * millisecondsInMinute
  const write = (name: string, instant: number): JcalProperty =>
    isUtc(timeZone)
      ? [name, {}, 'date-time', `${wallTimeAt(instant, 'UTC')}:00Z`]
      : [name, { tzid: timeZone }, 'date-time', `${wallTimeAt(instant, timeZone)}:00`]
  return [write('dtstart', start), write('dtend', end)]
}

/** A reminder; with a name of its own (RFC 9074) where it must be told from those of others. */
export const alarmText = (reminderMinutes: number, title: string, uid?: string): string =>
  [
    'BEGIN:VALARM\r\n',
    ...(uid === undefined ? [] : [contentLine(['uid', {}, 'text', uid])]),
    contentLine(['action', {}, 'text', 'DISPLAY']),
    contentLine(['trigger', {}, 'duration', reminderMinutes === 0 ? 'PT0S' : `-PT${reminderMinutes}M`]),
    contentLine(['description', {}, 'text', title]),
    'END:VALARM\r\n',
  ].join('')

/** The year on the wall, with which years of a zone must be told. */
export const yearOf = (wall: WallTime): number => new Date(utcOfWallTime(wall)).getUTCFullYear()
