import { planString } from '../../../core/cadence/plan-string.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { LeadId } from '../../../core/ids.ts'
import { type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { type BusinessCalendar, firstBusinessDayFrom } from '../../../core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf, timeOf, type WallTime, wallTimeOn } from '../../../core/time/wall-time.ts'
import { leadsToStart } from '../db/leads.ts'
import { readSetting } from '../db/settings.ts'
import { type ClientCalendars, clientCalendars } from './client-calendars.ts'
import { type Asked, type EngineContext, record } from './context.ts'
import { me } from './first-start.ts'
import { firstCallTime, freePlaces } from './free-time.ts'
import { stringSaver } from './save-string.ts'
import { chooseCadence } from './strings.ts'

type Output = RequestOutput<'strings.startAll'>

/**
 * Plans a string for every open lead that has none. Only a few first calls fall on one day, because each brings
 * three more: a rep who starts a thousand strings today keeps none of them.
 */
export async function startAllStrings(
  context: EngineContext,
  asked: Asked<CheckedInput<'strings.startAll'>>,
): Promise<Result<Output>> {
  const cadence = chooseCadence(context, asked.input.cadenceId)
  if (!cadence.ok) return cadence
  const seller = me(context)
  const leads = leadsToStart(context.db)
  const calendars = await clientCalendars(context, seller, leads)
  return record(context, asked, {
    summary: summary('strings-started', { count: leads.length }),
    work: () => {
      const first = asked.input.first ?? firstCallTime(context, seller)
      return success(planAll(context, { seller, cadence: cadence.value, leads, calendars, first }))
    },
  })
}

interface Plan {
  readonly seller: SellerView
  readonly cadence: CadenceView
  readonly leads: readonly LeadId[]
  readonly calendars: ClientCalendars
  readonly first: WallTime
}

function planAll(context: EngineContext, { seller, cadence, leads, calendars, first }: Plan): Output {
  const { steps } = cadence
  const placesFor = freePlaces(context, seller)
  const save = stringSaver(context)
  const days = dayAfterDay(first, readSetting(context.db, 'firstCallsPerDay'))
  const planned: PlainDate[] = []
  for (const leadId of leads) {
    const calendar = calendars.of(leadId)
    const place = placesFor(calendar)
    const plan = planString({ steps, first: days.next(calendars.daysOf(leadId)), calendar, place })
    save({ seller, leadId, cadence, plan })
    planned.push(...plan.attempts.map(({ startsAt }) => dateOf(startsAt)))
    days.took(dateOf(plan.attempts[0]?.startsAt ?? first))
  }
  planned.sort()
  const [firstDay, lastDay] = [planned[0], planned.at(-1)]
  const span = firstDay === undefined || lastDay === undefined ? {} : { firstDay, lastDay }
  return { strings: leads.length, followUps: planned.length, ...span }
}

/**
 * Hands out days with fewer than `perDay` first calls. Each calendar has its own pace: a holiday of one client is a
 * working day with another.
 */
function dayAfterDay(first: WallTime, perDay: number) {
  const taken = new Map<PlainDate, number>()
  const reached = new Map<BusinessCalendar, PlainDate>()
  return {
    next: (calendar: BusinessCalendar): WallTime => {
      let day = firstBusinessDayFrom(reached.get(calendar) ?? dateOf(first), calendar)
      while ((taken.get(day) ?? 0) >= perDay) day = firstBusinessDayFrom(addDays(day, 1), calendar)
      reached.set(calendar, day)
      return wallTimeOn(day, timeOf(first))
    },
    took: (placed: PlainDate): void => void taken.set(placed, (taken.get(placed) ?? 0) + 1),
  }
}
