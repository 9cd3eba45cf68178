import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../core/contract/requests.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { useChange } from './use-change.ts'

/** Decides what becomes of a lead, and says so, with undo. */
export function useDecide() {
  const { t } = useTranslation()
  const format = useFormat()
  const told = useCallback(
    (_: unknown, input: RequestInput<'leads.decide'>) =>
      'until' in input
        ? t(`decided.${input.decision}`, { day: format.day(input.until) })
        : t(`decided.${input.decision}`),
    [t, format],
  )
  return useChange('leads.decide', told)
}
