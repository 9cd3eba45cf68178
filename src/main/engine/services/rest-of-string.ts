import { type PlannedAttempt, planRemaining } from '../../../core/cadence/plan-string.ts'
import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import { tooCloseTo } from '../../../core/followup/spacing.ts'
import { isBusinessDay } from '../../../core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf, type TimeOfDay, timeOf, type WallTime } from '../../../core/time/wall-time.ts'
import { instantOf, wallTimeAt } from '../../../core/time/zone.ts'
import { moveFollowUp, setFollowUpStatus } from '../db/follow-ups.ts'
import { setKeepsDay } from '../db/standing.ts'
import type { EngineContext } from './context.ts'
import { clientDaysOf, type Desk, leastGapOf, runningString } from './desk.ts'
import { freePlaceFor } from './free-time.ts'

export interface Rest {
  /** Attempts still planned, in order. */
  readonly rest: readonly FollowUpView[]
  /** The contact or appointment from which their gaps count; without one the first stays on its day. */
  readonly after: PlainDate | undefined
  /** The appointment from which they count, while it is being moved: neither its old place nor its new one is taken. */
  readonly behind?: FollowUpView
}

/** Where an attempt would go; absent where it is taken out. */
export interface RestPlace {
  readonly followUp: FollowUpView
  readonly startsAt: WallTime | undefined
}

/**
 * Where the attempts that remain would go: each its gap of business days after the one before, at the interval
 * and hour agreed with the client where there is an agreement. Never closer than the spacing guard allows. What the
 * client agreed to stays, and so does what comes after it; those before it draw together as far as the guard allows.
 * Those for which there is no room left, or that would come after the last day of the string, are taken out.
 */
export function restAfter(context: EngineContext, desk: Desk, request: Rest): RestPlace[] {
  const { rest } = request
  const moving = movingAlong(desk, rest)
  const staying = rest.slice(moving.length)
  const fixed = staying[0]
  const planned = planAfter(context, desk, { ...request, rest: moving })
  const isTight = fixed !== undefined && !planned.every((one) => isWellBefore(desk, one, fixed))
  const attempts = isTight ? planAfter(context, desk, { ...request, rest: moving, isTight }) : planned
  const endsBy = runningString(desk)?.endsBy
  const keeps = (one: PlannedAttempt): boolean =>
    (fixed === undefined || isWellBefore(desk, one, fixed)) &&
    (endsBy === undefined || dateOf(one.startsAt) <= endsBy)
  return [
    ...attempts.flatMap((one, index) => {
      const followUp = moving[index]
      return followUp ? [{ followUp, startsAt: keeps(one) ? one.startsAt : undefined }] : []
    }),
    ...staying.map((followUp) => ({ followUp, startsAt: followUp.startsAt })),
  ]
}

/** Those that go elsewhere with the one before them: up to the first that the client agreed to. */
export function movingAlong({ now }: Desk, rest: readonly FollowUpView[]): readonly FollowUpView[] {
  const fixed = rest.findIndex(({ isAgreed, startsAtUtc }) => isAgreed && startsAtUtc > now)
  return fixed < 0 ? rest : rest.slice(0, fixed)
}

/** Moves the attempts that remain, or takes them out. Returns how many are left. */
export function moveRest(context: EngineContext, desk: Desk, request: Rest): number {
  const places = restAfter(context, desk, request)
  for (const { followUp, startsAt } of places) {
    if (startsAt === undefined) {
      setFollowUpStatus(context.db, followUp.id, { status: 'cancelled', now: desk.now })
    } else {
      moveTo(context, desk, { followUp, startsAt })
    }
  }
  return places.filter(({ startsAt }) => startsAt !== undefined).length
}

/** @param isTight with the least gaps that need no reason instead of those of the cadence */
function planAfter(
  context: EngineContext,
  desk: Desk,
  { rest, after, behind, isTight = false }: Rest & { readonly isTight?: boolean },
): readonly PlannedAttempt[] {
  const [first] = rest
  if (!first) return []
  const { calendar, agreement } = desk
  const least = leastGapOf(desk)
  const at = agreement?.at ?? timeOf(first.startsAt)
  const gapOf = (one: FollowUpView) => {
    if (one === first && after === undefined) return 0
    return isTight ? least : Math.max(agreement?.gapBusinessDays ?? one.gapBusinessDays ?? least, least)
  }
  return planRemaining({
    steps: rest.map((one) => ({ ...one, gapBusinessDays: gapOf(one) })),
    after: after ?? dateOf(first.startsAt),
    notBefore: firstDayWith(desk, at),
    at,
    calendar,
    attempt: first.attempt ?? 1,
    of: first.of ?? rest.length,
    place: freePlaceFor(context, desk, new Set([...rest, ...(behind ? [behind] : [])].map(({ id }) => id))),
  })
}

/** Before what stays, and not so close that one of the two would need a reason. */
const isWellBefore = (
  desk: Desk,
  { startsAt }: Pick<PlannedAttempt, 'startsAt'>,
  fixed: FollowUpView,
): boolean =>
  tooCloseTo(dateOf(startsAt), [dateOf(fixed.startsAt)], {
    calendar: clientDaysOf(desk),
    leastGap: leastGapOf(desk),
  }) === undefined && startsAt < fixed.startsAt

/** Whoever moves an appointment to a day off wants it there. */
export function moveTo(
  { db }: EngineContext,
  { seller, calendar, now }: Desk,
  to: { followUp: FollowUpView; startsAt: WallTime; lengthMinutes?: number | undefined },
): void {
  const { followUp, startsAt, lengthMinutes = followUp.lengthMinutes } = to
  if (startsAt === followUp.startsAt && lengthMinutes === followUp.lengthMinutes) return
  const { timeZone } = seller
  moveFollowUp(db, followUp.id, {
    startsAt,
    timeZone,
    startsAtUtc: instantOf(startsAt, timeZone),
    lengthMinutes,
    now,
  })
  setKeepsDay(db, followUp.id, !isBusinessDay(dateOf(startsAt), calendar))
}

/** Today, unless that hour has passed already. */
function firstDayWith({ now, seller, today }: Desk, at: TimeOfDay): PlainDate {
  return timeOf(wallTimeAt(now, seller.timeZone)) < at ? today : addDays(today, 1)
}
