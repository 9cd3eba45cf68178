import type { Appointment } from '../followup/appointment.ts'
import type { FollowUpId } from '../ids.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { instantOf } from '../time/zone.ts'
import { cutBody, joinBody } from './notes.ts'
import type {
  CalendarRef,
  EventFields,
  EventHandle,
  EventKey,
  EventTime,
  RemoteEvent,
} from './remote-calendar.ts'

/** An event as both sides last agreed on it. */
export interface Base {
  readonly fields: EventFields
  /** What stood below the line: the rep's. */
  readonly notes: string
  /**
   * Not all that is in it is known: an answer was lost, or it was found in another place and may be an older copy. All
   * of ours is written again.
   */
  readonly isUnsure?: true
  /** The rep has made it an event of a whole day there, and it stays one until it is moved here; the hour is kept here. */
  readonly day?: PlainDate
}

/** What binds a follow-up to its event. */
export interface Link {
  readonly key: EventKey
  readonly followUpId: FollowUpId
  readonly calendar: CalendarRef
  /** Undefined until the event is known to exist. */
  readonly handle: EventHandle | undefined
  readonly version: string | undefined
  readonly base: Base | undefined
  /** What is being sent: it may have arrived although no answer came, and is then no edit of anybody's. */
  readonly sent: Base | undefined
  /** What the server would not have: it is not sent again until it is something else. */
  readonly refused: EventFields | undefined
  /** Gone from the calendar, and the question what was meant is open: nothing is sent. */
  readonly isAsked: boolean
}

/** The fields of ours that an appointment is written with. A call that is over rings no more and takes no time. */
export const fieldsOf = (appointment: Appointment): EventFields => ({
  title: appointment.title,
  body: cutBody(appointment.body).ours,
  startsAt: appointment.startsAt,
  timeZone: appointment.timeZone,
  lengthMinutes: appointment.lengthMinutes,
  reminderMinutes: appointment.status === 'done' ? undefined : appointment.reminderMinutes,
  isBusy: appointment.status !== 'done',
})

/** Those of ours that differ from what the calendar has; undefined when none does. */
export function changedFields(wanted: EventFields, base: Base): Partial<EventFields> | undefined {
  const changed: { -readonly [K in keyof EventFields]?: EventFields[K] } = {}
  const { fields } = base
  const isMoved = !isSameTime(timeOf(wanted), timeOf(fields))
  if (base.isUnsure) {
    const { startsAt, timeZone, lengthMinutes, ...others } = wanted
    const time = isMoved || base.day === undefined ? { startsAt, timeZone, lengthMinutes } : {}
    return { ...others, ...time, body: joinBody({ ours: wanted.body, notes: base.notes }) }
  }
  if (isMoved) {
    changed.startsAt = wanted.startsAt
    changed.timeZone = wanted.timeZone
    changed.lengthMinutes = wanted.lengthMinutes
  }
  if (wanted.title !== fields.title) changed.title = wanted.title
  if (wanted.body !== fields.body) changed.body = joinBody({ ours: wanted.body, notes: base.notes })
  if (wanted.reminderMinutes !== fields.reminderMinutes) changed.reminderMinutes = wanted.reminderMinutes
  if (wanted.isBusy !== fields.isBusy) changed.isBusy = wanted.isBusy
  return Object.keys(changed).length === 0 ? undefined : changed
}

/** What the calendar agrees to once `fields` are written over `base`, or as a new event. */
export const baseOf = (fields: EventFields, notes = ''): Base => ({ fields, notes })

export const timeOf = ({ startsAt, timeZone, lengthMinutes }: EventFields): EventTime => ({
  kind: 'timed',
  startsAt,
  timeZone,
  lengthMinutes,
})

/** When the event takes place as both agreed. */
export const agreedTime = ({ fields, day }: Base): EventTime =>
  day === undefined ? timeOf(fields) : { kind: 'all-day', firstDay: day }

/** What is agreed on once `changed` of `wanted` is written. A whole day stays one unless it was given a time. */
export const baseOnceWritten = (
  wanted: EventFields,
  { notes, day }: Base,
  changed: Partial<EventFields>,
): Base => ({
  ...baseOf(wanted, notes),
  ...(day === undefined || changed.startsAt !== undefined ? {} : { day }),
})

/** Servers may answer in another zone: the same instant for the same length is the same time. */
export function isSameTime(a: EventTime, b: EventTime): boolean {
  if (a.kind === 'all-day' || b.kind === 'all-day') {
    return a.kind === b.kind && a.kind === 'all-day' && a.firstDay === (b as typeof a).firstDay
  }
  return (
    a.lengthMinutes === b.lengthMinutes &&
    instantOf(a.startsAt, a.timeZone) === instantOf(b.startsAt, b.timeZone)
  )
}

/** Whether the event says what was agreed on, as far as the rep changes it: when it is, its title, the notes. */
export function isAsAgreed(event: RemoteEvent, base: Base): boolean {
  const { fields, notes } = base
  return (
    isSameTime(event.time, agreedTime(base)) &&
    event.title.trim() === fields.title.trim() &&
    cutBody(event.body).notes === notes
  )
}
