interface WeekInfo {
  readonly firstDay: number
}

/** Newer engines have a method, older ones a property; TypeScript knows neither. */
interface LocaleWithWeek {
  getWeekInfo?(): WeekInfo
  readonly weekInfo?: WeekInfo
}

/**
 * The day on which weeks begin, 1 for Monday to 7: as in the country where the rep works, because a rep in Tel Aviv
 * who reads English still begins on Sunday; where no country is known, as in the locale.
 */
export function firstWeekdayOf(locale: string, country: string | undefined): number {
  const known = country !== undefined && /^[A-Za-z]{2}$/.test(country)
  const place = known ? new Intl.Locale('und', { region: country }) : new Intl.Locale(locale)
  const week = place as LocaleWithWeek
  return (week.getWeekInfo?.() ?? week.weekInfo)?.firstDay ?? 1
}
