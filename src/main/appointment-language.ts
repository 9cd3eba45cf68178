import type { Locale } from 'date-fns'
import { enGB } from 'date-fns/locale/en-GB'
import { es } from 'date-fns/locale/es'
import { fr } from 'date-fns/locale/fr'
import { ro } from 'date-fns/locale/ro'
import type { AppointmentLanguage } from '../core/followup/appointment-texts.ts'
import type { Language } from '../core/language.ts'
import { textsIn } from './texts.ts'

const locales: Readonly<Record<Language, Locale>> = { en: enGB, fr, es, ro }

/** What an appointment is written with in a language. */
export const appointmentLanguage = (language: Language): AppointmentLanguage => ({
  texts: textsIn(language).calendarEvent,
  locale: locales[language],
})
