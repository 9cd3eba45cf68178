import type HolidayLibrary from 'date-holidays'
import { countryCode } from '../../../core/lead/country-code.ts'
import { fold } from '../../../core/lead/fold.ts'
import { addDays, type PlainDate } from '../../../core/time/plain-date.ts'

/** The public holiday on a day, if it is one. */
export type HolidayName = (date: PlainDate) => string | undefined

export interface Holidays {
  /**
   * Days on which businesses of a country are closed. Country and region as people write them: `FR`, `France`;
   * `BY`, `Bayern`, `Bavaria`. An unknown region has the holidays of the whole country, an unknown country none.
   */
  holidaysFor(country: string | undefined, region?: string): HolidayName
  /** The parts of a country whose holidays differ, with codes that `holidaysFor` takes, by name. */
  regionsOf(country: string): { readonly code: string; readonly name: string }[]
  /** The IANA zone of a place; of a country that has several and a region unknown the one most people live in. */
  timeZoneOf(country: string | undefined, region?: string): string | undefined
}

type Library = typeof HolidayLibrary

/**
 * Public holidays of the world, with names in the first of `languages` that has one. The data is heavy and is
 * loaded here, not when the program starts; each year of each region is worked out once.
 */
export async function createHolidays(languages: readonly string[] = ['en']): Promise<Holidays> {
  const { default: library } = await import('date-holidays')
  const known = new Map<string, HolidayName>()
  return {
    holidaysFor(country, region) {
      const key = `${country ?? ''}/${region ?? ''}`
      const names = known.get(key) ?? namesFor(library, { country, region, languages })
      known.set(key, names)
      return names
    },
    regionsOf: (country) => regionsOf(library, country, languages[0]),
    timeZoneOf: (country, region) => calendarFor(library, { country, region })?.getTimezones()[0],
  }
}

interface Place {
  readonly country: string | undefined
  readonly region: string | undefined
}

const none: HolidayName = () => undefined

function namesFor(
  library: Library,
  { languages, ...place }: Place & { languages: readonly string[] },
): HolidayName {
  const calendar = calendarFor(library, place)
  if (calendar === undefined) return none
  calendar.setLanguages([...languages, ...calendar.getLanguages()])
  const years = new Map<string, ReadonlyMap<PlainDate, string>>()
  return (date) => {
    const year = date.slice(0, 4)
    const days = years.get(year) ?? closedDays(calendar, Number(year))
    years.set(year, days)
    return days.get(date)
  }
}

function calendarFor(library: Library, { country, region }: Place): HolidayLibrary | undefined {
  const code = country === undefined ? undefined : countryCode(country)
  if (code === undefined || !(code in new library().getCountries())) return undefined
  return calendarOf(library, code, regionCodes(library, code, region))
}

function calendarOf(library: Library, country: string, [state, part]: readonly string[]): HolidayLibrary {
  if (state === undefined) return new library(country)
  return part === undefined ? new library(country, state) : new library(country, state, part)
}

/**
 * Only whole public holidays: observances such as Valentine's Day are working days, optional and bank
 * holidays (Christmas Eve from 14:00 in Germany) close some doors and not others.
 */
function closedDays(calendar: HolidayLibrary, year: number): ReadonlyMap<PlainDate, string> {
  const days = new Map<PlainDate, string>()
  for (const { type, date, start, end, name } of calendar.getHolidays(year)) {
    if (type !== 'public' || date.slice(11, 16) !== '00:00') continue
    const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000))
    const first = date.slice(0, 10) as PlainDate
    for (let day = 0; day < length; day += 1) days.set(addDays(first, day), name)
  }
  return days
}

function regionsOf(library: Library, country: string, language: string | undefined) {
  const code = countryCode(country)
  const states = code === undefined ? undefined : new library().getStates(code, language)
  const parts = Object.entries(states ?? {}).flatMap(([state, name]) => [
    { code: state, name },
    ...Object.entries(new library().getRegions(code ?? '', state, language) ?? {}).map(([part, of]) => ({
      code: `${state}-${part}`,
      name: `${name}, ${of}`,
    })),
  ])
  return parts.sort((a, b) => a.name.localeCompare(b.name, language))
}

/** Where a country lists some holidays only under its parts, the part most businesses are in. */
const usualRegions: Readonly<Record<string, string>> = { GB: 'ENG' }

/** State and region codes: `BY-KATH` is a region of a state. */
function regionCodes(library: Library, country: string, region: string | undefined): string[] {
  const usual = usualRegions[country]
  const fallback = usual === undefined ? [] : [usual]
  if (region === undefined) return fallback
  const [state = '', part] = region.toUpperCase().split('-')
  const lists = [new library().getStates(country), new library().getStates(country, 'en')]
  if (lists[0] && state in lists[0]) return part === undefined ? [state] : [state, part]
  const named = lists
    .flatMap((list) => Object.entries(list ?? {}))
    .find(([, name]) => fold(name) === fold(region.trim()))
  return named ? [named[0]] : fallback
}
