import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgreementView } from '../../../core/contract/agreements.ts'
import { useFormat } from '../../i18n/language-context.tsx'

/** An agreement in words: when, how often, at which hour, by which channel. */
export function useAgreementText(today: string): (agreement: AgreementView) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ startsAt, gapBusinessDays, at, channel }) =>
      [
        startsAt === undefined ? undefined : format.moment(startsAt, today),
        gapBusinessDays === undefined ? undefined : t('agreement.every', { count: gapBusinessDays }),
        at === undefined ? undefined : t('agreement.atTime', { time: format.time(at) }),
        channel === undefined ? undefined : t(`channel.${channel}`),
      ]
        .filter((part) => part !== undefined)
        .join(' · '),
    [t, format, today],
  )
}
