import { type PlannedAttempt, planRemaining } from '../../../core/cadence/plan-string.ts'
import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import { isBusinessDay } from '../../../core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf, type TimeOfDay, timeOf, type WallTime } from '../../../core/time/wall-time.ts'
import { instantOf, wallTimeAt } from '../../../core/time/zone.ts'
import { moveFollowUp, setFollowUpStatus } from '../db/follow-ups.ts'
import { setKeepsDay } from '../db/standing.ts'
import type { EngineContext } from './context.ts'
import { type Desk, leastGapOf, runningString } from './desk.ts'
import { freePlaceFor } from './free-time.ts'

export interface Rest {
  /** Attempts still planned, in order. */
  readonly rest: readonly FollowUpView[]
  /** The contact or appointment from which their gaps count; without one the first stays on its day. */
  readonly after: PlainDate | undefined
}

/**
 * Where the attempts that remain would go: each its gap of business days after the one before, at the interval
 * and hour agreed with the client where there is an agreement. Never closer than the spacing guard allows.
 */
export function restAfter(context: EngineContext, desk: Desk, { rest, after }: Rest): PlannedAttempt[] {
  const [first] = rest
  if (!first) return []
  const { calendar, agreement } = desk
  const least = leastGapOf(desk)
  const at = agreement?.at ?? timeOf(first.startsAt)
  const gapOf = (one: FollowUpView) =>
    one === first && after === undefined
      ? 0
      : Math.max(agreement?.gapBusinessDays ?? one.gapBusinessDays ?? least, least)
  return [
    ...planRemaining({
      steps: rest.map((one) => ({ ...one, gapBusinessDays: gapOf(one) })),
      after: after ?? dateOf(first.startsAt),
      notBefore: firstDayWith(desk, at),
      at,
      calendar,
      attempt: first.attempt ?? 1,
      of: first.of ?? rest.length,
      place: freePlaceFor(context, desk, new Set(rest.map(({ id }) => id))),
    }),
  ]
}

/**
 * Moves the attempts that remain. Those that would come after the last day of the string are taken out: it is cut
 * by elapsed time. Returns how many are left.
 */
export function moveRest(context: EngineContext, desk: Desk, request: Rest): number {
  const endsBy = runningString(desk)?.endsBy
  let left = 0
  for (const [index, { startsAt }] of restAfter(context, desk, request).entries()) {
    const followUp = request.rest[index]
    if (!followUp) continue
    if (endsBy !== undefined && dateOf(startsAt) > endsBy) {
      setFollowUpStatus(context.db, followUp.id, { status: 'cancelled', now: desk.now })
    } else {
      moveTo(context, desk, { followUp, startsAt })
      left += 1
    }
  }
  return left
}

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
