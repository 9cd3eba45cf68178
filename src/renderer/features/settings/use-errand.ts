import type { RequestInput, RequestName, RequestOutput } from '../../../core/contract/requests.ts'
import type { Problem } from '../../../core/problem.ts'
import { useCommand } from '../../api/use-command.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { useToast } from '../../ui/toast.ts'

/** So often, and so long apart in ms, it is asked again of a calendar that is being synced by itself. */
const tries = 20
const pauseMs = 500

/**
 * What goes out to a calendar, and says what it did: there is no undo of it. A run that has begun by itself is waited
 * for. Resolves to the sentence of what went wrong, if it did.
 */
export function useErrand<N extends RequestName>(
  name: N,
  told: (value: RequestOutput<N>) => string | Problem | undefined,
): (input: RequestInput<N>) => Promise<string | undefined> {
  const run = useCommand(name)
  const toast = useToast()
  const problemText = useProblemText()
  return async (input) => {
    let result = await run(input)
    for (let tried = 1; tried < tries && !result.ok && result.error.code === 'sync-running'; tried += 1) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      result = await run(input)
    }
    if (!result.ok) return problemText(result.error)
    const message = told(result.value)
    if (typeof message === 'object') return problemText(message)
    if (message !== undefined) toast({ message })
    return undefined
  }
}
