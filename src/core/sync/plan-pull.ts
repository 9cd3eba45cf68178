import type { FollowUpId } from '../ids.ts'
import { assertNever } from '../result.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { dateOf, timeOf as hourOf, wallTimeOn } from '../time/wall-time.ts'
import { agreedTime, type Base, changedFields, isAsAgreed, isSameTime, type Link, timeOf } from './link.ts'
import { cutBody } from './notes.ts'
import { type PhoneCodes, readByHand, type WrittenByHand } from './phone-code.ts'
import { policy, type SideChange } from './policy.ts'
import type { EventFields, EventTime, RemoteEvent } from './remote-calendar.ts'

/** A follow-up as it would be written into the calendar now. */
export interface LocalEvent {
  readonly followUpId: FollowUpId
  readonly fields: EventFields
  readonly status: 'planned' | 'done'
  /** Epoch milliseconds of the last change of the follow-up. */
  readonly editedAt: number
}

/** What a run has learned of the event of a link; undefined where it has not changed. */
export type Seen = { readonly kind: 'event'; readonly event: RemoteEvent } | { readonly kind: 'gone' }

/** What is to be done here about what was seen there. */
export type PullStep =
  /** Only what is known of the event: its new version, or our own write that has arrived. */
  | {
      readonly kind: 'agree'
      readonly link: Link
      readonly event: RemoteEvent
      readonly base: Base
      /** What the rep wrote into the event of a follow-up that is no longer planned: told in the journal, then deleted. */
      readonly unread?: string
    }
  /** The rep has changed it in the calendar. */
  | {
      readonly kind: 'take'
      readonly link: Link
      readonly event: RemoteEvent
      readonly base: Base
      /** When it takes place now; undefined where that is as it was, or was changed later here. */
      readonly time: EventTime | undefined
      readonly byHand: WrittenByHand
      /** The time that was changed on both sides and did not win. */
      readonly lost: EventTime | undefined
    }
  | { readonly kind: 'ask'; readonly link: Link }
  | { readonly kind: 'forget'; readonly link: Link }

export interface PullFacts {
  readonly link: Link
  /** Undefined when the follow-up is no longer planned or done. */
  readonly local: LocalEvent | undefined
  readonly seen: Seen | undefined
  readonly codes: PhoneCodes
}

/** What to do about one event. Undefined: nothing has happened to it there. */
export function planPull({ link, local, seen, codes }: PullFacts): PullStep | undefined {
  if (link.isAsked) return whileAsked(link, local, seen)
  if (seen === undefined) return undefined
  if (seen.kind === 'gone') return link.handle === undefined ? neverThere(link, local) : whenGone(link, local)
  const { event } = seen
  const base = ifElsewhere(agreedBase(link, event), link, event)
  const what = policy[`${localChange(local, base)}/${remoteChange(event, base)}`]
  switch (what) {
    case 'keep':
      return { kind: 'agree', link, event, base: baseAfter(base, event, local) }
    case 'remove':
      return {
        kind: 'agree',
        link,
        event,
        base: baseAfter(base, event, local),
        ...unreadIn(event, base, codes),
      }
    case 'take':
    case 'compare':
      return taken({ link, local, event, base, codes })
    case 'ask':
      return { kind: 'ask', link }
    case 'forget':
      return { kind: 'forget', link }
    default:
      return assertNever(what)
  }
}

/** Put back by the rep while the question is open, it is there again: that is the answer. So is what ends the follow-up. */
function whileAsked(link: Link, local: LocalEvent | undefined, seen: Seen | undefined): PullStep | undefined {
  if (seen?.kind !== 'event') return local?.status === 'planned' ? undefined : { kind: 'forget', link }
  return {
    kind: 'agree',
    link,
    event: seen.event,
    base: baseAfter(agreedBase(link, seen.event), seen.event, local),
  }
}

/** Nothing arrived of what was sent: it is sent again, unless it is no longer wanted. */
const neverThere = (link: Link, local: LocalEvent | undefined): PullStep | undefined =>
  local === undefined ? { kind: 'forget', link } : undefined

/** A call that is over may be cleared away; one that lies ahead may not be lost. */
function whenGone(link: Link, local: LocalEvent | undefined): PullStep {
  return local?.status === 'planned' ? { kind: 'ask', link } : { kind: 'forget', link }
}

/**
 * What both last agreed on. What was being sent when no answer came counts as agreed where the event shows it: it has
 * arrived, and is no edit of the rep's. An event that was never agreed on is our own, from a run that was cut short.
 */
