import { useTranslation } from 'react-i18next'
import type { LastTouchView } from '../../core/contract/follow-ups.ts'
import { useFormat } from '../i18n/language-context.tsx'

/** What came of the contact before, when, and what was noted. */
export function LastTouch({ touch, today }: { touch: LastTouchView | undefined; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (touch === undefined) return <>{t('followUp.firstContact')}</>
  return (
    <>
      {t(`outcome.${touch.outcome}`)}, {format.moment(touch.happenedAt, today)}
      {touch.note !== undefined && ` — ${touch.note}`}
    </>
  )
}
