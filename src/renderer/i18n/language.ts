import type { Language } from '../../core/language.ts'

const own: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ro: 'Română',
}

/** Its name in itself: who looks for their language reads no other. */
export const ownName = (language: Language): string => own[language]

/**
 * The locale for dates and numbers: the system's own when it is of that language (so that fr-CA stays fr-CA).
 * English on a system of another language is written the international way, with a 24-hour clock.
 */
export function resolveLocale(language: Language, systemLanguage: string): string {
  if (systemLanguage.slice(0, 2).toLowerCase() === language && isLocale(systemLanguage)) return systemLanguage
  return language === 'en' ? 'en-GB' : language
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}
