import { useCallback } from 'react'
import type { RequestInput, RequestName, RequestOutput } from '../../core/contract/requests.ts'
import { type RunCommand, useCommand } from '../api/use-command.ts'
import { useProblemText } from '../i18n/use-problem-text.ts'
import { useToast } from '../ui/toast.ts'
import { type Guarded, useGuardedCommand } from './reason.ts'
import { useUndo } from './use-undo.ts'

/** What to say when a change is done; undefined says nothing. */
type Told<N extends RequestName> = (value: RequestOutput<N>, input: RequestInput<N>) => string | undefined

/**
 * A command that says in a toast what it did, with undo. Resolves to the sentence of what went wrong, if it
 * did, for the dialog or field that asked.
 */
export function useChange<N extends RequestName>(
  name: N,
  told: Told<N>,
): (input: RequestInput<N>) => Promise<string | undefined> {
  return useTelling(useCommand(name), told)
}

/** The same for a command that the rules may refuse until a reason is given: it is asked for. */
export function useGuardedChange<N extends Guarded>(
  name: N,
  told: Told<N>,
): (input: RequestInput<N>) => Promise<string | undefined> {
  return useTelling(useGuardedCommand(name), told)
}

function useTelling<N extends RequestName>(run: RunCommand<N>, told: Told<N>) {
  const toast = useToast()
  const problemText = useProblemText()
  const { undoAction } = useUndo()
  return useCallback(
    async (input: RequestInput<N>): Promise<string | undefined> => {
      const result = await run(input)
      if (!result.ok) return problemText(result.error)
      const message = told(result.value, input)
      if (message !== undefined) toast({ message, action: undoAction() })
      return undefined
    },
    [run, told, toast, problemText, undoAction],
  )
}
