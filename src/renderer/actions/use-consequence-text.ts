import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput, RequestOutput } from '../../core/contract/requests.ts'
import { useFormat } from '../i18n/language-context.tsx'

type Said = Pick<RequestInput<'touches.log'>, 'outcome' | 'until'>

/** What was recorded of a contact, and what is scheduled now. */
export function useConsequenceText(): (said: Said, result: RequestOutput<'touches.log'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ outcome, until }, { next, stringEnded, leadState }) => {
      const what = t(`recorded.${outcome}`)
      if (next !== undefined) {
        const moment = format.moment(next.startsAt)
        const isAttempt = next.attempt !== undefined && next.attempt > 1
        return `${what} · ${isAttempt ? t('recorded.nextAttempt', { moment }) : t('recorded.next', { moment })}`
      }
      if (leadState === 'waiting' && until !== undefined) {
        return `${what} · ${t('recorded.until', { day: format.day(until) })}`
      }
      return stringEnded && leadState === 'undecided' ? `${what} · ${t('recorded.stringEnded')}` : what
    },
    [t, format],
  )
}
