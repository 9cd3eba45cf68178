import { type Language, languages } from '../../core/language.ts'

const key = 'relance.language'

/**
 * The language shown last, so that the window opens in it before the engine has answered. The engine's
 * setting stays the truth.
 */
export const rememberedLanguage = (): Language | undefined =>
  languages.find((language) => language === localStorage.getItem(key))

export const rememberLanguage = (language: Language): void => localStorage.setItem(key, language)
