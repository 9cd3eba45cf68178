import { planString, type StringPlan, withinDays } from '../../../core/cadence/plan-string.ts'
import type { AgreementView } from '../../../core/contract/agreements.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { LeadId } from '../../../core/ids.ts'
import { type BusinessCalendar, firstBusinessDayFrom } from '../../../core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf, timeOf, type WallTime, wallTimeOn } from '../../../core/time/wall-time.ts'
import { firstCallsByDay } from '../db/follow-ups.ts'
import { type ClientCalendars, clientCalendars } from './client-calendars.ts'
import type { EngineContext, TellDone } from './context.ts'
import { callingCalendar, freePlaces } from './free-time.ts'
import { stringSaver } from './save-string.ts'

/** What the past of a lead asks of its string: no call before a day, and what the client agreed to. */
export interface StartWish {
  readonly earliest?: PlainDate | undefined
  readonly agreement?: AgreementView | undefined
}

export interface PlanMany {
  readonly leads: readonly LeadId[]
  readonly seller: SellerView
  readonly cadence: CadenceView
  readonly first: WallTime
  /** So many first calls fall on one day, those counted that are there already. */
  readonly perDay: number
  readonly tellDone: TellDone
  readonly wishOf?: (lead: LeadId, calendars: ClientCalendars) => StartWish
}

export interface PlannedString {
  readonly leadId: LeadId
  readonly plan: StringPlan
}

/** So many strings are planned between two words about it. */
const tellEvery = 250

/**
 * Plans a string on each lead, one after the other. Only a few first calls fall on one day, because each brings
 * three more: a rep who starts a thousand strings today keeps none of them.
 */
export async function planMany(context: EngineContext, request: PlanMany): Promise<PlannedString[]> {
  const { leads, seller, cadence, first, perDay, tellDone, wishOf = noWish } = request
  const calendars = await clientCalendars(context, seller, leads)
  const placesFor = freePlaces(context, seller)
  const days = dayAfterDay(first, { perDay, taken: firstCallsByDay(context.db, seller.id) })
  return leads.map((leadId, index) => {
    if ((index + 1) % tellEvery === 0 || index + 1 === leads.length) tellDone(index + 1, leads.length)
    const { earliest, agreement } = wishOf(leadId, calendars)
    const calendar = calendars.of(leadId)
    const day = days.next(calendars.daysOf(leadId), earliest)
    const whole = planString({
      steps: stepsFor(cadence, agreement),
      first: wallTimeOn(day, agreement?.at ?? timeOf(first)),
      calendar,
      place: placesFor(callingCalendar({ calendar, agreement })),
    })
    const plan = withinDays(whole, cadence.maxDays)
    days.took(dateOf(plan.attempts[0]?.startsAt ?? wallTimeOn(day, timeOf(first))))
    return { leadId, plan }
  })
}

/** Writes the strings; the caller's command is running. */
export function saveMany(
  context: EngineContext,
  strings: readonly PlannedString[],
  owner: Pick<PlanMany, 'seller' | 'cadence'>,
): void {
  const save = stringSaver(context)
  for (const string of strings) save({ ...string, ...owner })
}

/** From the first appointment of all to the last one. */
export function spanOf(strings: readonly PlannedString[]): {
  followUps: number
  firstDay?: PlainDate
  lastDay?: PlainDate
} {
  const days = strings.flatMap(({ plan }) => plan.attempts.map(({ startsAt }) => dateOf(startsAt))).sort()
  const [firstDay, lastDay] = [days[0], days.at(-1)]
  const span = firstDay === undefined || lastDay === undefined ? {} : { firstDay, lastDay }
  return { followUps: days.length, ...span }
}

const noWish = (): StartWish => ({})

const stepsFor = ({ steps }: CadenceView, agreement: AgreementView | undefined): CadenceView['steps'] =>
  agreement === undefined
    ? steps
    : steps.map((step) => ({
        ...step,
        channel: agreement.channel ?? step.channel,
        gapBusinessDays: agreement.gapBusinessDays ?? step.gapBusinessDays,
      }))

/**
 * Hands out days with fewer than `perDay` first calls, those counted that are `taken` already. Each calendar has its
 * own pace: a holiday of one client is a working day with another. A lead that must wait longer does not hold up
 * those behind it.
 */
function dayAfterDay(first: WallTime, { perDay, taken }: { perDay: number; taken: Map<PlainDate, number> }) {
  const reached = new Map<BusinessCalendar, PlainDate>()
  const freeFrom = (from: PlainDate, calendar: BusinessCalendar): PlainDate => {
    let day = firstBusinessDayFrom(from, calendar)
    while ((taken.get(day) ?? 0) >= perDay) day = firstBusinessDayFrom(addDays(day, 1), calendar)
    return day
  }
  return {
    next: (calendar: BusinessCalendar, earliest?: PlainDate): PlainDate => {
      const day = freeFrom(reached.get(calendar) ?? dateOf(first), calendar)
      reached.set(calendar, day)
      return earliest === undefined || earliest <= day ? day : freeFrom(earliest, calendar)
    },
    took: (placed: PlainDate): void => void taken.set(placed, (taken.get(placed) ?? 0) + 1),
  }
}
