import { addBusinessDays, type BusinessCalendar, firstBusinessDayFrom } from '../time/business-days.ts'
import { addDays, isoWeekday, type PlainDate } from '../time/plain-date.ts'
import { dateOf, type TimeOfDay, timeOf, type WallTime, wallTimeOn } from '../time/wall-time.ts'
import type { CadenceStep } from './cadence.ts'

export interface PlannedAttempt extends CadenceStep {
  /** From 1 to `of`. */
  readonly attempt: number
  readonly of: number
  readonly startsAt: WallTime
}

/** Why the first attempt is not on the day that was asked for; without a holiday: no working day, or no room. */
export interface Move {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly holiday?: string
}

export interface StringPlan {
  readonly attempts: readonly PlannedAttempt[]
  readonly moved?: Move
}

/** Finds a free time on the wanted day or a later one. */
export type Place = (preferred: WallTime, lengthMinutes: number) => WallTime

export interface StringRequest {
  readonly steps: readonly CadenceStep[]
  /** The day and time wanted for the first attempt; all attempts keep that time of day. */
  readonly first: WallTime
  readonly calendar: BusinessCalendar
  readonly place?: Place
}

export interface RemainingRequest {
  /** The steps that are still to come. */
  readonly steps: readonly CadenceStep[]
  /** The day of the last real contact, from which the first gap counts. */
  readonly after: PlainDate
  /** No attempt goes before this day. */
  readonly notBefore?: PlainDate | undefined
  readonly at: TimeOfDay
  readonly calendar: BusinessCalendar
  /** The number of the first attempt that remains, and of how many. */
  readonly attempt: number
  readonly of: number
  readonly place?: Place
}

/**
 * All attempts of a string. The first goes to the first business day from the one wanted, each next one its
 * gap of business days after the one before as placed. Throws RangeError for an empty working week.
 */
export function planString({ steps, first, calendar, place }: StringRequest): StringPlan {
  const wanted = dateOf(first)
  const attempts = planFrom({
    steps,
    firstDay: firstBusinessDayFrom(wanted, calendar),
    at: timeOf(first),
    calendar,
    attempt: 1,
    of: steps.length,
    place,
  })
  const moved = attempts[0] && moveOf(wanted, dateOf(attempts[0].startsAt), calendar)
  return moved ? { attempts, moved } : { attempts }
}

/** The attempts that remain, counted from the last real contact. Throws RangeError for an empty working week. */
export function planRemaining({ after, notBefore, ...request }: RemainingRequest): readonly PlannedAttempt[] {
  const { calendar } = request
  const spaced = addBusinessDays(after, request.steps[0]?.gapBusinessDays ?? 0, calendar)
  const firstDay =
    notBefore === undefined || notBefore < spaced ? spaced : firstBusinessDayFrom(notBefore, calendar)
  return planFrom({ ...request, place: request.place, firstDay })
}

/** The last day of a string that is cut by elapsed time, `maxDays` after its first attempt. */
export const lastDayOf = (attempts: readonly PlannedAttempt[], maxDays: number): PlainDate | undefined =>
  attempts[0] && addDays(dateOf(attempts[0].startsAt), maxDays)

/** The attempts that lie within the days a string may take; all of them where it is not cut by time. */
export function withinDays(plan: StringPlan, maxDays: number | undefined): StringPlan {
  const endsBy = maxDays === undefined ? undefined : lastDayOf(plan.attempts, maxDays)
  if (endsBy === undefined) return plan
  const kept = plan.attempts.filter(({ startsAt }) => dateOf(startsAt) <= endsBy)
  return { ...plan, attempts: kept.map((attempt) => ({ ...attempt, of: kept.length })) }
}

type PlanFrom = Omit<RemainingRequest, 'after' | 'notBefore' | 'place'> & {
  readonly firstDay: PlainDate
  readonly place: Place | undefined
}

function planFrom({ steps, firstDay, at, calendar, attempt, of, place }: PlanFrom): PlannedAttempt[] {
  const attempts: PlannedAttempt[] = []
  let day = firstDay
  for (const [index, step] of steps.entries()) {
    if (index > 0) day = addBusinessDays(day, step.gapBusinessDays, calendar)
    const preferred = wallTimeOn(day, at)
    const startsAt = place ? place(preferred, step.lengthMinutes) : preferred
    attempts.push({ ...step, attempt: attempt + index, of, startsAt })
    day = dateOf(startsAt)
  }
  return attempts
}

function moveOf(from: PlainDate, to: PlainDate, calendar: BusinessCalendar): Move | undefined {
  if (from === to) return undefined
  const holiday = calendar.workingWeekdays.includes(isoWeekday(from)) ? calendar.holidayName(from) : undefined
  return holiday === undefined ? { from, to } : { from, to, holiday }
}
