import ICAL from 'ical.js'

/**
 * A calendar file without the parts that cannot be read: one event that a program wrote wrongly must not hide all
 * others. Tells how many events were taken out.
 */
export function withoutBrokenParts(text: string): { readonly text: string; readonly leftOut: number } {
  const kept: string[] = []
  let part: string[] = []
  let leftOut = 0
  for (const line of text.split(/\r?\n/)) {
    const isInside = part.length > 0
    if (!isInside && !begins(line)) kept.push(line)
    else part.push(line)
    if (!isInside || !ends(line, part)) continue
    if (isSound(part)) kept.push(...part)
    else if (nameOf(part) === 'VEVENT') leftOut += 1
    part = []
  }
  return { text: [...kept, ...part].join('\r\n'), leftOut }
}

/** The calendar itself is no part; what begins within one belongs to it. */
const begins = (line: string): boolean => /^BEGIN:(?!VCALENDAR)/i.test(line)

const ends = (line: string, part: readonly string[]): boolean =>
  line.trimEnd().toUpperCase() === `END:${nameOf(part)}`

const nameOf = ([first = '']: readonly string[]): string => first.slice('BEGIN:'.length).trim().toUpperCase()

function isSound(part: readonly string[]): boolean {
  try {
    ICAL.parse(['BEGIN:VCALENDAR', ...part, 'END:VCALENDAR'].join('\r\n'))
    return true
  } catch {
    return false
  }
}
