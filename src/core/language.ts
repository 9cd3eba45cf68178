import { z } from 'zod'

/** The languages that Relance speaks; their texts are in `resources/locales`. */
export const languages = ['en', 'fr', 'es', 'ro'] as const
export type Language = (typeof languages)[number]

export const languageChoice = z.enum(['system', ...languages])
export type LanguageChoice = z.infer<typeof languageChoice>

/** The language of a tag such as `fr-CA` or `fr_FR.UTF-8`, if it is one we speak. */
export function spokenLanguage(tag: string | undefined): Language | undefined {
  const base = /^([a-z]{2})(?![a-z])/i.exec(tag ?? '')?.[1]?.toLowerCase()
  return languages.find((language) => language === base)
}

/** The language to use: the one chosen, else that of the system where we speak it, else English. */
export const resolveLanguage = (choice: LanguageChoice, systemLanguage: string | undefined): Language =>
  choice === 'system' ? (spokenLanguage(systemLanguage) ?? 'en') : choice

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
