import { useCallback } from 'react'
import type { RequestInput, RequestOutput } from '../../core/contract/requests.ts'
import { useGuardedChange } from './use-change.ts'
import { useConsequenceText } from './use-consequence-text.ts'

export type OutcomeInput = RequestInput<'followUps.recordOutcome'>

/**
 * Records what a contact led to and says what is scheduled now, with undo.
 * Resolves to the sentence of what went wrong, if it did.
 */
export function useRecordOutcome(): (input: OutcomeInput) => Promise<string | undefined> {
  const consequence = useConsequenceText()
  const told = useCallback(
    (result: RequestOutput<'followUps.recordOutcome'>, input: OutcomeInput) => consequence(input, result),
    [consequence],
  )
  return useGuardedChange('followUps.recordOutcome', told)
}
