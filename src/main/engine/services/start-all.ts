import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { leadsToStart } from '../db/leads.ts'
import { readSetting } from '../db/settings.ts'
import type { Asked, EngineContext, TellDone } from './context.ts'
import { me } from './first-start.ts'
import { firstCallTime } from './free-time.ts'
import { planMany, saveMany, spanOf } from './plan-many.ts'
import { recordPlanned } from './record-planned.ts'
import { chooseCadence } from './strings.ts'

/** Plans a string for every new lead, a few first calls a day. */
export async function startAllStrings(
  context: EngineContext,
  asked: Asked<CheckedInput<'strings.startAll'>>,
  tellDone: TellDone = () => undefined,
): Promise<Result<RequestOutput<'strings.startAll'>>> {
  const chosen = chooseCadence(context, asked.input.cadenceId)
  if (!chosen.ok) return chosen
  const [seller, cadence] = [me(context), chosen.value]
  const first = asked.input.first ?? firstCallTime(context, seller)
  const perDay = readSetting(context.db, 'firstCallsPerDay')
  return recordPlanned(context, asked, {
    plan: () =>
      planMany(context, { leads: leadsToStart(context.db), seller, cadence, first, perDay, tellDone }),
    summary: (strings) => summary('strings-started', { count: strings.length }),
    work: (strings) => {
      saveMany(context, strings, { seller, cadence })
      return success({ strings: strings.length, ...spanOf(strings) })
    },
  })
}
