import {
  type ClientHours,
  type ReachableCalendar,
  usualReachTime,
} from '../../../core/cadence/client-hours.ts'
import type { AbsenceView } from '../../../core/contract/absences.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { LeadId } from '../../../core/ids.ts'
import type { BusinessCalendar } from '../../../core/time/business-days.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
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

/** The days of one place: those that count between seller and client, and those that count there. */
interface PlaceDays extends PlaceCalendar {
  readonly clientDays: BusinessCalendar
}

/** What is asked of a seller's absences: those that are known, or with one that is only thought of. */
export interface CalendarOptions {
  readonly absences?: readonly Pick<AbsenceView, 'firstDay' | 'lastDay' | 'name'>[]
}

/** The days that count between a seller and clients of one place; each place is looked up once. */
export function placeCalendars(
  context: EngineContext,
  seller: SellerView,
  { absences = absencesOf(context.db, seller.id) }: CalendarOptions = {},
): (client: Pick<ClientPlace, 'country' | 'region'>) => Promise<PlaceDays> {
  const away = absenceNames(context, absences)
  const days = new Map<string, PlaceDays>()
  return async (client) => {
    const key = `${client.country ?? ''}/${client.region ?? ''}`
    const known =
      days.get(key) ?? withAbsences(await context.holidays.businessCalendarFor({ seller, client }), away)
    days.set(key, known)
    return known
  }
}

/** The calendars between a seller and the clients of these leads. */
export async function clientCalendars(
  context: EngineContext,
  seller: SellerView,
  leads: readonly LeadId[],
  options: CalendarOptions = {},
): Promise<ClientCalendars> {
  const { db } = context
  const places = clientPlaces(db, leads)
  const conversations = conversationsWith(db, [...new Set(places.map(({ client }) => client))])
  const usual = readSetting(db, 'clientHours')
  const calendarOf = placeCalendars(context, seller, options)
  const found = new Map<LeadId, { days: BusinessCalendar; calendar: ReachableCalendar }>()
  for (const place of places) {
    const days = await calendarOf(place)
    const timeZone = zoneOf(place) ?? days.timeZone ?? seller.timeZone
    const reached = conversations.get(place.client) ?? []
    const hours = { timeZone, ...hoursOf(place, usual), reachedAt: reachTime(reached, timeZone) }
    found.set(place.leadId, { days, calendar: { ...days, hours } })
  }
  const entry = (lead: LeadId) => {
    const one = found.get(lead)
    if (one === undefined) throw new Error('A lead without a calendar')
    return one
  }
  return { of: (lead) => entry(lead).calendar, daysOf: (lead) => entry(lead).days }
}

/** A day on which the seller is away counts as little as a holiday: it moves the whole string, and bunches nothing. */
function withAbsences(calendar: PlaceCalendar, away: (date: string) => string | undefined): PlaceDays {
  const holidayName = (date: PlainDate) => calendar.holidayName(date) ?? away(date)
  return { ...calendar, holidayName, clientDays: calendar }
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
