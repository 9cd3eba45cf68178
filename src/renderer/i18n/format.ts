import { asUtc, daysBetween } from './calendar-days.ts'

export interface Format {
  readonly locale: string
  /** `09:30` */
  time(wallOrTime: string): string
  /** `Tue 1 Dec`, with the year when it is another than this one */
  day(day: string, today?: string): string
  /** `Tuesday 1 December` */
  longDay(day: string): string
  /** `1 Dec` */
  dayOfMonth(day: string): string
  /** `today`, `tomorrow`, `yesterday`, else as `day` */
  nearDay(day: string, today: string): string
  /** `27 May – 26 November 2026` */
  period(from: string, to: string): string
  /** `tomorrow, 09:30` or `Tue 1 Dec, 09:30` */
  moment(wall: string, today?: string): string
  /** `09:00 – 09:15`, to the end of an appointment on the same day */
  times(from: string, to: string): string
  /** `09:00` or `9 AM`: a line of a calendar */
  hour(time: string): string
  /** `November 2026`, or `November – December 2026` over two of them */
  months(from: string, to: string): string
  /** `Mon` … for 1 … 7 */
  weekday(weekday: number): string
  /** As `moment`, without the weekday when it is in another year: for narrow places */
  shortMoment(wall: string): string
  /** An instant in ms, in the zone of this machine: `Tue 1 Dec, 09:30` */
  instant(instant: number, today?: string): string
  count(count: number): string
  /** `12 %` for 12, `68–87 %` for two */
  percent(share: number, to?: number): string
  money(cents: number, currency: string | undefined): string
  country(code: string): string
  /** `French` for `fr` */
  language(code: string): string
}

const currentYear = (): string => String(new Date().getFullYear())

/**
 * Dates and numbers the way `locale` writes them. Wall times are shown as they are, in no zone. The year is
 * written when it is another than that of `today`, or than `thisYear` where no day is named.
 */
export function createFormat(locale: string, thisYear: () => string = currentYear): Format {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const hour = dates({ hour: 'numeric' }).resolvedOptions().hour12 === true ? 'numeric' : '2-digit'
  const time = dates({ hour, minute: '2-digit' })
  const short = dates({ weekday: 'short', day: 'numeric', month: 'short' })
  const shortWithYear = dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const shortOtherYear = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const shortOfMonth = dates({ day: 'numeric', month: 'short' })
  const long = dates({ weekday: 'long', day: 'numeric', month: 'long' })
  const whole = dates({ day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = dates({ weekday: 'short' })
  const wholeHour = dates({ hour, ...(hour === 'numeric' ? {} : { minute: '2-digit' }) })
  const month = dates({ month: 'long', year: 'numeric' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const number = new Intl.NumberFormat(locale)
  const share = new Intl.NumberFormat(locale, { style: 'percent' })
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const currencies = new Map<string, Intl.NumberFormat>()

  const first = locale.startsWith('fr') ? '1er' : '1'
  const write = (form: Intl.DateTimeFormat, day: string): string => withFirst(form, asUtc(day), first)
  const plain = (form: Intl.DateTimeFormat, day: string): string => write(form, day).replace(/,/g, '')
  const format: Format = {
    locale,
    time: (wall) => time.format(asUtc(wall.length === 5 ? `2000-01-01T${wall}` : wall)),
    day(day, today) {
      const isThisYear = day.startsWith(today?.slice(0, 4) ?? thisYear())
      return plain(isThisYear ? short : shortWithYear, day)
    },
    longDay: (day) => write(long, day),
    period: (from, to) => joined(whole.formatRangeToParts(asUtc(from), asUtc(to)), first),
    dayOfMonth: (day) => write(shortOfMonth, day),
    nearDay(day, today) {
      const away = daysBetween(today, day)
      return Math.abs(away) <= 1 ? relative.format(away, 'day') : format.day(day, today)
    },
    moment(wall, today) {
      const day = wall.slice(0, 10)
      return `${today === undefined ? format.day(day) : format.nearDay(day, today)}, ${format.time(wall)}`
    },
    shortMoment: (wall) =>
      wall.startsWith(thisYear())
        ? format.moment(wall)
        : `${plain(shortOtherYear, wall.slice(0, 10))}, ${format.time(wall)}`,
    times: (from, to) => time.formatRange(asUtc(`2000-01-01T${from}`), asUtc(`2000-01-01T${to}`)),
    hour: (at) => wholeHour.format(asUtc(`2000-01-01T${at}`)),
    months: (from, to) => month.formatRange(asUtc(from), asUtc(to)),
    weekday: (day) => weekday.format(asUtc(`2024-01-0${day}`)),
    instant(instant, today) {
      const at = new Date(instant)
      const wall = new Date(instant - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
      return format.moment(wall, today)
    },
    count: (count) => number.format(count),
    percent: (from, to) =>
      to === undefined ? share.format(from / 100) : `${number.format(from)}–${share.format(to / 100)}`,
    money(cents, currency) {
      const key = currency ?? ''
      const known = currencies.get(key) ?? currencyFormat(locale, currency)
      currencies.set(key, known)
      return known.format(cents / 100)
    },
    language(code) {
      try {
        return languages.of(code) ?? code
      } catch {
        return code
      }
    },
    country(code) {
      try {
        return countries.of(code.toUpperCase()) ?? code
      } catch {
        return code
      }
    },
  }
  return format
}

/** French counts the first day of a month (`1er décembre`), which Intl writes like the others. */
const withFirst = (form: Intl.DateTimeFormat, date: Date, first: string): string =>
  joined(form.formatToParts(date), first)

const joined = (parts: readonly { type: string; value: string }[], first: string): string =>
  parts.map(({ type, value }) => (type === 'day' && value === '1' ? first : value)).join('')

function currencyFormat(locale: string, currency: string | undefined): Intl.NumberFormat {
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: 0 }
  try {
    if (currency !== undefined)
      return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits })
  } catch {
    // An import may bring a currency that is no ISO code: the number alone is still right.
  }
  return new Intl.NumberFormat(locale, digits)
}
