import { tooCloseTo } from '../followup/spacing.ts'
import { addBusinessDays, firstBusinessDayFrom } from '../time/business-days.ts'
import { addDays, daysBetween, type PlainDate } from '../time/plain-date.ts'
import { dateOf, type TimeOfDay, timeOf, type WallTime, wallTimeOn } from '../time/wall-time.ts'
import type { ReachableCalendar } from './client-hours.ts'
import type { DayPlanner } from './place-in-day.ts'

/** A planned follow-up as it stands, by the seller's clock. */
export interface Standing<Id> {
  readonly id: Id
  readonly startsAt: WallTime
  readonly lengthMinutes: number
  /** Its number in its string. */
  readonly attempt?: number | undefined
  /** Business days after the one before, as its string was planned. */
  readonly gapBusinessDays?: number | undefined
  /** Agreed with the client, or wanted on that very day: it stays whatever happens. */
  readonly isFixed: boolean
  /** It stands on a day that does not count any more. */
  readonly isOff: boolean
}

/** One client with what is planned, in order of time. */
export interface StandingLead<Id> {
  readonly followUps: readonly Standing<Id>[]
  readonly calendar: ReachableCalendar
  /** Business days that must lie between two contacts. */
  readonly leastGap: number
  /** The day of the last contact, or of an attempt before those given. */
  readonly before?: PlainDate | undefined
  /** The hour agreed with the client; else each keeps its own. */
  readonly at?: TimeOfDay | undefined
  /** The last day of the string: what would come later is taken out. */
  readonly endsBy?: PlainDate | undefined
}

export type Moved<Id> =
  | { readonly kind: 'moved'; readonly id: Id; readonly from: WallTime; readonly to: WallTime }
  /** Its string would be over by then. */
  | { readonly kind: 'dropped'; readonly id: Id; readonly from: WallTime }
  /** It stays on a day that does not count: agreed, or with no room before what is agreed. */
  | { readonly kind: 'clash'; readonly id: Id; readonly from: WallTime }

export interface DayLimits {
  /** Appointments planned on each day so far; kept up to date. */
  readonly loads: Map<PlainDate, number>
  /** First calls planned on each day so far; kept up to date. */
  readonly firstCalls: Map<PlainDate, number>
  /** No day gets more of either by what is moved to it. */
  readonly mostPerDay: number
  readonly mostFirstCalls: number
}

interface Moving {
  readonly planner: DayPlanner
  readonly limits: DayLimits
}

/**
 * Moves what stands on days off to days that count, and with it the attempts that would come too soon after: each
 * keeps its gap of business days after the one before. Nothing moves to an earlier day, no day gets fuller than the
 * limits say, and strings that run go before those that have not begun.
 */
export function moveOffDays<Id>(leads: readonly StandingLead<Id>[], moving: Moving): Moved<Id>[] {
  return inOrder(leads).flatMap((lead) => moveLead(lead, moving))
}

/** Those that run by their first day off, then those that have not begun. */
function inOrder<Id>(leads: readonly StandingLead<Id>[]): StandingLead<Id>[] {
  return leads
    .flatMap((lead) => {
      const first = lead.followUps.find(({ isOff }) => isOff)
      return first === undefined ? [] : [{ lead, first }]
    })
    .sort(
      (a, b) =>
        Number(a.first.attempt === 1) - Number(b.first.attempt === 1) ||
        a.first.startsAt.localeCompare(b.first.startsAt),
    )
    .map(({ lead }) => lead)
}

function moveLead<Id>(lead: StandingLead<Id>, moving: Moving): Moved<Id>[] {
  let { before } = lead
  return partsOf(lead.followUps).flatMap(({ movable, fixed }) => {
    for (const one of movable) moving.planner.release(one.startsAt, one.lengthMinutes)
    const placed = placePart(movable, { lead, fixed, before, moving }) ?? movable.map(stay)
    for (const one of placed) book(one, moving)
    const last = fixed?.startsAt ?? placed.at(-1)?.to
    before = last === undefined ? before : dateOf(last)
    return [...placed, ...(fixed ? [stay(fixed)] : [])].flatMap(movedOf)
  })
}

/** What may move up to something that stays. */
interface Part<Id> {
  readonly movable: readonly Standing<Id>[]
  readonly fixed: Standing<Id> | undefined
}

