import { isLightTouch } from '../../../core/followup/after-outcome.ts'
import type { Channel } from '../../../core/followup/channel.ts'
import { tooCloseTo } from '../../../core/followup/spacing.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { addBusinessDays, firstBusinessDayFrom } from '../../../core/time/business-days.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf, type WallTime } from '../../../core/time/wall-time.ts'
import { clientDaysOf, type Desk, leastGapOf, runningString } from './desk.ts'

/** A contact that is about to be planned or recorded. */
export interface Intended {
  readonly on: PlainDate
  /** The client agreed to it, or made it: then nothing speaks against it. */
  readonly agreed?: boolean | undefined
  /** Why it may be close all the same; it is kept. */
  readonly reason?: string | undefined
  /** The interval that the string it belongs to asks for; by default that of the running one. */
  readonly leastGap?: number | undefined
  /** What is planned beside it and stays where it is. */
  readonly beside?: readonly { readonly startsAt: WallTime }[] | undefined
}

/**
 * What speaks against a contact on a day: one on the same or the consecutive business day (or closer than the
 * string or the client asks), or the client's wish to be left alone until a date. Errors: too-close,
 * earlier-than-agreed; both are lifted by a reason.
 */
export function spacingProblem(desk: Desk, { on, agreed, reason, ...rest }: Intended): Problem | undefined {
  if (agreed || reason !== undefined) return undefined
  const waiting = desk.lead.state === 'waiting' ? desk.lead.waitingUntil : undefined
  if (waiting !== undefined && on < waiting)
    return problem('earlier-than-agreed', { date: waiting }, 'reason')
  const close = closeContact(desk, { on, ...rest })
  if (close === undefined) return undefined
  return problem('too-close', { date: close }, 'reason')
}

/** The contact, past or planned, that stands too close to the day. */
export function closeContact(desk: Desk, { on, beside = [], leastGap }: Intended): PlainDate | undefined {
  const planned = beside.map(({ startsAt }) => dateOf(startsAt))
  return tooCloseTo(on, [...contactDays(desk), ...planned], {
    calendar: clientDaysOf(desk),
    leastGap: leastGapOf(desk, leastGap),
  })
}

/** The first business day on which a contact of a string with such a least gap needs no reason. */
export function firstAllowedDay(
  desk: Pick<Desk, 'calendar' | 'contacts' | 'agreement' | 'string' | 'today'> & {
    readonly lead: Pick<Desk['lead'], 'state' | 'waitingUntil'>
  },
  leastGap?: number,
): PlainDate {
  const { lead, calendar, today } = desk
  const last = contactDays(desk).at(-1)
  const spaced =
    last === undefined ? today : addBusinessDays(last, leastGapOf(desk, leastGap), clientDaysOf(desk))
  const waiting = lead.state === 'waiting' ? lead.waitingUntil : undefined
  const earliest = [today, spaced, waiting ?? today].sort().at(-1) ?? today
  return firstBusinessDayFrom(earliest, calendar)
}

/** The days on which the rep contacted the client. When the client calls, nobody is pestered. */
const contactDays = ({ contacts }: Pick<Desk, 'contacts'>): readonly PlainDate[] =>
  contacts.filter(({ isInbound }) => !isInbound).map(({ on }) => on)

/** What a running string allows for one of its attempts. Errors: string-over, nurture-no-calls. */
export function stringProblem(
  desk: Desk,
  { startsAt, channel }: { startsAt?: WallTime | undefined; channel?: Channel | undefined },
): Problem | undefined {
  const { kind, endsBy } = runningString(desk) ?? {}
  if (endsBy !== undefined && startsAt !== undefined && dateOf(startsAt) > endsBy) {
    return problem('string-over', { date: endsBy })
  }
  if (kind === 'nurture' && channel !== undefined && !isLightTouch(channel)) {
    return problem('nurture-no-calls', { lead: desk.lead.title }, 'channel')
  }
  return undefined
}
