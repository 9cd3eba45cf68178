import { planNurtureTouches } from '../../../core/cadence/plan-nurture.ts'
import type { PlannedAttempt } from '../../../core/cadence/plan-string.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { CadenceId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { listCadences } from '../db/cadences.ts'
import { readSetting } from '../db/settings.ts'
import type { EngineContext } from './context.ts'
import { type Desk, deskOf } from './desk.ts'
import { freePlaceFor } from './free-time.ts'
import { stringSaver } from './save-string.ts'

/** The nurture cadence asked for, else the first there is. Errors: cadence-not-found. */
export function prepareNurture({ db }: EngineContext, id: CadenceId | undefined): Result<CadenceView> {
  const cadence = listCadences(db).find((one) => (id === undefined ? one.kind === 'nurture' : one.id === id))
  if (cadence?.kind !== 'nurture') return failure(problem('cadence-not-found'))
  return success(cadence)
}

/** The touches that `leads.decide` would plan; nothing is saved. Errors: lead-not-found, until-past, cadence-not-found. */
export async function proposeNurture(
  context: EngineContext,
  { id, until, cadenceId }: CheckedInput<'leads.proposeNurture'>,
): Promise<Result<RequestOutput<'leads.proposeNurture'>>> {
  const found = await deskOf(context, id)
  if (!found.ok) return found
  const desk = found.value
  if (until <= desk.today) return failure(problem('until-past', { date: until }, 'until'))
  const cadence = prepareNurture(context, cadenceId)
  if (!cadence.ok) return cadence
  const { timeZone } = desk.seller
  const touches = touchesUntil(context, desk, { cadence: cadence.value, until })
  return success({ attempts: touches.map((touch) => ({ ...touch, timeZone })) })
}

/** Light touches until the revisit date, in the rep's calendar like any follow-up; the caller's command is running. */
export function planNurture(
  context: EngineContext,
  desk: Desk,
  { cadence, until }: { cadence: CadenceView; until: PlainDate },
): void {
  const { seller, lead } = desk
  const attempts = touchesUntil(context, desk, { cadence, until })
  if (attempts.length > 0) stringSaver(context)({ seller, leadId: lead.id, cadence, plan: { attempts } })
}

const touchesUntil = (
  context: EngineContext,
  desk: Desk,
  { cadence, until }: { cadence: CadenceView; until: PlainDate },
): readonly PlannedAttempt[] =>
  planNurtureTouches({
    cadence,
    after: desk.today,
    until,
    at: readSetting(context.db, 'firstCallAt'),
    calendar: desk.calendar,
    place: freePlaceFor(context, desk),
  })
