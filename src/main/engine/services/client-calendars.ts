import {
  type ClientHours,
  type ReachableCalendar,
  usualReachTime,
} from '../../../core/cadence/client-hours.ts'
import type { AbsenceView } from '../../../core/contract/absences.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { LeadId } from '../../../core/ids.ts'
import type { BusinessCalendar } from '../../../core/time/business-days.ts'
import { type TimeOfDay, timeOf } from '../../../core/time/wall-time.ts'
import { isTimeZone, wallTimeAt } from '../../../core/time/zone.ts'
import { textsIn } from '../../texts.ts'
import { absencesOf } from '../db/absences.ts'
import { type ClientPlace, clientPlaces, conversationsWith } from '../db/client-times.ts'
import { languageOf } from '../db/language.ts'
import { readSetting } from '../db/settings.ts'
import type { PlaceCalendar } from '../holidays/business-calendar.ts'
import type { EngineContext } from './context.ts'

export interface ClientCalendars {
  /** The days that count for the client of a lead, and its hours. Throws for a lead that was not asked for. */
  of(lead: LeadId): ReachableCalendar
  /** Its days alone: one and the same for all clients of one place. */
  daysOf(lead: LeadId): BusinessCalendar
}

/** What is asked of a seller's absences: those that are known, or with one that is only thought of. */
export interface CalendarOptions {
  readonly absences?: readonly Pick<AbsenceView, 'firstDay' | 'lastDay' | 'name'>[]
}

/** The days that count between a seller and clients of one place. */
export const placeCalendar = async (
  context: EngineContext,
  seller: SellerView,
  client: Pick<ClientPlace, 'country' | 'region'>,
): Promise<PlaceCalendar> =>
  withAbsences(
    await context.holidays.businessCalendarFor({ seller, client }),
    absenceNames(context, absencesOf(context.db, seller.id)),
  )

/** The calendars between a seller and the clients of these leads; each place is looked up once. */
export async function clientCalendars(
  context: EngineContext,
  seller: SellerView,
  leads: readonly LeadId[],
  { absences = absencesOf(context.db, seller.id) }: CalendarOptions = {},
): Promise<ClientCalendars> {
  const { db, holidays } = context
  const places = clientPlaces(db, leads)
  const conversations = conversationsWith(db, [...new Set(places.map(({ client }) => client))])
  const usual = readSetting(db, 'clientHours')
  const away = absenceNames(context, absences)
  const days = new Map<string, PlaceCalendar>()
  const found = new Map<LeadId, { days: BusinessCalendar; calendar: ReachableCalendar }>()
  for (const place of places) {
    const key = `${place.country ?? ''}/${place.region ?? ''}`
    const known =
      days.get(key) ?? withAbsences(await holidays.businessCalendarFor({ seller, client: place }), away)
    days.set(key, known)
    const timeZone = zoneOf(place) ?? known.timeZone ?? seller.timeZone
    const reached = conversations.get(place.client) ?? []
    const hours = { timeZone, ...hoursOf(place, usual), reachedAt: reachTime(reached, timeZone) }
    found.set(place.leadId, { days: known, calendar: { ...known, hours } })
  }
  const entry = (lead: LeadId) => {
    const one = found.get(lead)
    if (one === undefined) throw new Error('A lead without a calendar')
    return one
  }
  return { of: (lead) => entry(lead).calendar, daysOf: (lead) => entry(lead).days }
}

/** A day on which the seller is away counts as little as a holiday: it moves the whole string, and bunches nothing. */
function withAbsences(calendar: PlaceCalendar, away: (date: string) => string | undefined): PlaceCalendar {
  return { ...calendar, holidayName: (date) => calendar.holidayName(date) ?? away(date) }
}

function absenceNames({ db }: EngineContext, absences: NonNullable<CalendarOptions['absences']>) {
  if (absences.length === 0) return () => undefined
  const unnamed = textsIn(languageOf(db)).absence.unnamed
  return (date: string): string | undefined => {
    const absence = absences.find(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)
    return absence && (absence.name ?? unnamed)
  }
}

/** A zone that came with an import may be none. */
const zoneOf = ({ timeZone }: ClientPlace): string | undefined =>
  timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined

const hoursOf = (
  { opensAt, closesAt }: ClientPlace,
  usual: Pick<ClientHours, 'opensAt' | 'closesAt'>,
): Pick<ClientHours, 'opensAt' | 'closesAt'> =>
  opensAt !== undefined && closesAt !== undefined ? { opensAt, closesAt } : usual

/** The latest conversations count: people change their hours. */
const latest = 30

const reachTime = (instants: readonly number[], timeZone: string): TimeOfDay | undefined =>
  usualReachTime(instants.slice(-latest).map((instant) => timeOf(wallTimeAt(instant, timeZone))))
