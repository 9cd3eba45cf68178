import { tzScan } from '@date-fns/tz'
import { millisecondsInMinute } from 'date-fns/constants'
import ICAL from 'ical.js'
import { offsetAt } from '../time/zone.ts'
import { contentLine } from './content-line.ts'
import { type ClockChange, yearlyRuleOf } from './yearly-rule.ts'

/**
 * The VTIMEZONE of a zone, exact for all times in the years given. Derived from the same zone data by which the program places appointments, so that
 * a file cannot disagree with the window. Throws RangeError for an unknown zone.
 */
export function vtimezoneText(timeZone: string, years: { from: number; to: number }): string {
  const start = Date.UTC(years.from - 1, 0, 1)
  const initial = offsetAt(start, timeZone)
  const changes = clockChanges(timeZone, start, Date.UTC(years.to + 2, 0, 1))
  return [
    'BEGIN:VTIMEZONE\r\n',
    contentLine(['tzid', {}, 'text', timeZone]),
    ...observance({ at: 0, from: initial, to: initial }),
    ...grouped(changes).flatMap((group) => observances(group, years.to + 1)),
    'END:VTIMEZONE\r\n',
  ].join('')
}

/** tzScan looks hour by hour; some zones change at half past. */
function clockChanges(timeZone: string, start: number, end: number): ClockChange[] {
  return tzScan(timeZone, { start: new Date(start), end: new Date(end) }).map(({ date }) => {
    const to = offsetAt(date.getTime(), timeZone)
    let at = date.getTime()
    while (offsetAt(at - millisecondsInMinute, timeZone) === to) at -= millisecondsInMinute
    return { at, from: offsetAt(at - millisecondsInMinute, timeZone), to }
  })
}

/** Changes between the same offsets, in order: candidates for one rule. */
function grouped(changes: readonly ClockChange[]): readonly (readonly ClockChange[])[] {
  const groups = new Map<string, ClockChange[]>()
  for (const change of changes) {
    const key = `${change.from}/${change.to}`
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups.values()]
}

/**
 * One observance with its yearly rule; where there is no simple rule, one for each change. RDATE would be
 * shorter, but readers disagree on whether the start counts beside it (ical.js leaves it out).
 */
function observances(group: readonly ClockChange[], lastYear: number): string[] {
  const rule = yearlyRuleOf(group, lastYear)
  if (rule === undefined) return group.flatMap((change) => observance(change))
  return group.slice(0, 1).flatMap((first) => observance(first, rule))
}

function observance(change: ClockChange, rule?: string): string[] {
  const kind = change.to > change.from ? 'DAYLIGHT' : 'STANDARD'
  const start = change.at === 0 ? '1970-01-01T00:00:00' : localTime(change)
  return [
    `BEGIN:${kind}\r\n`,
    contentLine(['dtstart', {}, 'date-time', start]),
    contentLine(['tzoffsetfrom', {}, 'utc-offset', offsetText(change.from)]),
    contentLine(['tzoffsetto', {}, 'utc-offset', offsetText(change.to)]),
    ...(rule === undefined
      ? []
      : [contentLine(['rrule', {}, 'recur', ICAL.Recur.fromString(rule).toJSON()])]),
    `END:${kind}\r\n`,
  ]
}

/** RFC 5545, 3.6.5: the start of an observance is in local time as it was before. */
const localTime = ({ at, from }: ClockChange): string => new Date(at + from).toISOString().slice(0, 19)

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / millisecondsInMinute)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
