import type { Locale } from 'date-fns'
import { fill } from '../fill.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { Channel } from './channel.ts'
import type { Outcome } from './outcome.ts'

/** All words that go into a calendar, as the locale files hold them; `{{name}}` is filled in. */
export interface AppointmentTexts {
  readonly title: Readonly<Record<Channel, string>>
  readonly outcome: Readonly<Record<Outcome, string>>
  readonly lastTime: string
  /** Begins with `---` in every language: what stands below such a line belongs to the rep. */
  readonly notesBelow: string
}

/** The words of one language, with the way it writes dates. */
export interface AppointmentLanguage {
  readonly texts: AppointmentTexts
  readonly locale: Locale
}

export const appointmentTitle = ({ texts }: AppointmentLanguage, channel: Channel, who: string): string =>
  fill(texts.title[channel], { who })

export const lastTimeLine = (
  { texts, locale }: AppointmentLanguage,
  { outcome, on }: { outcome: Outcome; on: PlainDate },
): string => fill(texts.lastTime, { day: shortDate(on, locale), outcome: texts.outcome[outcome] })

/**
 * `26 Nov 2026`, with the month as the language writes it. The whole of date-fns' `format` takes ten times as
 * long, which is half a second for a calendar of 50,000.
 */
function shortDate(date: PlainDate, { code, localize }: Locale): string {
  const month = localize.month((Number(date.slice(5, 7)) - 1) as 0, { width: 'abbreviated' })
  const day = Number(date.slice(8))
  return `${code === 'fr' && day === 1 ? '1er' : day} ${month} ${date.slice(0, 4)}`
}
