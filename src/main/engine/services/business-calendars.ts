import { businessCalendarFor } from '../holidays/business-calendar.ts'
import { createHolidays, type Holidays } from '../holidays/holidays.ts'
import type { BusinessCalendars } from './context.ts'

/** Loads the holidays of the world when a date is first planned, not when the program starts. */
export function createBusinessCalendars(): BusinessCalendars {
  let loading: Promise<Holidays> | undefined
  return {
    businessCalendarFor: async (parties) => {
      loading ??= createHolidays()
      return businessCalendarFor(parties, await loading)
    },
  }
}
