import { planString, type StringPlan, withinDays } from '../../../core/cadence/plan-string.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { LeadId } from '../../../core/ids.ts'
import { type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { type BusinessCalendar, firstBusinessDayFrom } from '../../../core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf, timeOf, type WallTime, wallTimeOn } from '../../../core/time/wall-time.ts'
import { firstCallsByDay } from '../db/follow-ups.ts'
import { leadsToStart } from '../db/leads.ts'
import { readSetting } from '../db/settings.ts'
import { clientCalendars } from './client-calendars.ts'
import type { Asked, EngineContext, TellDone } from './context.ts'
import { me } from './first-start.ts'
import { firstCallTime, freePlaces } from './free-time.ts'
import { recordPlanned } from './record-planned.ts'
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
  tellDone: TellDone = () => undefined,
): Promise<Result<Output>> {
  const cadence = chooseCadence(context, asked.input.cadenceId)
  if (!cadence.ok) return cadence
  const seller = me(context)
  const first = asked.input.first ?? firstCallTime(context, seller)
  return recordPlanned(context, asked, {
    plan: () => planAll(context, { seller, cadence: cadence.value, first, tellDone }),
    summary: (strings) => summary('strings-started', { count: strings.length }),
    work: (strings) => {
      const save = stringSaver(context)
      for (const { leadId, plan } of strings) save({ seller, leadId, cadence: cadence.value, plan })
      return success(outputOf(strings))
    },
  })
}

interface PlannedString {
  readonly leadId: LeadId
  readonly plan: StringPlan
}

/** So many strings are planned between two words about it. */
const tellEvery = 250

interface PlanRequest {
  readonly seller: SellerView
  readonly cadence: CadenceView
  readonly first: WallTime
  readonly tellDone: TellDone
}

async function planAll(
  context: EngineContext,
  { seller, cadence: { steps, maxDays }, first, tellDone }: PlanRequest,
): Promise<PlannedString[]> {
  const leads = leadsToStart(context.db)
  const calendars = await clientCalendars(context, seller, leads)
  const placesFor = freePlaces(context, seller)
  const days = dayAfterDay(first, {
    perDay: readSetting(context.db, 'firstCallsPerDay'),
    taken: firstCallsByDay(context.db, seller.id),
  })
  return leads.map((leadId, index) => {
    if ((index + 1) % tellEvery === 0 || index + 1 === leads.length) tellDone(index + 1, leads.length)
    const calendar = calendars.of(leadId)
    const wanted = days.next(calendars.daysOf(leadId))
    const whole = planString({ steps, first: wanted, calendar, place: placesFor(calendar) })
    const plan = withinDays(whole, maxDays)
    days.took(dateOf(plan.attempts[0]?.startsAt ?? wanted))
    return { leadId, plan }
  })
}

function outputOf(strings: readonly PlannedString[]): Output {
  const days = strings.flatMap(({ plan }) => plan.attempts.map(({ startsAt }) => dateOf(startsAt))).sort()
  const [firstDay, lastDay] = [days[0], days.at(-1)]
  const span = firstDay === undefined || lastDay === undefined ? {} : { firstDay, lastDay }
  return { strings: strings.length, followUps: days.length, ...span }
}

/**
 * Hands out days with fewer than `perDay` first calls, those counted that are `taken` already. Each calendar has its
 * own pace: a holiday of one client is a working day with another.
 */
function dayAfterDay(first: WallTime, { perDay, taken }: { perDay: number; taken: Map<PlainDate, number> }) {
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
