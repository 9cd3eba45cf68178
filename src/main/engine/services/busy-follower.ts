import { stat } from 'node:fs/promises'
import { millisecondsInDay } from 'date-fns/constants'
import type { BusySourceId } from '../../../core/ids.ts'
import { busySources } from '../db/busy-times.ts'
import type { EngineContext } from './context.ts'
import { me } from './first-start.ts'

export interface BusyFollower {
  /** Looks whether a followed file is another than it was, and has those read that are. */
  look(): Promise<void>
  close(): void
}

/** A look costs one question to the file system for each file. */
const lookEveryMs = 60_000

interface Following {
  readonly readAgain: (ids: BusySourceId[]) => Promise<unknown>
  readonly onBug: (error: unknown) => void
}

/**
 * Has followed calendar files read again when they change, and once a day, so that events which repeat are known far
 * enough ahead. A file is asked for its date instead of being watched: many programs replace it, which ends a watch, and
 * folders of the network tell nothing. One that cannot be understood is tried again only when it has changed.
 */
export function createBusyFollower(context: EngineContext, { readAgain, onBug }: Following): BusyFollower {
  const seen = new Map<BusySourceId, string>()
  const look = async (): Promise<void> => {
    const followed = busySources(context.db, me(context).id).filter(({ follows }) => follows)
    const changed: BusySourceId[] = []
    for (const { id, path } of followed) {
      const state = await stateOf(path, context.now())
      if (state === undefined || seen.get(id) === state) continue
      seen.set(id, state)
      changed.push(id)
    }
    if (changed.length > 0) await readAgain(changed)
  }
  const lookSafely = (): void => void look().catch(onBug)
  const timer = setInterval(lookSafely, lookEveryMs)
  lookSafely()
  return { look, close: () => clearInterval(timer) }
}

/** Undefined where there is no such file now: what is known of it stays until it is back. */
async function stateOf(path: string, now: number): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found && `${found.mtimeMs} ${found.size} ${Math.floor(now / millisecondsInDay)}`
}
