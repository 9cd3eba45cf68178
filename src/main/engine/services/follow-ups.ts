import type { FollowUpCard, FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { addDays } from '../../../core/time/plain-date.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { instantOf, wallTimeAt } from '../../../core/time/zone.ts'
import { cardsIn, findCard, findFollowUp, moveFollowUp } from '../db/follow-ups.ts'
import { type Asked, type EngineContext, record } from './context.ts'
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

/** Puts an appointment at another time, in the rep's zone. Errors: follow-up-not-found, already-recorded. */
export function moveAppointment(
  context: EngineContext,
  asked: Asked<CheckedInput<'followUps.move'>>,
): Result<RequestOutput<'followUps.move'>> {
  const { followUpId, startsAt, lengthMinutes } = asked.input
  const followUp = findCard(context.db, followUpId)
  if (!followUp) return failure(problem('follow-up-not-found'))
  if (followUp.status !== 'planned') return failure(problem('already-recorded'))
  const { timeZone } = me(context)
  return record(context, asked, {
    summary: summary('appointment-moved', { lead: followUp.leadTitle }),
    work: () => {
      moveFollowUp(context.db, followUpId, {
        startsAt,
        timeZone,
        startsAtUtc: instantOf(startsAt, timeZone),
        lengthMinutes: lengthMinutes ?? followUp.lengthMinutes,
        now: context.now(),
      })
      return success(findFollowUp(context.db, followUpId) as FollowUpView)
    },
  })
}
