import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { addDays, daysBetween } from '../../../core/time/plain-date.ts'
import type { EngineContext } from './context.ts'
import { me } from './first-start.ts'

/** A calendar shows weeks; nobody asks for the holidays of a century. */
const longestDays = 400

/** The public holidays where the rep works, by name, as far as they fall into the period. */
export async function holidaysBetween(
  context: EngineContext,
  { from, to }: CheckedInput<'calendar.holidays'>,
): Promise<RequestOutput<'calendar.holidays'>> {
  const calendar = await context.holidays.businessCalendarFor({ seller: me(context), client: {} })
  const count = Math.min(daysBetween(from, to) + 1, longestDays)
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(from, index)).flatMap((day) => {
    const name = calendar.holidayName(day)
    return name === undefined ? [] : [{ day, name }]
  })
}
