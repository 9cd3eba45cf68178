import { millisecondsInHour } from 'date-fns/constants'
import type { AccountId } from '../../../core/ids.ts'
import { runnerOf, setRunner } from '../db/accounts.ts'
import type { EngineContext } from '../services/context.ts'

/** No run takes so long: whatever has the number of that process now, it is another. */
const longestRun = millisecondsInHour

/**
 * Holds an account for this process, so that window and command line do not run it at once. Returns the way to let it
 * go; undefined while a process that still lives holds it. One that was killed holds nothing.
 */
export function holdAccount({ db, now }: EngineContext, id: AccountId): (() => void) | undefined {
  const isHeld = db
    .transaction(() => {
      const runner = runnerOf(db, id)
      const isFree = runner === undefined || now() - runner.since > longestRun || !isOtherAndAlive(runner.pid)
      if (isFree) setRunner(db, id, { pid: process.pid, since: now() })
      return isFree
    })
    .immediate()
  return isHeld ? () => setRunner(db, id, undefined) : undefined
}

function isOtherAndAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
