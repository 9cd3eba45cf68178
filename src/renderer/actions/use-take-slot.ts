import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import { useEngine } from '../api/engine-context.ts'
import { useProblemText } from '../i18n/use-problem-text.ts'
import { useMove } from './use-move.ts'

/**
 * Moves an appointment to the next free time, and the attempts after it each its gap later. Resolves to the sentence
 * of what went wrong, if it did.
 */
export function useTakeSlot(): (card: FollowUpCard) => Promise<string | undefined> {
  const { t } = useTranslation()
  const engine = useEngine()
  const move = useMove()
  const problemText = useProblemText()
  return useCallback(
    async ({ id, leadId }) => {
      const slots = await engine.request('slots.propose', { leadId, followUpId: id })
      if (!slots.ok) return problemText(slots.error)
      const startsAt = slots.value[0]?.startsAt
      return startsAt === undefined ? t('slot.none') : move({ followUpId: id, startsAt, respace: true })
    },
    [engine, move, problemText, t],
  )
}
