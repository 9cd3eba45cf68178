import { createInstance, type i18n as I18n } from 'i18next'
import en from '../../../resources/locales/en.json'
import type { Language } from '../../core/language.ts'

type Texts = Record<string, unknown>

const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ default: Texts }>>> = {
  fr: () => import('../../../resources/locales/fr.json'),
  es: () => import('../../../resources/locales/es.json'),
  ro: () => import('../../../resources/locales/ro.json'),
}

/** English is bundled as the language to fall back on; the others are loaded when chosen. */
export async function createI18n(language: Language): Promise<I18n> {
  const i18n = createInstance()
  await i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await switchLanguage(i18n, language)
  return i18n
}

/** Loads the texts if need be, then shows them everywhere. */
export async function switchLanguage(i18n: I18n, language: Language): Promise<void> {
  await loadLanguage(i18n, language)
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}

/** Makes the texts of a language known without showing them. */
export async function loadLanguage(i18n: I18n, language: Language): Promise<void> {
  if (language === 'en' || i18n.hasResourceBundle(language, 'translation')) return
  i18n.addResourceBundle(language, 'translation', (await others[language]()).default)
}
