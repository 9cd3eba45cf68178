import type { FollowUpId, LeadId } from '../ids.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { WallTime } from '../time/wall-time.ts'
import { type AppointmentLanguage, appointmentTitle, lastTimeLine } from './appointment-texts.ts'
import type { Channel } from './channel.ts'
import type { Outcome } from './outcome.ts'

/** A follow-up as it stands in a calendar. It has no attendees: the client is never invited, never mailed. */
export interface Appointment {
  /** The id of the follow-up, the same for as long as it exists. */
  readonly uid: string
  /** Goes up with every change of time. */
  readonly sequence: number
  readonly title: string
  readonly body: string
  readonly startsAt: WallTime
  readonly timeZone: string
  readonly lengthMinutes: number
  /** How long before the start; 0 is at the start. */
  readonly reminderMinutes: number
  readonly status: 'planned' | 'done'
  /** Epoch milliseconds. */
  readonly lastModified: number
  readonly url: string
  readonly leadId: LeadId
}

/** What is known of a follow-up when it is put into words. */
export interface FollowUpFacts {
  readonly id: FollowUpId
  readonly sequence: number
  readonly channel: Channel
  readonly purpose: string
  readonly startsAt: WallTime
  readonly timeZone: string
  readonly lengthMinutes: number
  readonly reminderMinutes: number
  readonly status: 'planned' | 'done'
  /** Epoch milliseconds of the last change of anything told here. */
  readonly lastModified: number
  readonly leadId: LeadId
  readonly leadTitle: string
  readonly person?: string | undefined
  readonly company?: string | undefined
  readonly phone?: string | undefined
  /** Where it stands in its string, if it belongs to one. */
  readonly attempt?: number | undefined
  readonly of?: number | undefined
  readonly lastTouch?: { readonly outcome: Outcome; readonly on: PlainDate } | undefined
}

export interface Wording {
  readonly language: AppointmentLanguage
  /** For calendars that others can see: initials in the title, and nothing but the link in the body. */
  readonly discreet?: boolean
}

export const leadUrl = (id: LeadId): string => `relance://lead/${id}`

/** The appointment that a calendar shows for a follow-up. Title and body are short, so that a reminder shows them. */
export function appointmentFor(facts: FollowUpFacts, wording: Wording): Appointment {
  const { sequence, startsAt, timeZone, lengthMinutes, reminderMinutes, status, lastModified } = facts
  const url = leadUrl(facts.leadId)
  return {
    uid: facts.id,
    sequence,
    title: titleOf(facts, wording),
    body: [...briefingOf(facts, wording), url, wording.language.texts.notesBelow, ''].join('\n'),
    startsAt,
    timeZone,
    lengthMinutes,
    reminderMinutes,
    status,
    lastModified,
    url,
    leadId: facts.leadId,
  }
}

type TitleFacts = Pick<FollowUpFacts, 'channel' | 'person' | 'company' | 'leadTitle' | 'attempt' | 'of'>

/** `Call Ana Núñez (2/4)`: the person, else the company, else the lead; initials only in discreet mode. */
export function titleOf(facts: TitleFacts, { language, discreet = false }: Wording): string {
  const name = oneLine(facts.person ?? facts.company ?? facts.leadTitle)
  const title = appointmentTitle(language, facts.channel, discreet ? initialsOf(name) : name)
  return facts.attempt === undefined || facts.of === undefined
    ? title
    : `${title} (${facts.attempt}/${facts.of})`
}

/** What the rep needs in hand, a line each: purpose, last outcome, number. Nothing in discreet mode. */
export function briefingOf(
  facts: Pick<FollowUpFacts, 'purpose' | 'lastTouch' | 'phone'>,
  { language, discreet = false }: Wording,
): string[] {
  const last = facts.lastTouch
  if (discreet) return []
  return [
    oneLine(facts.purpose),
    ...(last ? [lastTimeLine(language, last)] : []),
    ...(facts.phone === undefined ? [] : [oneLine(facts.phone)]),
  ]
}

/** `Ana Núñez` becomes `A. N.`; three initials are enough to recognise a company by. */
const initialsOf = (name: string): string =>
  (name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [])
    .slice(0, 3)
    .map((word) => `${[...word][0]}.`)
    .join(' ')

/** Imported names may hold line breaks, which would tear a title apart or pass for a line of ours. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
