import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { dayOf, timeOf } from '../../i18n/calendar-days.ts'

/** Where an appointment stands in the calendar: a day and minutes after its midnight. */
export interface Place {
  readonly day: string
  readonly minute: number
  readonly length: number
}

export type AppointmentState = 'planned' | 'agreed' | 'missed' | 'done'

export interface Placed extends Place {
  readonly id: string
  readonly card: FollowUpCard
  readonly state: AppointmentState
}

/** The cards on the wall of the rep, in order of time. `now` in ms; without it nothing is missed yet. */
export function placeCards(
  cards: readonly FollowUpCard[],
  timeZone: string,
  now: number | undefined,
): readonly Placed[] {
  return cards
    .map((card) => ({ id: card.id, card, state: stateOf(card, now), ...placeOf(card, timeZone) }))
    .sort(byTime)
}

export const placeOf = (card: FollowUpCard, timeZone: string): Place => {
  const wall = card.timeZone === timeZone ? card.startsAt : wallTimeAt(card.startsAtUtc, timeZone)
  return { day: dayOf(wall), minute: minuteOf(timeOf(wall)), length: card.lengthMinutes }
}

/** `2026-11-26T09:30`, as the engine is told of it. */
export const wallOf = ({ day, minute }: Pick<Place, 'day' | 'minute'>): string => `${day}T${clockOf(minute)}`

/** `09:30`; midnight at the end of a day is `00:00` again. */
export const clockOf = (minute: number): string =>
  `${twoDigits(Math.floor(minute / 60) % 24)}:${twoDigits(minute % 60)}`

export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export const isSamePlace = (a: Place, b: Place): boolean =>
  a.day === b.day && a.minute === b.minute && a.length === b.length

const byTime = (a: Placed, b: Placed): number =>
  compare(a.day, b.day) || a.minute - b.minute || b.length - a.length || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function stateOf(card: FollowUpCard, now: number | undefined): AppointmentState {
  if (card.status === 'done') return 'done'
  if (now !== undefined && card.startsAtUtc + card.lengthMinutes * 60_000 <= now) return 'missed'
  return card.isAgreed ? 'agreed' : 'planned'
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