function partsOf<Id>(followUps: readonly Standing<Id>[]): Part<Id>[] {
  const parts: Part<Id>[] = []
  let from = 0
  for (const [index, one] of followUps.entries()) {
    if (!one.isFixed) continue
    parts.push({ movable: followUps.slice(from, index), fixed: one })
    from = index + 1
  }
  return [...parts, { movable: followUps.slice(from), fixed: undefined }]
}

interface Placed<Id> {
  readonly followUp: Standing<Id>
  /** Absent where its string would be over. */
  readonly to: WallTime | undefined
}

interface Situation<Id> {
  readonly lead: StandingLead<Id>
  readonly fixed: Standing<Id> | undefined
  /** The day of the contact or attempt before. */
  readonly before: PlainDate | undefined
  readonly moving: Moving
}

/** Undefined if there is not room for all of them before what stays. */
function placePart<Id>(movable: readonly Standing<Id>[], situation: Situation<Id>): Placed<Id>[] | undefined {
  const { lead, fixed } = situation
  const placed: Placed<Id>[] = []
  let { before } = situation
  let isLate = false
  for (const followUp of movable) {
    const to: WallTime = placeAfter(followUp, { ...situation, before, isLate })
    if (fixed !== undefined && to >= fixed.startsAt) return undefined
    if (lead.endsBy !== undefined && dateOf(to) > lead.endsBy) {
      placed.push({ followUp, to: undefined })
      continue
    }
    placed.push({ followUp, to })
    isLate = to !== followUp.startsAt
    before = dateOf(to)
  }
  return placed
}

/** Stays where it stands, unless that day is off or too soon after one that was moved. */
function placeAfter<Id>(followUp: Standing<Id>, situation: Situation<Id> & { isLate: boolean }): WallTime {
  const { lead, before, isLate } = situation
  const { calendar, leastGap } = lead
  const own = dateOf(followUp.startsAt)
  const gap = Math.max(followUp.gapBusinessDays ?? leastGap, leastGap)
  const spaced = before === undefined ? own : addBusinessDays(before, gap, calendar)
  if (!followUp.isOff && !(isLate && spaced > own)) return followUp.startsAt
  return firstPlace(followUp, firstBusinessDayFrom(later(spaced, own), calendar), situation)
}

/** The first free time on a day within the limits, far enough from what stays. */
function firstPlace<Id>(
  followUp: Standing<Id>,
  earliest: PlainDate,
  { lead, moving: { planner, limits } }: Situation<Id>,
): WallTime {
  const { calendar, leastGap } = lead
  const at = lead.at ?? timeOf(followUp.startsAt)
  const fixed = lead.followUps.filter(({ isFixed }) => isFixed).map(({ startsAt }) => dateOf(startsAt))
  for (let day = earliest; ; day = addDays(day, 1)) {
    if (!hasRoom(day, followUp, limits)) continue
    const startsAt = planner.place(wallTimeOn(day, at), followUp.lengthMinutes, calendar)
    day = dateOf(startsAt)
    const isClose = tooCloseTo(day, fixed, { calendar, leastGap }) !== undefined
    if (!isClose && hasRoom(day, followUp, limits)) return startsAt
  }
}

const stay = <Id>(followUp: Standing<Id>): Placed<Id> => ({ followUp, to: followUp.startsAt })

function movedOf<Id>({ followUp: { id, startsAt: from, isOff }, to }: Placed<Id>): Moved<Id>[] {
  if (to === undefined) return [{ kind: 'dropped', id, from }]
  if (to !== from) return [{ kind: 'moved', id, from, to }]
  return isOff ? [{ kind: 'clash', id, from }] : []
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (daysBetween(one, other) > 0 ? other : one)

const hasRoom = (
  day: PlainDate,
  { attempt }: Pick<Standing<unknown>, 'attempt'>,
  { loads, firstCalls, mostPerDay, mostFirstCalls }: DayLimits,
): boolean =>
  (loads.get(day) ?? 0) < mostPerDay && (attempt !== 1 || (firstCalls.get(day) ?? 0) < mostFirstCalls)

function book<Id>({ followUp, to }: Placed<Id>, { planner, limits }: Moving): void {
  const counts = followUp.attempt === 1 ? [limits.loads, limits.firstCalls] : [limits.loads]
  const add = (at: WallTime, number: number): void => {
    for (const count of counts) count.set(dateOf(at), (count.get(dateOf(at)) ?? 0) + number)
  }
  add(followUp.startsAt, -1)
  if (to === undefined) return
  planner.occupy(to, followUp.lengthMinutes)
  add(to, 1)
}
