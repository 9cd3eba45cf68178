import { useCallback } from 'react'
import type { RequestInput, RequestName, RequestOutput } from '../../core/contract/requests.ts'
import type { Result } from '../../core/result.ts'
import { useEngine } from './engine-context.ts'

export type RunCommand<N extends RequestName> = (input: RequestInput<N>) => Promise<Result<RequestOutput<N>>>

/** Sends a command. The screens follow by the engine's notice of the change, not by the reply. */
export function useCommand<N extends RequestName>(name: N): RunCommand<N> {
  const engine = useEngine()
  return useCallback((input) => engine.request(name, input), [engine, name])
}
