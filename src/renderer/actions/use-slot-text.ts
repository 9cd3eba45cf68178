import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SlotView } from '../../core/contract/slots.ts'
import { useFormat } from '../i18n/language-context.tsx'

/** Why a time is proposed, and what the client's clock shows then. */
export function useSlotText(): (slot: SlotView) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    ({ why, clientTime, outsideClientHours }) =>
      [
        t(`slot.${why}`),
        clientTime === undefined ? undefined : t('slot.theirClock', { time: format.time(clientTime) }),
        outsideClientHours ? t('slot.outside') : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(' · '),
    [t, format],
  )
}
