import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '../../core/contract/requests.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { useGuardedChange } from './use-change.ts'

/** Starts a string and says when its first attempt is, with undo. */
export function useStartString() {
  const { t } = useTranslation()
  const format = useFormat()
  const told = useCallback(
    ({ followUps }: RequestOutput<'strings.start'>) =>
      t('startString.started', {
        count: followUps.length,
        moment: followUps[0] === undefined ? '' : format.moment(followUps[0].startsAt),
      }),
    [t, format],
  )
  return useGuardedChange('strings.start', told)
}
