import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../core/problem.ts'
import { useFormat } from './language-context.tsx'
import { written } from './written.ts'

/** The sentence of a problem in the language shown; that of the engine where there is no translation. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ code, params, message }) =>
      t(`problem.${code}`, { ...written(format, params), defaultValue: message }) as string,
    [t, format],
  )
}
