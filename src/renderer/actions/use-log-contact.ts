import { useCallback } from 'react'
import type { RequestInput, RequestOutput } from '../../core/contract/requests.ts'
import { useGuardedChange } from './use-change.ts'
import { useConsequenceText } from './use-consequence-text.ts'

/** Records a contact that was not planned, and says what follows, with undo. */
export function useLogContact() {
  const consequence = useConsequenceText()
  const told = useCallback(
    (result: RequestOutput<'touches.log'>, input: RequestInput<'touches.log'>) => consequence(input, result),
    [consequence],
  )
  return useGuardedChange('touches.log', told)
}
