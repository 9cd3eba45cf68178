import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/language-context.tsx'
import { clockOf, type Place, type Placed } from './placement.ts'

export interface AppointmentLabel {
  readonly name: string
  readonly times: string
  /** All of it in one sentence, for those who do not see where it stands. */
  readonly whole: string
}

/** Puts an appointment into words. */
export function useAppointmentLabel(): (placed: Placed) => AppointmentLabel {
  const { t } = useTranslation()
  const format = useFormat()
  const timesOf = useTimes()
  return useCallback(
    (placed) => {
      const { card, state, day } = placed
      const name = card.personName ?? card.companyName ?? card.leadTitle
      const times = timesOf(placed)
      const whole = [
        name,
        ...(card.personName !== undefined && card.companyName !== undefined ? [card.companyName] : []),
        `${format.longDay(day)}, ${times}`,
        t(`channel.${card.channel}`),
        ...(card.attempt === undefined || card.of === undefined
          ? []
          : [t('followUp.attempt', { attempt: card.attempt, of: card.of })]),
        ...(state === 'planned' ? [] : [stateText(placed)]),
        card.purpose,
      ].join(' · ')
      return { name, times, whole }

      function stateText({ state, card: { outcome } }: Placed): string {
        if (state === 'done' && outcome !== undefined) return t(`outcome.${outcome}`)
        return t(`calendar.state.${state}`)
      }
    },
    [t, format, timesOf],
  )
}

/** `09:00 – 09:15` */
export function useTimes(): (place: Place) => string {
  const format = useFormat()
  return useCallback(
    ({ minute, length }) => format.times(clockOf(minute), clockOf(minute + length)),
    [format],
  )
}
