import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { StringView } from '../../../core/contract/strings.ts'
import { asUtc, dayOf } from '../../i18n/calendar-days.ts'

export interface StringPoint {
  readonly id: string
  readonly attempt: number
  readonly startsAt: string
  readonly kind: 'done' | 'planned' | 'dropped'
  readonly isToday: boolean
  /** Business days after the point before, where it is known. */
  readonly gap: number | undefined
  /** It is the first that a conversation has earned. */
  readonly isFirstExtended: boolean
  readonly isExtended: boolean
  readonly followUp: FollowUpView
}

export interface StringLineView {
  readonly points: readonly StringPoint[]
  /**
   * Where today lies between the points, in points (1.5 is half way between the second and the third);
   * undefined when it is one of them, or when the string is over.
   */
  readonly today: number | undefined
}

/** The attempts of a string in their order, and where today stands among them. */
export function stringLine(
  string: StringView,
  today: string,
  gaps: ReadonlyMap<string, number> = new Map(),
): StringLineView {
  const { extendedFrom = Number.POSITIVE_INFINITY } = string
  const points = [...string.followUps]
    .sort((a, b) => a.startsAtUtc - b.startsAtUtc)
    .map((one, index): StringPoint => {
      const attempt = one.attempt ?? index + 1
      return {
        id: one.id,
        attempt,
        startsAt: one.startsAt,
        kind: one.status === 'cancelled' ? 'dropped' : one.status,
        isToday: dayOf(one.startsAt) === today,
        gap: gaps.get(one.id),
        isFirstExtended: attempt === extendedFrom,
        isExtended: attempt >= extendedFrom,
        followUp: one,
      }
    })
  const isShown = string.endedAt === undefined && !points.some(({ isToday }) => isToday)
  return { points, today: isShown ? placeOf(today, points) : undefined }
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
