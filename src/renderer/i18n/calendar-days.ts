/** Arithmetic on days and wall times as text; a day is a day, whatever the zone does. */

export const dayOf = (wall: string): string => wall.slice(0, 10)
export const timeOf = (wall: string): string => wall.slice(11, 16)

/** The instant a wall time would be if its zone were UTC: for formatting only. */
export const asUtc = (wallOrDay: string): Date =>
  new Date(`${wallOrDay.length === 10 ? `${wallOrDay}T00:00` : wallOrDay}:00Z`)

export function addDays(day: string, count: number): string {
  return new Date(asUtc(day).getTime() + count * 86_400_000).toISOString().slice(0, 10)
}

export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10)
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / 86_400_000)

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => asUtc(day).getUTCDay() || 7

/** The working day `count` working days after `day`. Holidays are the engine's to know. */
export function addWorkingDays(day: string, count: number, workingWeekdays: readonly number[]): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (workingWeekdays.includes(weekdayOf(at))) left -= 1
  }
  return at
}

/** How many working days lie after `from`, up to and with `to`. */
export function workingDaysBetween(from: string, to: string, workingWeekdays: readonly number[]): number {
  const days = Array.from({ length: Math.max(daysBetween(from, to), 0) }, (_, i) => addDays(from, i + 1))
  return days.filter((day) => workingWeekdays.includes(weekdayOf(day))).length
}

/** What the clock shows in `timeZone` at an instant in ms: `2026-11-26T09:30`. */
export function wallTimeAt(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(instant)
    .replace(' ', 'T')
}

/** Reads a time as people type it: 9, 9:30, 930, 14h, 14h30, 2pm, 2.30 pm. Undefined if it is none. */
export function parseTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*h?\s*([ap])?\.?m?\.?$/i.exec(text.trim())
  if (match === null) return undefined
  const half = match[3]?.toLowerCase()
  const typed = Number(match[1])
  if (half !== undefined && (typed < 1 || typed > 12)) return undefined
  const hour = half === undefined ? typed : (typed % 12) + (half === 'p' ? 12 : 0)
  const minute = Number(match[2] ?? 0)
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
