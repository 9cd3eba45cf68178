import { planNurtureTouches } from '../../../core/cadence/plan-nurture.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import type { BulkLead } from '../db/bulk-leads.ts'
import { readSetting } from '../db/settings.ts'
import { clientCalendars } from './client-calendars.ts'
import type { EngineContext, TellDone } from './context.ts'
import { me } from './first-start.ts'
import { freePlaces } from './free-time.ts'
import { stringSaver } from './save-string.ts'

interface Nurturing {
  readonly cadence: CadenceView
  readonly until: PlainDate
  readonly tellDone: TellDone
}

const tellEvery = 250

/** Light touches on many leads until the revisit date; `save` writes them within the caller's command. */
export async function planNurtureOn(
  context: EngineContext,
  leads: readonly BulkLead[],
  { cadence, until, tellDone }: Nurturing,
): Promise<{ save(): void }> {
  const seller = me(context)
  const calendars = await clientCalendars(
    context,
    seller,
    leads.map(({ id }) => id),
  )
  const placesFor = freePlaces(context, seller)
  const after = dateOf(wallTimeAt(context.now(), seller.timeZone))
  const at = readSetting(context.db, 'firstCallAt')
  const planned = leads.map(({ id: leadId }, index) => {
    if ((index + 1) % tellEvery === 0 || index + 1 === leads.length) tellDone(index + 1, leads.length)
    const calendar = calendars.of(leadId)
    const attempts = planNurtureTouches({ cadence, after, until, at, calendar, place: placesFor(calendar) })
    return { leadId, attempts }
  })
  return {
    save: () => {
      const save = stringSaver(context)
      for (const { leadId, attempts } of planned) {
        if (attempts.length > 0) save({ seller, leadId, cadence, plan: { attempts } })
      }
    },
  }
}
