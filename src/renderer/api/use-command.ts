import { useCallback } from 'react'
import type { RequestInput, RequestName, RequestOutput } from '../../core/contract/requests.ts'
import type { Result } from '../../core/result.ts'
import { useEngine } from './engine-context.ts'
import { usePending } from './pending.ts'

export type RunCommand<N extends RequestName> = (input: RequestInput<N>) => Promise<Result<RequestOutput<N>>>

/** Sends a command, and shows when it takes long. The screens follow by the notice of the change, not by the reply. */
export function useCommand<N extends RequestName>(name: N): RunCommand<N> {
  const engine = useEngine()
  const pending = usePending()
  return useCallback((input) => pending.follow(name, engine.request(name, input)), [engine, pending, name])
}
