import type { Database } from 'better-sqlite3'
import { indexBacklog, isSearchComplete } from '../db/search.ts'
import type { CommandQueue } from '../handlers/command-queue.ts'

/** Leads indexed at a time: some 20 ms, so that neither a command nor a key press waits noticeably. */
const sliceSize = 500

export interface SearchFiller {
  /** Indexes what is left to index, in slices between the commands; resolves when a search sees every lead. */
  fill(): Promise<void>
  close(): void
}

/**
 * Makes searchable what an import or its undo left to index. It runs in the engine's own thread, where commands
 * are written too: another thread would take the lock again and again before those who wait for it.
 */
export function createSearchFiller(
  db: Database,
  { queue, onFilled }: { queue: CommandQueue; onFilled: () => void },
): SearchFiller {
  let running: Promise<void> | undefined
  let closed = false
  const run = async () => {
    try {
      while (await queue.run(() => !closed && indexBacklog(db, sliceSize))) await breath()
      if (!closed) onFilled()
    } finally {
      running = undefined
    }
  }
  return {
    fill: async () => {
      if (!closed && !isSearchComplete(db)) running ??= run()
      await running
    },
    close: () => {
      closed = true
    },
  }
}

/** Lets the requests in that arrived meanwhile. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
