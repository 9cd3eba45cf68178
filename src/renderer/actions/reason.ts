import { createContext, useCallback, useContext } from 'react'
import type { RequestInput, RequestName, RequestOutput } from '../../core/contract/requests.ts'
import type { Problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { useCommand } from '../api/use-command.ts'

/** What lifts a refusal of the rules: a reason in words, or that the client wished it so. */
export type Excuse = { readonly reason: string } | { readonly agreed: true } | { readonly inbound: true }

/** What may be said instead of a reason: the client agreed to the time, or it was the client who called. */
export type Alternative = 'agreed' | 'inbound'

export type AskReason = (problem: Problem, alternative?: Alternative) => Promise<Excuse | undefined>

export const ReasonContext = createContext<AskReason | undefined>(undefined)

/** Commands that the spacing of contacts may refuse. */
export type Guarded = {
  [N in RequestName]: RequestInput<N> extends { reason?: string | undefined } ? N : never
}[RequestName]

const alternatives: Partial<Record<Guarded, Alternative>> = {
  'followUps.add': 'agreed',
  'followUps.move': 'agreed',
  'followUps.recordOutcome': 'inbound',
  'touches.log': 'inbound',
}

/**
 * Sends a command; where the rules refuse it until a reason is given, asks for one and sends it again. Without one
 * the refusal stands, and its sentence says why.
 */
export function useGuardedCommand<N extends Guarded>(
  name: N,
): (input: RequestInput<N>) => Promise<Result<RequestOutput<N>>> {
  const run = useCommand(name)
  const askReason = useContext(ReasonContext)
  return useCallback(
    async (input) => {
      const result = await run(input)
      if (result.ok || result.error.field !== 'reason' || askReason === undefined) return result
      const excuse = await askReason(result.error, alternatives[name])
      return excuse === undefined ? result : run({ ...input, ...excuse })
    },
    [run, askReason, name],
  )
}
