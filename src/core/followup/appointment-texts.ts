import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
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
  lastTime: (outcome, on) => `Last time, ${format(parseISO(on), 'd MMM yyyy')}: ${outcome}`,
  notesBelow: '--- Your notes go below this line ---',
}
