import { createContext, useContext } from 'react'
import type { RequestName } from '../../core/contract/requests.ts'

/** The commands on their way, for whoever shows that something takes its time. */
export interface Pending {
  /** Takes part in what is shown until `work` settles. */
  follow<T>(name: RequestName, work: Promise<T>): Promise<T>
  /** The oldest that has been on its way for longer than a moment. */
  readonly slow: RequestName | undefined
  onChange(listener: () => void): () => void
}

/** What takes less is not noticed, and showing it would only flicker. */
const momentMs = 400

export function createPending(): Pending {
  const slow = new Map<symbol, RequestName>()
  const listeners = new Set<() => void>()
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  return {
    get slow() {
      return slow.values().next().value
    },
    async follow(name, work) {
      const id = Symbol(name)
      const timer = setTimeout(() => {
        slow.set(id, name)
        tell()
      }, momentMs)
      try {
        return await work
      } finally {
        clearTimeout(timer)
        if (slow.delete(id)) tell()
      }
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const PendingContext = createContext<Pending | undefined>(undefined)

/** The commands on their way in this window. Throws outside of the application. */
export function usePending(): Pending {
  const pending = useContext(PendingContext)
  if (pending === undefined) throw new Error('Nothing follows commands in this tree')
  return pending
}
