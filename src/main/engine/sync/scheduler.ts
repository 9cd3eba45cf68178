import { millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants'
import type { SyncReport } from '../../../core/contract/accounts.ts'
import type { AccountId } from '../../../core/ids.ts'
import { isTooEarly, nextRunAt } from '../../../core/sync/next-run.ts'
import { type Account, findAccount, listAccounts } from '../db/accounts.ts'
import type { EngineContext } from '../services/context.ts'
import type { Runs } from './runs.ts'
import type { Secrets } from './secrets.ts'

export interface SchedulerOptions {
  readonly context: EngineContext
  readonly runs: Runs
  readonly secrets: Secrets
  /** From 0 to below 1. */
  readonly random: () => number
  /** What the machine's network looks like: another text is another network, or one that is back. */
  readonly network: () => string
  readonly onRan: (report: SyncReport) => void
  readonly onBug: (error: unknown) => void
}

export interface Scheduler {
  /** Something was changed here: it is sent soon, together with what follows at once. */
  soon(): void
  close(): void
}

/** A look costs one small question to the database. */
const lookEveryMs = 2 * millisecondsInSecond
/** Looks that are so far apart had a sleep between them. */
const sleepMs = millisecondsInMinute
const soonMs = 5 * millisecondsInSecond
const jitterMs = 10 * millisecondsInSecond

/**
 * Runs each connected account now and then, apart from the others: at start, at intervals, after changes, after a sleep
 * and when the network is back. It looks at the clock instead of sleeping until a moment, because clocks are set
 * and timers stand still while a machine sleeps.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { context, runs, secrets, random, onRan, onBug } = options
  const { db, now } = context
  const nextAt = new Map<AccountId, number>()
  let lookedAt = now()
  let network = options.network()

  const sooner = (id: AccountId, at: number): void => {
    nextAt.set(id, Math.min(nextAt.get(id) ?? at, at))
  }
  const ready = (): Account[] =>
    listAccounts(db)
      .filter((account) => account.state === 'connected' && secrets.knows(account))
      .map((account) => ({
        ...account,
        notBefore: isTooEarly(account.notBefore, now()) ? account.notBefore : 0,
      }))

  const start = async (account: Account): Promise<void> => {
    nextAt.set(account.id, Number.POSITIVE_INFINITY)
    try {
      const ran = await runs.run(account)
      if (ran.ok) onRan(ran.value)
    } catch (error) {
      onBug(error)
    }
    const { failures, notBefore } = findAccount(db, account.id) ?? account
    nextAt.set(account.id, nextRunAt({ endedAt: now(), failures, notBefore }, random))
  }

  const look = (): void => {
    // A clock that was set back counts too: the next run may lie days ahead of it.
    const isAwake = Math.abs(now() - lookedAt) > sleepMs
    const isBack = options.network() !== network
    lookedAt = now()
    network = options.network()
    for (const account of ready()) {
      const { id, notBefore, problem } = account
      const isStirred = isAwake || (isBack && problem?.kind === 'offline')
      if (isStirred || !nextAt.has(id)) sooner(id, Math.max(now() + random() * jitterMs, notBefore))
      if ((nextAt.get(id) ?? 0) <= now() && !runs.isRunning(id)) void start(account)
    }
  }
  const timer = setInterval(look, lookEveryMs)
  look()
  return {
    soon: () => {
      for (const { id, failures, notBefore } of ready()) {
        // After a failure the pause holds: what was changed waits with the rest.
        if (failures === 0) sooner(id, Math.max(now() + soonMs, notBefore))
      }
    },
    close: () => clearInterval(timer),
  }
}
