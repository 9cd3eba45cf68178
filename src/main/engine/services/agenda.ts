import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import { addDays } from '../../../core/time/plain-date.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { cardsIn } from '../db/follow-ups.ts'
import type { EngineContext } from './context.ts'
import { dayBounds } from './day-bounds.ts'
import { me } from './first-start.ts'

/** Appointments from one day to another, both included; without days, from today on. */
export function agenda(context: EngineContext, period: CheckedInput<'followUps.agenda'>): FollowUpCard[] {
  const { timeZone } = me(context)
  const from = period.from ?? dateOf(wallTimeAt(context.now(), timeZone))
  const to = period.to ?? addDays(from, 365 * 5)
  return cardsIn(context.db, {
    from: dayBounds(from, timeZone).from,
    to: dayBounds(to, timeZone).to,
    limit: period.limit,
  })
}
