import { app } from 'electron'
import { spokenLanguage } from '../../core/language.ts'

/**
 * The language of the system's user, such as `fr-CA`: the first of those they prefer that we speak. Chromium's own
 * is among fewer, and is that of its translations.
 */
export function systemLanguage(): string {
  const preferred = app.getPreferredSystemLanguages()
  return preferred.find((language) => spokenLanguage(language) !== undefined) ?? app.getLocale()
}
