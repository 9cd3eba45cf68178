import { planNurtureTouches } from '../../../core/cadence/plan-nurture.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { CadenceId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { listCadences } from '../db/cadences.ts'
import { readSetting } from '../db/settings.ts'
import type { EngineContext } from './context.ts'
import type { Desk } from './desk.ts'
import { freePlaces } from './free-time.ts'
import { stringSaver } from './save-string.ts'

/** The nurture cadence asked for, else the first there is. Errors: cadence-not-found. */
export function prepareNurture({ db }: EngineContext, id: CadenceId | undefined): Result<CadenceView> {
  const cadence = listCadences(db).find((one) => (id === undefined ? one.kind === 'nurture' : one.id === id))
  if (cadence?.kind !== 'nurture') return failure(problem('cadence-not-found'))
  return success(cadence)
}

/** Light touches until the revisit date, in the rep's calendar like any follow-up; the caller's command is running. */
export function planNurture(
  context: EngineContext,
  desk: Desk,
  { cadence, until }: { cadence: CadenceView; until: PlainDate },
): void {
  const { seller, lead, calendar, today } = desk
  const attempts = planNurtureTouches({
    cadence,
    after: today,
    until,
    at: readSetting(context.db, 'firstCallAt'),
    calendar,
    place: freePlaces(context, seller)(calendar),
  })
  if (attempts.length > 0) stringSaver(context)({ seller, leadId: lead.id, cadence, plan: { attempts } })
}