function agreedBase({ base, sent }: Link, event: RemoteEvent): Base {
  const known = base ?? sent
  if (known === undefined) throw new Error('A link that was never sent has no event')
  if (sent === undefined || known === sent) return known
  const title = event.title.trim() === sent.fields.title.trim()
  const time = isSameTime(event.time, agreedTime(sent))
  if (title && time && canBeTold(sent, known)) return { ...sent, notes: known.notes }
  const { startsAt, timeZone, lengthMinutes } = sent.fields
  return {
    ...(time ? withDay(known, sent.day) : known),
    isUnsure: true,
    fields: {
      ...known.fields,
      ...(title ? { title: sent.fields.title } : {}),
      ...(time ? { startsAt, timeZone, lengthMinutes } : {}),
    },
  }
}

/** Whoever copies an event and deletes the first of the two has moved it, perhaps as it was a while ago. */
const ifElsewhere = (base: Base, { handle }: Link, event: RemoteEvent): Base =>
  handle === undefined || handle === event.handle ? base : { ...base, isUnsure: true }

/** Fields that are not read back do not show by themselves whether they have arrived. */
const canBeTold = (sent: Base, known: Base): boolean =>
  sent.fields.title.trim() !== known.fields.title.trim() || !isSameTime(agreedTime(sent), agreedTime(known))

function localChange(local: LocalEvent | undefined, base: Base): SideChange {
  if (local === undefined) return 'gone'
  return changedFields(local.fields, base) === undefined ? 'same' : 'edited'
}

const remoteChange = (event: RemoteEvent, base: Base): SideChange =>
  isAsAgreed(event, base) ? 'same' : 'edited'

function taken({
  link,
  local,
  event,
  base,
  codes,
}: Omit<PullFacts, 'seen'> & { event: RemoteEvent; base: Base }): PullStep {
  const wasMoved = local?.status === 'planned' && !isSameTime(event.time, agreedTime(base))
  const isMovedHere = local !== undefined && !isSameTime(timeOf(local.fields), timeOf(base.fields))
  const differs = local !== undefined && !isAt(event.time, local.fields)
  const isLaterHere = isMovedHere && event.changedAt !== undefined && local.editedAt > event.changedAt
  const isBoth = wasMoved && isMovedHere && differs
  return {
    kind: 'take',
    link,
    event,
    base: baseAfter(base, event, local),
    time: wasMoved && differs && !isLaterHere ? event.time : undefined,
    byHand: local?.status === 'planned' ? written(event, base, codes) : { kind: 'nothing' },
    lost: isBoth ? (isLaterHere ? event.time : timeOf(local.fields)) : undefined,
  }
}

const written = (event: RemoteEvent, { fields, notes }: Base, codes: PhoneCodes): WrittenByHand =>
  readByHand(event, { title: fields.title, body: `---\n${notes}` }, codes)

function unreadIn(event: RemoteEvent, base: Base, codes: PhoneCodes): { unread?: string } {
  if (written(event, base, codes).kind === 'nothing') return {}
  return { unread: [event.title, cutBody(event.body).notes].filter((text) => text !== '').join('\n') }
}

/**
 * What is agreed on once the event has been seen. Fields that are not read back, or that servers write in their own
 * way, stay as they were sent: else what a server made of them would be sent again for ever.
 */
function baseAfter(base: Base, event: RemoteEvent, local: LocalEvent | undefined): Base {
  const { fields } = base
  const { day, time } = isSameTime(event.time, agreedTime(base))
    ? { day: base.day, time: {} }
    : placeOf(event.time, local?.fields ?? fields)
  return {
    ...withDay(base, day),
    fields: {
      ...fields,
      title: event.title.trim() === fields.title.trim() ? fields.title : event.title,
      ...time,
    },
    notes: cutBody(event.body).notes,
  }
}

/** A whole day says nothing of the hour, which stays as it is here: it is not written over the rep's day. */
function placeOf(time: EventTime, here: EventFields) {
  if (time.kind === 'timed') {
    const { kind: _, ...timed } = time
    return { day: undefined, time: timed }
  }
  const { startsAt, timeZone, lengthMinutes } = here
  const { firstDay: day } = time
  return { day, time: { startsAt: wallTimeOn(day, hourOf(startsAt)), timeZone, lengthMinutes } }
}

function withDay({ day: _, ...base }: Base, day: PlainDate | undefined): Base {
  return day === undefined ? base : { ...base, day }
}

/** Whether an event of that time says when the follow-up is; a whole day does for any hour of it. */
const isAt = (time: EventTime, fields: EventFields): boolean =>
  time.kind === 'all-day' ? time.firstDay === dateOf(fields.startsAt) : isSameTime(time, timeOf(fields))
