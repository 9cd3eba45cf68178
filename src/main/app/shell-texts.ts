import type { Language } from '../../core/language.ts'
import { textsIn } from '../texts.ts'

/** A text in the language of the rep; a number named `count` chooses the plural form. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** What the shell says outside of the window. The library is loaded when first needed, after the window. */
export async function shellTexts(language: Language): Promise<Translate> {
  const { createInstance } = await import('i18next')
  const i18n = createInstance()
  await i18n.init({
    lng: language,
    resources: { [language]: { translation: textsIn(language) } },
    interpolation: { escapeValue: false },
  })
  return (key, values) => String(i18n.t(key as never, values as never))
}
