import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SummaryView } from '../../core/summary.ts'
import { useFormat } from './language-context.tsx'
import { written } from './written.ts'

/** What a command did in the language shown; as the engine says it where an older version wrote it down. */
export function useSummaryText(): (summary: SummaryView) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ code, params, message }) =>
      code === undefined
        ? message
        : (t(`summary.${code}`, { ...written(format, params), defaultValue: message }) as string),
    [t, format],
  )
}
