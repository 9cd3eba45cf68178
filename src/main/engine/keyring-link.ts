import type { FromEngine, ToEngine } from './process-messages.ts'
import type { Keyring } from './sync/secrets.ts'

export interface KeyringLink {
  readonly keyring: Keyring
  readonly hear: (answer: Extract<ToEngine, { kind: 'keyring' }>) => void
}

/** The keyring of the system, which only main can reach: a question to it, and its answer. */
export function linkToKeyring(tell: (question: FromEngine) => void): KeyringLink {
  const waiting = new Map<number, (text: string | undefined) => void>()
  let count = 0
  const ask = (act: 'seal' | 'open', text: string): Promise<string | undefined> =>
    new Promise((resolve) => {
      count += 1
      waiting.set(count, resolve)
      tell({ kind: 'keyring', id: count, act, text })
    })
  return {
    keyring: { seal: (secret) => ask('seal', secret), open: (sealed) => ask('open', sealed) },
    hear: ({ id, text }) => {
      waiting.get(id)?.(text)
      waiting.delete(id)
    },
  }
}
