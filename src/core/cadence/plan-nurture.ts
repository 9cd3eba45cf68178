import { addBusinessDays, type BusinessCalendar } from '../time/business-days.ts'
import type { PlainDate } from '../time/plain-date.ts'
import { dateOf, type TimeOfDay, wallTimeOn } from '../time/wall-time.ts'
import type { Cadence, CadenceStep } from './cadence.ts'
import type { Place, PlannedAttempt } from './plan-string.ts'

export interface NurtureRequest {
  readonly cadence: Pick<Cadence, 'steps' | 'leastGapBusinessDays'>
  /** The day from which the first gap counts. */
  readonly after: PlainDate
  /** The revisit date: no touch falls on it or later. */
  readonly until: PlainDate
  readonly at: TimeOfDay
  readonly calendar: BusinessCalendar
  readonly place?: Place | undefined
}

/** Nobody is nurtured by more touches than this without being asked again. */
const mostTouches = 24

/**
 * Light touches until the revisit date: the steps go round, each its gap after the one before, and never closer
 * than the cadence's least gap, which is the highest rate of touches. None if the date comes first.
 */
export function planNurtureTouches(request: NurtureRequest): readonly PlannedAttempt[] {
  const { cadence, until, at, calendar, place } = request
  const touches: (CadenceStep & Pick<PlannedAttempt, 'startsAt'>)[] = []
  let day = request.after
  while (touches.length < mostTouches) {
    const step = cadence.steps[touches.length % cadence.steps.length]
    if (!step) break
    const gap = Math.max(step.gapBusinessDays, cadence.leastGapBusinessDays)
    const wanted = wallTimeOn(addBusinessDays(day, gap, calendar), at)
    if (dateOf(wanted) >= until) break
    const startsAt = place ? place(wanted, step.lengthMinutes) : wanted
    day = dateOf(startsAt)
    if (day >= until) break
    touches.push({ ...step, gapBusinessDays: gap, startsAt })
  }
  return touches.map((touch, index) => ({ ...touch, attempt: index + 1, of: touches.length }))
}
