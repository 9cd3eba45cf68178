import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { dateOf, type WallTime } from '../../../core/time/wall-time.ts'
import { instantOf } from '../../../core/time/zone.ts'
import type { Desk } from './desk.ts'
import { movingAlong } from './rest-of-string.ts'
import { spacingProblem, stringProblem } from './spacing-guard.ts'

/** What speaks against an appointment at another time, alone or with the rest of its string. */
export function moveProblem(
  desk: Desk,
  followUp: FollowUpView,
  { startsAt, agreed, reason, respace }: CheckedInput<'followUps.move'>,
): Problem | undefined {
  const beside = stayingBeside(desk, followUp, respace)
  return (
    pastProblem(desk, startsAt) ??
    (followUp.stringId === undefined ? undefined : stringProblem(desk, { startsAt })) ??
    orderProblem(followUp, startsAt, beside) ??
    agreementProblem(followUp, { startsAt, agreed, reason }) ??
    spacingProblem(desk, { on: dateOf(startsAt), agreed, reason, beside })
  )
}

/** What is still to come and stays where it is while an appointment moves, with the rest of its string or without. */
export function stayingBeside(
  desk: Desk,
  followUp: FollowUpView,
  respace: boolean | undefined,
): readonly FollowUpView[] {
  const moving = respace ? movingAlong(desk, laterAttempts(desk, followUp)) : []
  return desk.planned.filter(
    (one) => one.id !== followUp.id && !moving.includes(one) && one.startsAtUtc > desk.now,
  )
}

export const laterAttempts = (
  { planned }: Desk,
  { stringId, attempt }: FollowUpView,
): readonly FollowUpView[] =>
  stringId === undefined
    ? []
    : planned.filter((one) => one.stringId === stringId && (one.attempt ?? 0) > (attempt ?? 0))

/** The attempts of a string keep their order, because each counts from the one before. */
export function orderProblem(
  { stringId, attempt = 0 }: FollowUpView,
  startsAt: WallTime,
  beside: readonly FollowUpView[],
): Problem | undefined {
  const siblings = stringId === undefined ? [] : beside.filter((one) => one.stringId === stringId)
  const crossed = siblings.find(
    (one) => (one.attempt ?? 0) > attempt !== one.startsAt > startsAt || one.startsAt === startsAt,
  )
  if (!crossed) return undefined
  const [earlier, later] = [attempt, crossed.attempt ?? 0].sort((a, b) => a - b)
  if (crossed.isAgreed && crossed.attempt === later) {
    return problem('agreed-first', { attempt: String(later), time: spoken(crossed.startsAt) }, 'startsAt')
  }
  return problem('out-of-order', { earlier: String(earlier), attempt: String(later) }, 'startsAt')
}

interface Elsewhere {
  readonly startsAt: WallTime
  readonly agreed?: boolean | undefined
  readonly reason?: string | undefined
}

/** What the client agreed to moves with their consent or with a reason. */
export function agreementProblem(
  followUp: FollowUpView,
  { startsAt, agreed, reason }: Elsewhere,
): Problem | undefined {
  if (!followUp.isAgreed || startsAt === followUp.startsAt || agreed || reason !== undefined) return undefined
  return problem('moves-agreed', { time: spoken(followUp.startsAt) }, 'reason')
}

export function pastProblem({ seller, now }: Desk, startsAt: WallTime): Problem | undefined {
  if (instantOf(startsAt, seller.timeZone) > now) return undefined
  return problem('next-past', { time: spoken(startsAt) }, 'startsAt')
}

const spoken = (time: WallTime): string => time.replace('T', ' ')
