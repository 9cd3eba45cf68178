import type { i18n as I18n } from 'i18next'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { type Language, resolveLanguage, resolveLocale } from '../../core/language.ts'
import { shell } from '../api/shell.ts'
import { useQuestion } from '../api/use-question.ts'
import { createFormat, type Format } from './format.ts'
import { switchLanguage } from './i18n.ts'
import { rememberLanguage } from './remembered-language.ts'

const FormatContext = createContext<Format | undefined>(undefined)

/** Dates and numbers in the language shown. */
export function useFormat(): Format {
  const format = useContext(FormatContext)
  if (format === undefined) throw new Error('No language in this tree')
  return format
}

/** Follows the language chosen in the settings. */
export function LanguageProvider({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  const choice = useQuestion('app.status', {}).data?.language
  const [language, setLanguage] = useState(i18n.language as Language)
  useEffect(() => {
    if (choice === undefined) return
    const wanted = resolveLanguage(choice, shell().systemLanguage)
    rememberLanguage(wanted)
    void switchLanguage(i18n, wanted).then(() => setLanguage(wanted))
  }, [choice, i18n])
  const format = useMemo(() => createFormat(resolveLocale(language, shell().systemLanguage)), [language])
  return (
    <I18nextProvider i18n={i18n}>
      <FormatContext value={format}>{children}</FormatContext>
    </I18nextProvider>
  )
}
