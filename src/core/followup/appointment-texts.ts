import type { Locale } from 'date-fns'
import { enGB } from 'date-fns/locale/en-GB'
import type { PlainDate } from '../time/plain-date.ts'
import type { Channel } from './channel.ts'
import type { Outcome } from './outcome.ts'

/** All words that go into a calendar, so that each language brings its own set. */
export interface AppointmentTexts {
  readonly titles: Readonly<Record<Channel, (who: string) => string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly lastTime: (outcome: string, on: PlainDate) => string
  /** Begins with `---` in every language: what stands below such a line belongs to the rep. */
  readonly notesBelow: string
}

export const englishTexts: AppointmentTexts = {
  titles: {
    phone: (who) => `Call ${who}`,
    email: (who) => `E-mail ${who}`,
    visit: (who) => `Visit ${who}`,
    video: (who) => `Video call with ${who}`,
    message: (who) => `Message ${who}`,
    letter: (who) => `Letter to ${who}`,
  },
  outcomes: {
    agreed: 'agreed on this appointment',
    interested: 'interested',
    'not-now': 'not now',
    'no-answer': 'no answer',
    message: 'left a message',
    'not-decider': 'spoke to someone who does not decide',
    refused: 'refused',
    bought: 'bought',
  },
  lastTime: (outcome, on) => `Last time, ${shortDate(on, enGB)}: ${outcome}`,
  notesBelow: '--- Your notes go below this line ---',
}

/**
 * `26 Nov 2026`, with the month as the language writes it. The whole of date-fns' `format` takes ten times as
 * long, which is half a second for a calendar of 50,000.
 */
export const shortDate = (date: PlainDate, { localize }: Locale): string => {
  const month = localize.month((Number(date.slice(5, 7)) - 1) as 0, { width: 'abbreviated' })
  return `${Number(date.slice(8))} ${month} ${date.slice(0, 4)}`
}
