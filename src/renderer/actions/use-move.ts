import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '../../core/contract/requests.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { useGuardedChange } from './use-change.ts'

/** Moves an appointment and says where to, with undo. */
export function useMove() {
  const { t } = useTranslation()
  const format = useFormat()
  const told = useCallback(
    (moved: RequestOutput<'followUps.move'>) =>
      t('moveDialog.moved', { moment: format.moment(moved.startsAt) }),
    [t, format],
  )
  return useGuardedChange('followUps.move', told)
}
