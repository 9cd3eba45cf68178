import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SummaryView } from '../../core/summary.ts'

/** What a command did in the language shown; as the engine says it where an older version wrote it down. */
export function useSummaryText(): (summary: SummaryView) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ code, params, message }) =>
      code === undefined ? message : (t(`summary.${code}`, { ...params, defaultValue: message }) as string),
    [t],
  )
}
