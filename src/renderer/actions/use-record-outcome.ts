import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput, RequestOutput } from '../../core/contract/requests.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { useProblemText } from '../i18n/use-problem-text.ts'
import { useToast } from '../ui/toast.ts'
import { useGuardedCommand } from './reason.ts'
import { useUndo } from './use-undo.ts'

export type OutcomeInput = RequestInput<'followUps.recordOutcome'>

/**
 * Records what a contact led to and says what is scheduled now, with undo.
 * Resolves to the sentence of what went wrong, if it did.
 */
export function useRecordOutcome(): (input: OutcomeInput) => Promise<string | undefined> {
  const record = useGuardedCommand('followUps.recordOutcome')
  const toast = useToast()
  const problemText = useProblemText()
  const { undoAction } = useUndo()
  const consequence = useConsequenceText()
  return useCallback(
    async (input) => {
      const result = await record(input)
      if (!result.ok) return problemText(result.error)
      toast({ message: consequence(input, result.value), action: undoAction() })
      return undefined
    },
    [record, toast, problemText, undoAction, consequence],
  )
}

function useConsequenceText() {
  const { t } = useTranslation()
  const format = useFormat()
  return useCallback(
    (
      input: OutcomeInput,
      { next, stringEnded, leadState }: RequestOutput<'followUps.recordOutcome'>,
    ): string => {
      const what = t(`recorded.${input.outcome}`)
      if (next !== undefined) {
        const moment = format.moment(next.startsAt)
        const isAttempt = next.attempt !== undefined && next.attempt > 1
        return `${what} · ${isAttempt ? t('recorded.nextAttempt', { moment }) : t('recorded.next', { moment })}`
      }
      if (leadState === 'waiting' && input.until !== undefined) {
        return `${what} · ${t('recorded.until', { day: format.day(input.until) })}`
      }
      return stringEnded && leadState === 'undecided' ? `${what} · ${t('recorded.stringEnded')}` : what
    },
    [t, format],
  )
}
