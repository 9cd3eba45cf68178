import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants'
import ICAL from 'ical.js'
import { z } from 'zod'
import { isSameTime } from '../sync/link.ts'
import { cutBody } from '../sync/notes.ts'
import type { EventKey, EventTime, RemoteEvent } from '../sync/remote-calendar.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { WallTime } from '../time/wall-time.ts'
import { isTimeZone, wallTimeAt } from '../time/zone.ts'
import { instantIn, zoneOf } from './busy-times.ts'

export type ObjectContent = Pick<RemoteEvent, 'key' | 'title' | 'body' | 'time' | 'changedAt'>

/** An object is an event, something else (a task), or nothing that can be understood. */
export type ObjectReading =
  | { readonly kind: 'event'; readonly content: ObjectContent }
  | { readonly kind: 'other' }
  | { readonly kind: 'garbage' }

/** Reads a calendar object (RFC 4791, 4.1); of a repeated event, the event itself. Times without a zone are in `timeZone`. */
export function readObject(text: string, timeZone: string): ObjectReading {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text.replace(/^\uFEFF/, '')))
    const events = calendar.getAllSubcomponents('vevent')
    const event = events.find((one) => !one.hasProperty('recurrence-id')) ?? events[0]
    return event === undefined
      ? { kind: calendar.name === 'vcalendar' ? 'other' : 'garbage' }
      : { kind: 'event', content: contentOf(event, timeZone) }
  } catch {
    // ical.js throws plain errors for whatever it cannot read.
    return { kind: 'garbage' }
  }
}

/** Whether both say the same as far as the rep changes it, however a server has written it. */
export function isSameEvent(one: ObjectReading, other: ObjectReading): boolean {
  if (one.kind !== 'event' || other.kind !== 'event') return false
  const [a, b] = [one.content, other.content]
  return (
    a.key === b.key &&
    a.title.trim() === b.title.trim() &&
    isSameTime(a.time, b.time) &&
    cutBody(a.body).notes === cutBody(b.body).notes
  )
}

function contentOf(event: ICAL.Component, timeZone: string): ObjectContent {
  const uid = textOf(event, 'uid')
  return {
    key: z.uuid().safeParse(uid).success ? (uid as EventKey) : undefined,
    title: textOf(event, 'summary'),
    body: textOf(event, 'description'),
    time: timeOf(event, timeZone),
    changedAt: changedAt(event),
  }
}

const textOf = (event: ICAL.Component, name: string): string =>
  String(event.getFirstPropertyValue(name) ?? '')

function timeOf(component: ICAL.Component, ownZone: string): EventTime {
  const { startDate, endDate } = new ICAL.Event(component)
  if (startDate.isDate) return { kind: 'all-day', firstDay: startDate.toString() as PlainDate }
  const zone = namedZone(zoneOf(component, 'dtstart'))
  const start = instantIn(startDate, zone, ownZone)
  const end = instantIn(endDate, namedZone(zoneOf(component, 'dtend')) ?? zone, ownZone)
  const timeZone = zone !== undefined && isTimeZone(zone) ? zone : ownZone
  return {
    kind: 'timed',
    startsAt: wallTimeAt(start, timeZone) as WallTime,
    timeZone,
    lengthMinutes: Math.max(0, Math.round((end - start) / millisecondsInMinute)),
  }
}

/** Some programs put a path before the name: `/mozilla.org/20050126_1/Europe/Paris`. */
function namedZone(tzid: string | undefined): string | undefined {
  const known = /^\/.*?\/((?:[A-Za-z_]+\/)?[A-Za-z_]+\/[A-Za-z_+-]+)$/.exec(tzid ?? '')?.[1]
  return known !== undefined && isTimeZone(known) ? known : tzid
}

/** Without a METHOD, DTSTAMP too says when the event was changed last (RFC 5545, 3.8.7.2). */
function changedAt(event: ICAL.Component): number | undefined {
  const times = ['last-modified', 'dtstamp']
    .map((name) => event.getFirstPropertyValue(name))
    .filter((value) => value instanceof ICAL.Time)
    .map((time) => time.toUnixTime() * millisecondsInSecond)
  return times.length === 0 ? undefined : Math.max(...times)
}
