import { addDays, isoWeekday } from '../../../core/time/plain-date.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import type { ListMoment } from '../db/lead-filter.ts'
import type { EngineContext } from './context.ts'
import { dayBounds } from './day-bounds.ts'
import { me } from './first-start.ts'

const minute = 60_000

/**
 * What `today` and `me` mean in a filter, for the rep in the rep's zone. By the minute: two pages of one list that
 * are asked for one after the other are of the same list.
 */
export function listMoment(context: EngineContext): ListMoment {
  const seller = me(context)
  const now = Math.floor(context.now() / minute) * minute
  const today = dateOf(wallTimeAt(now, seller.timeZone))
  const boundsOf = (days: number) => dayBounds(addDays(today, days), seller.timeZone)
  return {
    me: seller.id,
    now,
    today: boundsOf(0),
    weekEnds: boundsOf(7 - isoWeekday(today)).to,
    daysAgo: (days) => boundsOf(-days).from,
  }
}
