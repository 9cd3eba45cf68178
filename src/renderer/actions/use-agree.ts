import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from './use-change.ts'

/** Records what the client agreed to, and says that it holds from now on, with undo. */
export function useAgree() {
  const { t } = useTranslation()
  return useChange(
    'agreements.record',
    useCallback(() => t('agreement.recorded'), [t]),
  )
}
