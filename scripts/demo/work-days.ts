import { dayAfter, instant } from './clock.ts'
import type { Relance } from './command-line.ts'

interface Entry {
  readonly id: string
  readonly start: string
  readonly status: string
}

/** What a rep's calls come to: mostly nobody answers. */
const usual = [
  'no-answer',
  'message',
  'no-answer',
  'interested',
  'no-answer',
  'not-decider',
  'refused',
  'bought',
]
const notes: Readonly<Record<string, string>> = {
  message: 'Left word with the front desk',
  interested: 'Asked for a reference in the same trade',
  refused: 'Chose another supplier this year',
}

/** Records an outcome for everything that is due on `count` days from `first`, but for the last call of each day. */
export function workDays(relance: Relance, first: string, count: number): number {
  let recorded = 0
  for (let n = 0; n < count; n += 1) recorded += workDay(relance, dayAfter(first, n), n)
  return recorded
}

function workDay(relance: Relance, day: string, offset: number): number {
  const entries: Entry[] = JSON.parse(
    relance(instant(day, '08:30'), 'agenda', '--from', day, '--to', day, '--json'),
  )
  const due = entries.filter(({ status }) => status === 'planned').slice(0, offset === 1 ? -1 : undefined)
  for (const [index, { id, start }] of due.entries()) {
    const outcome = usual[(index + offset) % usual.length] ?? 'no-answer'
    const note = notes[outcome]
    const spoken = note === undefined ? [] : ['--note', note]
    relance(instant(day, start.slice(11)), 'outcome', id, outcome, ...spoken)
  }
  return due.length
}
