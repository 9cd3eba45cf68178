import ICAL from 'ical.js'
import type { EventFields, EventKey } from '../sync/remote-calendar.ts'
import { calendarSafe, contentLine, foldLine, type JcalProperty } from './content-line.ts'
import { alarmText, isUtc, spanProperties, yearOf } from './event-text.ts'
import {
  headOf,
  isBegin,
  type ObjectLine,
  objectLines,
  type Parts,
  partsOf,
  valueIn,
} from './object-lines.ts'
import { vtimezoneText } from './vtimezone.ts'

/** A new calendar object (RFC 4791, 4.1) with one event: private, without attendees, named by our key. */
export function newObject(key: EventKey, fields: EventFields, now: number): string {
  const properties: readonly JcalProperty[] = [
    ['uid', {}, 'text', key],
    ['sequence', {}, 'integer', -1],
    ['class', {}, 'text', 'PRIVATE'],
    ['status', {}, 'text', 'CONFIRMED'],
  ]
  const empty = [
    'BEGIN:VCALENDAR\r\n',
    contentLine(['version', {}, 'text', '2.0']),
    contentLine(['prodid', {}, 'text', '-//Relance//Relance//EN']),
    `BEGIN:VEVENT\r\n${properties.map(contentLine).join('')}END:VEVENT\r\n`,
    'END:VCALENDAR\r\n',
  ].join('')
  const text = patchObject(empty, fields, now)
  if (text === undefined) throw new Error('A new event can be written')
  return text
}

/**
 * The object with the fields given, and only them, changed in its event; every other line stays byte for byte as it
 * was, because ical.js would fold and order it anew. Undefined if there is no event in the text.
 */
export function patchObject(text: string, fields: Partial<EventFields>, now: number): string | undefined {
  const calendar = partsOf(objectLines(text))
  const index = calendar === undefined ? -1 : masterIndex(calendar)
  const event = partsOf(calendar?.components[index] ?? [])
  if (calendar === undefined || event === undefined) return undefined
  const components = calendar.components.map((component, at) =>
    at === index ? textOf(patchedEvent(event, fields, now)) : component.map(({ raw }) => raw).join(''),
  )
  const { begin, properties, end } = calendar
  const zone = missingZone(calendar, fields)
  return [begin.raw, ...properties.map(({ raw }) => raw), zone, ...components, end.raw].join('')
}

/** The event itself rather than one of its repetitions that differs. */
function masterIndex({ components }: Parts): number {
  const isEvent = (lines: readonly ObjectLine[]) => lines[0] !== undefined && isBegin(lines[0], 'VEVENT')
  const master = components.findIndex(
    (lines) => isEvent(lines) && !partsOf(lines)?.properties.some(({ name }) => name === 'RECURRENCE-ID'),
  )
  return master === -1 ? components.findIndex(isEvent) : master
}

const textOf = ({ begin, properties, components, end }: Parts): string =>
  [begin, ...properties, ...components.flat(), end].map(({ raw }) => raw).join('')

function patchedEvent(event: Parts, fields: Partial<EventFields>, now: number): Parts {
  const { title, body, isBusy } = fields
  const stamp = `${new Date(now).toISOString().slice(0, 19)}Z`
  let { properties } = event
  const set = (property: JcalProperty) => {
    properties = withProperty(properties, property[0], contentLine(property))
  }
  if (title !== undefined) properties = withText(properties, 'SUMMARY', title)
  if (body !== undefined) properties = withText(properties, 'DESCRIPTION', body)
  const span = spanOf(fields)
  if (span) {
    properties = properties.filter(({ name }) => name !== 'DURATION')
    for (const property of spanProperties(span)) set(property)
    set(['sequence', {}, 'integer', sequenceOf(properties) + 1])
  }
  if (isBusy !== undefined) set(['transp', {}, 'text', isBusy ? 'OPAQUE' : 'TRANSPARENT'])
  set(['dtstamp', {}, 'date-time', stamp])
  set(['last-modified', {}, 'date-time', stamp])
  return { ...event, properties, components: withReminder({ ...event, properties }, fields) }
}

/** In the place of the old one, of which there may be but one; else after all others. */
function withProperty(lines: readonly ObjectLine[], property: string, raw: string): readonly ObjectLine[] {
  const name = property.toUpperCase()
  const line = { name, raw }
  const first = lines.findIndex((old) => old.name === name)
  if (first === -1) return [...lines, line]
  return lines.flatMap((old, index) => {
    if (index === first) return [line]
    return old.name === name ? [] : [old]
  })
}

/** Parameters stay, except for the one that leads to the same text in another form (RFC 5545, 3.2.1). */
function withText(lines: readonly ObjectLine[], name: string, text: string): readonly ObjectLine[] {
  const old = lines.find((line) => line.name === name)
  const head = old === undefined ? name : headOf(old.raw).replace(/;ALTREP="[^"]*"/i, '')
  const value = ICAL.stringify.value(calendarSafe(text), 'text', ICAL.design.icalendar, false)
  return withProperty(lines, name, `${foldLine(`${head}:${value}`)}\r\n`)
}

function sequenceOf(lines: readonly ObjectLine[]): number {
  const line = lines.find(({ name }) => name === 'SEQUENCE')
  return (line && Number.parseInt(valueIn(line.raw), 10)) || (line && valueIn(line.raw) === '-1' ? -1 : 0)
}

type Span = Pick<EventFields, 'startsAt' | 'timeZone' | 'lengthMinutes'>

const spanOf = ({ startsAt, timeZone, lengthMinutes }: Partial<EventFields>): Span | undefined =>
  startsAt === undefined || timeZone === undefined || lengthMinutes === undefined
    ? undefined
    : { startsAt, timeZone, lengthMinutes }

/** The description of the zone, unless the object has it already. */
function missingZone({ components }: Parts, fields: Partial<EventFields>): string {
  const span = spanOf(fields)
  if (span === undefined || isUtc(span.timeZone)) return ''
  const isThere = components.some(
    (lines) =>
      lines[0] !== undefined &&
      isBegin(lines[0], 'VTIMEZONE') &&
      lines.some(({ name, raw }) => name === 'TZID' && valueIn(raw) === span.timeZone),
  )
  const year = yearOf(span.startsAt)
  return isThere ? '' : vtimezoneText(span.timeZone, { from: year, to: year })
}

/** Our reminder alone is set or taken away; it is known by its UID (RFC 9074). */
function withReminder({ properties, components }: Parts, fields: Partial<EventFields>): Parts['components'] {
  if (!('reminderMinutes' in fields)) return components
  const others = components.filter((component) => !isOurAlarm(component))
  if (fields.reminderMinutes === undefined) return others
  const titleLine = properties.find(({ name }) => name === 'SUMMARY')
  const title = titleLine === undefined ? '' : unescaped(valueIn(titleLine.raw))
  return [...others, objectLines(alarmText(fields.reminderMinutes, title, alarmUid))]
}

const alarmUid = 'relance-reminder'

const isOurAlarm = (component: readonly ObjectLine[]): boolean =>
  component[0] !== undefined &&
  isBegin(component[0], 'VALARM') &&
  component.some(({ name, raw }) => name === 'UID' && valueIn(raw) === alarmUid)

const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character))
