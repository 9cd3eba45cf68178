import ICAL from 'ical.js'

/** A property as jCal has it (RFC 7265): name, parameters, value type, values. */
export type JcalProperty = readonly [
  name: string,
  parameters: Readonly<Record<string, string>>,
  type: string,
  ...values: unknown[],
]

/** The property as folded lines, escaped by ical.js, with CRLF at the end. */
export const contentLine = (property: JcalProperty): string =>
  `${foldLine(ICAL.stringify.property([...property], ICAL.design.icalendar, true))}\r\n`

/** A text property that ical.js does not know: its value is escaped, but not marked with VALUE=TEXT. */
export const textExtension = (name: string, value: string): JcalProperty => [
  name,
  {},
  'unknown',
  ICAL.stringify.value(value, 'text', ICAL.design.icalendar, false),
]

/**
 * Text that a calendar may hold: control characters are not allowed there, half a surrogate pair is not UTF-8,
 * and some readers break lines at every separator that Unicode knows.
 */
export const calendarSafe = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd')

const longestLine = 75

/**
 * Breaks a line so that none has more than 75 octets (RFC 5545, 3.1), never inside a character. ical.js
 * itself does not count the space that continues a line, so that its lines have 76.
 */
export function foldLine(line: string): string {
  if (line.length * 3 <= longestLine) return line
  let [folded, begin, octets, position] = ['', 0, 0, 0]
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > longestLine) {
      folded += `${line.slice(begin, position)}\r\n `
      ;[begin, octets] = [position, 1]
    }
    octets += size
    position += character.length
  }
  return folded + line.slice(begin)
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
