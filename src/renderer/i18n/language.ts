import type { Language } from '../../core/language.ts'

const own: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ro: 'Română',
}

/** Its name in itself: who looks for their language reads no other. */
export const ownName = (language: Language): string => own[language]
