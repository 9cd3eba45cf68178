import { beforeAll, describe, expect, test } from 'vitest'
import { dateOfDayNumber, dayNumber, type PlainDate, plainDate } from '../../../src/core/time/plain-date.ts'
import { businessCalendarFor } from '../../../src/main/engine/holidays/business-calendar.ts'
import { createHolidays, type Holidays } from '../../../src/main/engine/holidays/holidays.ts'

let holidays: Holidays
beforeAll(async () => {
  holidays = await createHolidays()
})

const day = (text: string): PlainDate => plainDate.parse(text)

/** The closed days of 2026 that are not a Saturday or Sunday, as month-day. */
function closedWeekdays(country: string, region?: string): string[] {
  const name = holidays.holidaysFor(country, region)
  const first = dayNumber(day('2026-01-01'))
  return Array.from({ length: 365 }, (_, index) => dateOfDayNumber(first + index))
    .filter((date) => name(date) !== undefined && ![0, 6].includes(new Date(date).getUTCDay()))
    .map((date) => date.slice(5))
}

describe('public holidays', () => {
  test('are the eleven of France less those at weekends', () => {
    expect(closedWeekdays('FR')).toEqual([
      ...['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '11-11', '12-25'],
    ])
  })

  test('are the federal ones of the United States, with the day that stands in for the Fourth of July', () => {
    expect(closedWeekdays('US')).toEqual([
      ...['01-01', '01-19', '02-16', '05-25', '06-19', '07-03', '09-07', '10-12', '11-11', '11-26', '12-25'],
    ])
  })

  test('are the bank holidays of England when the part of Great Britain is not known', () => {
    const england = ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']
    expect(closedWeekdays('GB')).toEqual(england)
    expect(closedWeekdays('United Kingdom', 'somewhere')).toEqual(england)
    expect(closedWeekdays('GB', 'SCT')).toContain('01-02')
  })

  test('of Bavaria are more than those of Germany, by code and by name', () => {
    expect(closedWeekdays('DE', 'BY')).toEqual([
      ...['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '05-25', '06-04', '12-25'],
    ])
    expect(closedWeekdays('DE', 'Bayern')).toEqual(closedWeekdays('DE', 'BY'))
    expect(closedWeekdays('Germany')).not.toContain('06-04')
    expect(holidays.holidaysFor('DE', 'BY-KATH')(day('2026-08-15'))).toBeDefined()
  })

  test('of Romania follow the orthodox Easter and may last two days', () => {
    expect(closedWeekdays('RO')).toEqual([
      ...['01-01', '01-02', '01-06', '01-07', '04-10', '04-13', '05-01', '06-01', '11-30', '12-01', '12-25'],
    ])
  })

  test('of Spain are those of the whole country', () => {
    expect(closedWeekdays('ES')).toEqual([...['01-01', '01-06', '04-03', '05-01', '10-12', '12-08', '12-25']])
  })

  test('are named in the language asked for', async () => {
    expect(holidays.holidaysFor('US')(day('2026-11-26'))).toBe('Thanksgiving Day')
    expect(holidays.holidaysFor('FR')(day('2026-12-25'))).toBe('Christmas Day')
    const french = await createHolidays(['fr'])
    expect(french.holidaysFor('FR')(day('2026-12-25'))).toBe('Noël')
  })

  test('are none in a country nobody knows: better a call too many than a crash', () => {
    expect(closedWeekdays('Narnia')).toEqual([])
    expect(holidays.holidaysFor(undefined)(day('2026-12-25'))).toBeUndefined()
  })

  test('are worked out once for a region', () => {
    expect(holidays.holidaysFor('FR')).toBe(holidays.holidaysFor('FR'))
  })
})

describe('the business calendar between a seller and a client', () => {
  const seller = { country: 'FR', workingWeekdays: [1, 2, 3, 4, 5] }

  test('has the holidays of the client, whom a call would disturb', () => {
    const calendar = businessCalendarFor({ seller, client: { country: 'United States' } }, holidays)
    expect(calendar.holidayName(day('2026-11-26'))).toBe('Thanksgiving Day')
    expect(calendar.holidayName(day('2026-07-14'))).toBeUndefined()
  })

  test('has those of the seller when the country of the client is not known', () => {
    for (const client of [undefined, {}, { country: 'Narnia' }]) {
      const calendar = businessCalendarFor({ seller, client }, holidays)
      expect(calendar.holidayName(day('2026-07-14'))).toBeDefined()
    }
  })

  test('has the working week of the seller', () => {
    const weekdays = [7, 1, 2, 3, 4]
    const parties = { seller: { ...seller, workingWeekdays: weekdays }, client: { country: 'US' } }
    expect(businessCalendarFor(parties, holidays).workingWeekdays).toEqual(weekdays)
  })
})

describe('the zone of a place', () => {
  test('is that of the country, by code and by name', () => {
    expect(holidays.timeZoneOf('FR')).toBe('Europe/Paris')
    expect(holidays.timeZoneOf('Inde')).toBe('Asia/Kolkata')
  })

  test('is that of the region where a country has several', () => {
    expect(holidays.timeZoneOf('US', 'CA')).toBe('America/Los_Angeles')
    expect(holidays.timeZoneOf('US', 'Texas')).toBe('America/Chicago')
  })

  test('is the one most people live in where the region is not known', () => {
    expect(holidays.timeZoneOf('US')).toBe('America/New_York')
    expect(holidays.timeZoneOf('ES', 'somewhere')).toBe('Europe/Madrid')
  })

  test('is not guessed for an unknown country', () => {
    expect(holidays.timeZoneOf('Atlantis')).toBeUndefined()
    expect(holidays.timeZoneOf(undefined)).toBeUndefined()
  })
})
