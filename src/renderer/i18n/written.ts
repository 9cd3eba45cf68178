import type { Format } from './format.ts'

type Params = Readonly<Record<string, string | number>>

const dated: ReadonlySet<string> = new Set(['date', 'day', 'from', 'time', 'to', 'until'])

/**
 * What the engine says in a sentence, written as the language writes it: days and times that it names as such, and
 * numbers. `count` stays a number, because it chooses the plural form.
 */
export const written = (format: Format, params: Params = {}): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'count' ? value : one(format, name, value),
    ]),
  )

function one(format: Format, name: string, value: string | number): string {
  if (typeof value === 'number') return format.count(value)
  if (!dated.has(name)) return value
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.day(value)
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d$/.test(value) ? format.moment(value.replace(' ', 'T')) : value
}
