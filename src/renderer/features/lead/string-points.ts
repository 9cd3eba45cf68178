import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { StringView } from '../../../core/contract/strings.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import { asUtc, dayOf } from '../../i18n/calendar-days.ts'

export interface StringPoint {
  readonly id: string
  readonly attempt: number
  readonly startsAt: string
  readonly kind: 'done' | 'planned' | 'dropped'
  readonly outcome: Outcome | undefined
  readonly channel: FollowUpView['channel']
  readonly isToday: boolean
}

export interface StringLineView {
  readonly points: readonly StringPoint[]
  /**
   * Where today lies between the points, in points (1.5 is half way between the second and the third);
   * undefined when it is one of them.
   */
  readonly today: number | undefined
}

/** The attempts of a string in their order, and where today stands among them. */
export function stringLine(string: StringView, today: string): StringLineView {
  const points = [...string.followUps]
    .sort((a, b) => a.startsAtUtc - b.startsAtUtc)
    .map(
      (one, index): StringPoint => ({
        id: one.id,
        attempt: one.attempt ?? index + 1,
        startsAt: one.startsAt,
        kind: one.status === 'cancelled' ? 'dropped' : one.status,
        outcome: one.outcome,
        channel: one.channel,
        isToday: dayOf(one.startsAt) === today,
      }),
    )
  return { points, today: points.some(({ isToday }) => isToday) ? undefined : placeOf(today, points) }
}

function placeOf(today: string, points: readonly StringPoint[]): number | undefined {
  if (points.length === 0) return undefined
  const after = points.findIndex(({ startsAt }) => dayOf(startsAt) > today)
  if (after === 0) return -0.5
  if (after === -1) return points.length - 0.5
  const from = timeOfPoint(points[after - 1])
  const to = timeOfPoint(points[after])
  return after - 1 + Math.min(Math.max((asUtc(today).getTime() - from) / (to - from), 0.2), 0.8)
}

const timeOfPoint = (point: StringPoint | undefined): number =>
  point === undefined ? 0 : asUtc(dayOf(point.startsAt)).getTime()
