import { daysBetween, type PlainDate } from '../../core/time/plain-date.ts'
import { dateOf, utcOfWallTime, type WallTime } from '../../core/time/wall-time.ts'

/** `09:30` today, `tomorrow 09:30`, `Tue 1 Dec, 09:30`: as `locale` writes it. */
export function momentText(wall: WallTime, today: PlainDate, locale: string): string {
  const at = utcOfWallTime(wall)
  const write = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at)
  const time = write({ hour: '2-digit', minute: '2-digit' })
  const days = daysBetween(today, dateOf(wall))
  if (days === 0) return time
  if (days === 1)
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(1, 'day')} ${time}`
  return `${write({ weekday: 'short', day: 'numeric', month: 'short' })}, ${time}`
}
