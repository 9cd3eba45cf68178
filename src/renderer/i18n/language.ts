import type { StatusView } from '../../core/contract/app.ts'

export const languages = ['en', 'fr', 'es', 'ro'] as const
export type Language = (typeof languages)[number]
export type LanguageChoice = StatusView['language']

const own: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ro: 'Română',
}

/** Its name in itself: who looks for their language reads no other. */
export const ownName = (language: Language): string => own[language]

/** The language to show: the one chosen, else that of the system where we speak it, else English. */
export function resolveLanguage(choice: LanguageChoice, systemLanguage: string): Language {
  if (choice !== 'system') return choice
  const base = systemLanguage.slice(0, 2).toLowerCase()
  return languages.find((language) => language === base) ?? 'en'
}

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
