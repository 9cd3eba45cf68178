import { countryCode } from '../../../core/lead/country-code.ts'
import type { BusinessCalendar } from '../../../core/time/business-days.ts'
import type { Holidays } from './holidays.ts'

interface Place {
  readonly country?: string | undefined
  readonly region?: string | undefined
}

export interface Parties {
  readonly seller: Place & { readonly workingWeekdays: readonly number[] }
  readonly client?: Place | undefined
}

/** The days that count, and the zone of the client where its country is known. */
export interface PlaceCalendar extends BusinessCalendar {
  readonly timeZone?: string | undefined
}

/**
 * The days that count between a seller and a client: the working week is the seller's, the holidays are the
 * client's, because that is whom a call disturbs; where the client's country is not known, the seller's.
 */
export function businessCalendarFor({ seller, client }: Parties, holidays: Holidays): PlaceCalendar {
  const known = client?.country !== undefined && countryCode(client.country) !== undefined
  const place = known ? client : seller
  return {
    workingWeekdays: seller.workingWeekdays,
    holidayName: holidays.holidaysFor(place.country, place.region),
    timeZone: known ? holidays.timeZoneOf(place.country, place.region) : undefined,
  }
}
