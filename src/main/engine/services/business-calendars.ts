import type { Language } from '../../../core/language.ts'
import { businessCalendarFor } from '../holidays/business-calendar.ts'
import { createHolidays, type Holidays } from '../holidays/holidays.ts'
import type { BusinessCalendars } from './context.ts'

/**
 * Loads the holidays of the world when a date is first planned, not when the program starts, with their names in
 * the language of the rep.
 */
export function createBusinessCalendars(language: () => Language): BusinessCalendars {
  const loading = new Map<Language, Promise<Holidays>>()
  const holidaysIn = (wanted: Language): Promise<Holidays> => {
    const holidays = loading.get(wanted) ?? createHolidays([wanted])
    loading.set(wanted, holidays)
    return holidays
  }
  return {
    businessCalendarFor: async (parties) => businessCalendarFor(parties, await holidaysIn(language())),
    regionsOf: async (country) => (await holidaysIn(language())).regionsOf(country),
  }
}
