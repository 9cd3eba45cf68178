import { networkInterfaces } from 'node:os'
import type { SyncReport } from '../../../core/contract/accounts.ts'
import type { EngineContext } from '../services/context.ts'
import { createAccounts } from './accounts.ts'
import { openWith } from './doors.ts'
import { createRuns, type RunOptions } from './runs.ts'
import { createScheduler } from './scheduler.ts'
import { createSecrets, type Keyring } from './secrets.ts'

export interface SyncOptions extends Pick<RunOptions, 'inTurn' | 'onProgress'> {
  readonly keyring: Keyring | undefined
  readonly fetch: typeof globalThis.fetch
  /** Whether accounts are run by themselves. */
  readonly isScheduled: boolean
  /** A run that nobody asked for has changed something. */
  readonly onNews: () => void
  readonly onBug: (error: unknown) => void
}

/** Connected calendars, put together. */
export function createSync(context: EngineContext, options: SyncOptions) {
  const secrets = createSecrets(context.db, options.keyring)
  const open = openWith(context, options.fetch)
  const runs = createRuns({ ...options, context, secrets, open })
  const scheduler = options.isScheduled
    ? createScheduler({
        ...options,
        context,
        secrets,
        runs,
        random: Math.random,
        network: () => JSON.stringify(networkInterfaces()),
        onRan: (report) => {
          if (isNews(report)) options.onNews()
        },
      })
    : undefined
  return {
    accounts: createAccounts({ context, secrets, open, runs }),
    runs,
    /** Something was changed here. */
    soon: () => scheduler?.soon(),
    close: async () => {
      scheduler?.close()
      await runs.close()
    },
  }
}

export type Sync = ReturnType<typeof createSync>

const isNews = ({
  requests: _,
  accountId: __,
  user: ___,
  waiting,
  problem,
  ...counts
}: SyncReport): boolean =>
  waiting !== undefined || problem !== undefined || Object.values(counts).some((count) => count > 0)
