import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../core/contract/accounts.ts'
import { assertNever } from '../../../core/result.ts'
import { useFormat } from '../../i18n/language-context.tsx'

type Waiting = NonNullable<AccountView['waiting']>

/** What waits for the rep's yes, and what a yes does. */
export function useWaitingText(): (waiting: Waiting, calendar: string) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    (waiting, calendar) => {
      switch (waiting.kind) {
        case 'first':
          return t('accounts.waiting.first', {
            count: waiting.creates,
            appointments: format.count(waiting.creates),
            calendar,
          })
        case 'missing':
          return t('accounts.waiting.missing', {
            count: waiting.missing,
            missing: format.count(waiting.missing),
            of: format.count(waiting.of),
          })
        case 'many':
          return t('accounts.waiting.many', {
            updates: format.count(waiting.updates),
            deletes: format.count(waiting.deletes),
          })
        default:
          return assertNever(waiting)
      }
    },
    [t, format],
  )
}
