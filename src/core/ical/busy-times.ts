import { millisecondsInSecond } from 'date-fns/constants'
import ICAL from 'ical.js'
import type { WallTime } from '../time/wall-time.ts'
import { instantOf, isTimeZone } from '../time/zone.ts'
import { boundRules } from './bound-rules.ts'
import { withoutBrokenParts } from './sound-parts.ts'

/** A stretch of time in epoch milliseconds, the end not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface BusyRequest {
  /** Where days without a time of day, and times without a zone, belong. */
  readonly timeZone: string
  /** Only what touches this is read; repeated events are followed up to its end. */
  readonly period: Span
  /** Appointments of our own, which come back in a file that a calendar program wrote. */
  readonly isOwn: (uid: string) => boolean
}

export interface BusyTimes {
  /** In order, without overlaps. */
  readonly times: readonly Span[]
  /** Events that could not be understood. */
  readonly leftOut: number
}

/** A daily event of forty years. What repeats more often than that is no appointment. */
const mostRepetitions = 15_000

/**
 * When the owner of a calendar file (RFC 5545) is busy: events that are neither cancelled nor marked as free, repeated
 * ones by the clock of their own zone. Nothing of them is kept but start and end. Undefined if it is no such file.
 */
export function busyTimesIn(text: string, request: BusyRequest): BusyTimes | undefined {
  const whole = parseCalendars(text)
  const sound = whole === undefined ? withoutBrokenParts(text) : { text, leftOut: 0 }
  const calendars = whole ?? parseCalendars(sound.text)
  if (calendars === undefined) return undefined
  for (const calendar of calendars) boundRules(calendar)
  const { from, to } = request.period
  const spans: Span[] = []
  let { leftOut } = sound
  for (const entry of calendars.flatMap(entriesOf)) {
    if (request.isOwn(uidOf(entry.event))) continue
    try {
      spans.push(...spansOf(entry, request).filter((span) => span.to > from && span.from < to))
    } catch {
      // One event that a program wrote wrongly must not hide all others.
      leftOut += 1
    }
  }
  return { times: joined(spans), leftOut }
}

interface Entry {
  readonly event: ICAL.Component
  /** What differs in single repetitions. */
  readonly changes: readonly ICAL.Component[]
}

function parseCalendars(text: string): ICAL.Component[] | undefined {
  try {
    const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, ''))
    const all = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]
    const calendars = all.map((jcal) => new ICAL.Component(jcal))
    return calendars.every(({ name }) => name === 'vcalendar') ? calendars : undefined
  } catch {
    return undefined
  }
}

/** Events with the changes of their repetitions; a change whose event is not in the file stands for itself. */
function entriesOf(calendar: ICAL.Component): Entry[] {
  const all = calendar.getAllSubcomponents('vevent')
  const changes = new Map<string, ICAL.Component[]>()
  for (const event of all.filter(isChange)) {
    changes.set(uidOf(event), [...(changes.get(uidOf(event)) ?? []), event])
  }
  const entries = all
    .filter((event) => !isChange(event))
    .map((event) => {
      const found = changes.get(uidOf(event)) ?? []
      changes.delete(uidOf(event))
      return { event, changes: found }
    })
  return [...entries, ...[...changes.values()].flat().map((event) => ({ event, changes: [] }))]
}

const isChange = (event: ICAL.Component): boolean => event.hasProperty('recurrence-id')

const textOf = (event: ICAL.Component, name: string): string =>
  String(event.getFirstPropertyValue(name) ?? '')

const uidOf = (event: ICAL.Component): string => textOf(event, 'uid')

/** Cancelled, or marked as free: by RFC 5545, and in the way of Outlook. */
const isFree = (event: ICAL.Component): boolean =>
  textOf(event, 'status').toUpperCase() === 'CANCELLED' ||
  textOf(event, 'transp').toUpperCase() === 'TRANSPARENT' ||
  textOf(event, 'x-microsoft-cdo-busystatus').toUpperCase() === 'FREE'

function spansOf({ event: component, changes }: Entry, { timeZone, period }: BusyRequest): Span[] {
  const event = new ICAL.Event(component, { exceptions: [...changes] })
  if (!event.isRecurring()) return isFree(component) ? [] : [spanOf(event, timeZone)]
  const spans: Span[] = []
  const repetitions = event.iterator()
  for (let count = 0; count < mostRepetitions; count += 1) {
    const start = repetitions.next()
    if (!start) return spans
    if (instantIn(start, zoneOf(component, 'dtstart'), timeZone) >= period.to) return spans
    const { item, startDate, endDate } = event.getOccurrenceDetails(start)
    if (!isFree(item.component))
      spans.push(spanOf({ component: item.component, startDate, endDate }, timeZone))
  }
  throw new RangeError('An event that repeats too often')
}

interface Occurrence {
  readonly component: ICAL.Component
  readonly startDate: ICAL.Time
  readonly endDate: ICAL.Time
}

/** An event without an end takes no time. */
function spanOf({ component, startDate, endDate }: Occurrence, timeZone: string): Span {
  const zone = zoneOf(component, 'dtstart')
  return {
    from: instantIn(startDate, zone, timeZone),
    to: instantIn(endDate, zoneOf(component, 'dtend') ?? zone, timeZone),
  }
}

/** The name a property gives to its zone. */
export const zoneOf = (component: ICAL.Component, name: string): string | undefined =>
  component.getFirstProperty(name)?.getFirstParameter('tzid') || undefined

/**
 * The system knows the zones of the world better than the file, which describes those of one program only;
 * a zone by another name is taken as the file describes it.
 */
export function instantIn(time: ICAL.Time, zone: string | undefined, ownZone: string): number {
  const wall = wallTimeOf(time)
  if (time.isDate) return instantOf(wall, ownZone)
  if (time.zone === ICAL.Timezone.utcTimezone) return instantOf(wall, 'UTC')
  if (zone !== undefined && isTimeZone(zone)) return instantOf(wall, zone)
  const described = time.zone !== ICAL.Timezone.localTimezone
  return described ? time.toUnixTime() * millisecondsInSecond : instantOf(wall, ownZone)
}

const wallTimeOf = (time: ICAL.Time): WallTime =>
  (time.isDate ? `${time.toString()}T00:00` : time.toString().slice(0, 16)) as WallTime

/** Overlapping and touching spans as one. */
export function joined(spans: readonly Span[]): Span[] {
  const all: { from: number; to: number }[] = []
  for (const { from, to } of [...spans]
    .filter((span) => span.to > span.from)
    .sort((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else all.push({ from, to })
  }
  return all
}
