import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, spokenLanguage } from '../../core/language.ts'
import { loadLanguage } from './i18n.ts'

export interface ClientTexts {
  readonly language: Language
  readonly t: TFunction
}

/**
 * The texts to say or write to a client, in the client's language where we know and speak it, else in the rep's.
 * Until they are loaded, those of the rep.
 */
export function useClientTexts(clientLanguage: string | undefined): ClientTexts {
  const { i18n, t } = useTranslation()
  const wanted = spokenLanguage(clientLanguage)
  const [loaded, setLoaded] = useState<Language>()
  useEffect(() => {
    let shown = true
    if (wanted !== undefined) void loadLanguage(i18n, wanted).then(() => shown && setLoaded(wanted))
    return () => {
      shown = false
    }
  }, [i18n, wanted])
  return wanted !== undefined && wanted === loaded
    ? { language: wanted, t: i18n.getFixedT(wanted) }
    : { language: i18n.language as Language, t }
}
