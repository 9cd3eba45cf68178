import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../core/problem.ts'

/** The sentence of a problem in the language shown; that of the engine where there is no translation. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation()
  return useCallback(
    (problem) => t(`problem.${problem.code}`, { ...problem.params, defaultValue: problem.message }) as string,
    [t],
  )
}
