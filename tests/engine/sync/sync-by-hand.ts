import type { EngineContext } from '../../../src/main/engine/services/context.ts'
import { createSync } from '../../../src/main/engine/sync/create-sync.ts'

/** The sync as the program has it, but run only when it is told to, without a keyring, and failing on any bug. */
export const syncByHand = (context: EngineContext, fetch = globalThis.fetch) =>
  createSync(context, {
    keyring: undefined,
    fetch,
    isScheduled: false,
    inTurn: async (work) => work(),
    onProgress: () => undefined,
    onNews: () => undefined,
    onBug: (error) => {
      throw error
    },
  })
