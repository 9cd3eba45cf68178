import { useMemo } from 'react'
import { countryCodes } from './country-codes.ts'
import { useFormat } from './language-context.tsx'

/** Every country by its name in the language shown, in the order of that language. */
export function useCountries(): readonly { readonly value: string; readonly label: string }[] {
  const format = useFormat()
  return useMemo(
    () =>
      countryCodes
        .map((code) => ({ value: code, label: format.country(code) }))
        .sort((a, b) => a.label.localeCompare(b.label, format.locale)),
    [format],
  )
}
