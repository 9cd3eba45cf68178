import en from '../../resources/locales/en.json' with { type: 'json' }
import es from '../../resources/locales/es.json' with { type: 'json' }
import fr from '../../resources/locales/fr.json' with { type: 'json' }
import ro from '../../resources/locales/ro.json' with { type: 'json' }
import type { Language } from '../core/language.ts'

/** The texts that are needed outside the window, from the same files as those of the window. */
export type Texts = Pick<
  typeof en,
  'calendarEvent' | 'menu' | 'setAside' | 'builtIn' | 'absence' | 'phoneCodes'
>

const texts: Readonly<Record<Language, Texts>> = { en, fr, es, ro }

export const textsIn = (language: Language): Texts => texts[language]
