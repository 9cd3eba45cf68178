import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { ConnectionState, EngineClient } from '../../core/contract/engine-client.ts'
import type { NoticeData, NoticeName } from '../../core/contract/notices.ts'
import type { Problem } from '../../core/problem.ts'

export const EngineContext = createContext<EngineClient | undefined>(undefined)

/** The engine of this window. Throws outside of the application. */
export function useEngine(): EngineClient {
  const engine = useContext(EngineContext)
  if (engine === undefined) throw new Error('No engine in this tree')
  return engine
}

export function useConnection(): ConnectionState {
  const engine = useEngine()
  return useSyncExternalStore(engine.onState, () => engine.state)
}

/** Why there is no engine to wait for, when that is so. */
export function useEngineProblem(): Problem | undefined {
  const engine = useEngine()
  return useSyncExternalStore(engine.onState, () => engine.problem)
}

/** Calls back for every notice of that name while mounted. */
export function useNotice<N extends NoticeName>(name: N, listener: (data: NoticeData<N>) => void): void {
  const engine = useEngine()
  useEffect(() => engine.onNotice(name, listener), [engine, name, listener])
}
