import type { SyncReport } from '../../../core/contract/accounts.ts'
import type { AccountId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import type { Waiting } from '../../../core/sync/guard.ts'
import { isTooEarly, notBeforeOf } from '../../../core/sync/next-run.ts'
import { type Account, changeAccount, findAccount } from '../db/accounts.ts'
import { linksOf } from '../db/sync-links.ts'
import type { EngineContext } from '../services/context.ts'
import type { OpenCalendars } from './doors.ts'
import { holdAccount } from './hold-account.ts'
import { mayAnswer, readBusy } from './read-busy.ts'
import { sentenceOf } from './remote-problems.ts'
import { type RoundReport, runRound, tryRound } from './round.ts'
import type { Secrets } from './secrets.ts'
import type { Run } from './world.ts'

export interface RunOptions {
  readonly context: EngineContext
  readonly secrets: Secrets
  readonly open: OpenCalendars
  readonly inTurn: Run['inTurn']
  readonly onProgress: (progress: { accountId: AccountId; done: number; total: number }) => void
}

export interface RunRequest {
  /** The rep has seen what the run will do, and said yes. */
  readonly yes?: boolean | undefined
  /** For this run only. */
  readonly password?: string | undefined
  /** The rep waits for it: what is read now and then only is read now. */
  readonly byHand?: boolean
}

/** Runs of accounts: one at a time for each, whoever asks for it. */
export interface Runs {
  /** Errors: sync-running. What goes wrong with the calendar is in the report, and kept with the account. */
  run(account: Account, request?: RunRequest): Promise<Result<SyncReport>>
  /** What a run would do. */
  preview(account: Account, request?: RunRequest): Promise<Result<SyncReport>>
  /** Other work that must not meet a run. Errors: sync-running, those of a calendar. */
  alone<T>(account: Account, work: (run: Run) => Promise<Result<T>>, password?: string): Promise<Result<T>>
  cancel(id: AccountId): void
  /** Cancels, and resolves when no run is left. */
  stop(id: AccountId): Promise<void>
  isRunning(id: AccountId): boolean
  /** Cancels all, and resolves when none is left. */
  close(): Promise<void>
}

export function createRuns(options: RunOptions): Runs {
  const { context } = options
  const running = new Map<AccountId, Promise<unknown>>()
  const cancelled = new Set<AccountId>()

  const cancel = (id: AccountId): void => {
    if (running.has(id)) cancelled.add(id)
  }
  const stop = async (id: AccountId): Promise<void> => {
    cancel(id)
    await running.get(id)
  }

  const alone = async <T>(account: Account, work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const { id, user } = account
    const release = running.has(id) ? undefined : holdAccount(context, id)
    if (release === undefined) return failure(problem('sync-running', { user }))
    const done = work()
    running.set(
      id,
      done.catch(() => undefined),
    )
    try {
      return await done
    } finally {
      running.delete(id)
      cancelled.delete(id)
      release()
    }
  }

  const runOf = async (account: Account, request: RunRequest) => {
    const password = request.password ?? (await options.secrets.of(account))
    if (password === undefined || account.calendar === undefined) return undefined
    const { remote, requests } = options.open({ ...account, password })
    const { id: accountId, calendar } = account
    const run: Run = {
      ...options,
      remote,
      accountId,
      calendar,
      isApproved: request.yes === true,
      isFirst: account.lastSuccessAt === undefined && linksOf(context.db, accountId).length === 0,
      tell: (done, total) => options.onProgress({ accountId, done, total }),
      isCancelled: () => cancelled.has(accountId),
    }
    return { run, requests }
  }

  const once =
    (
      act: (run: Run, request: RunRequest) => Promise<Ran>,
      settle: (account: Account, ended: Ended) => void,
    ) =>
    (account: Account, request: RunRequest = {}): Promise<Result<SyncReport>> =>
      alone(account, async () => {
        if (isTooEarly(account.notBefore, context.now())) {
          return success(reportOf(account, { waitsUntil: account.notBefore }))
        }
        const opened = await runOf(account, request)
        if (opened === undefined) return success(reportOf(account, { isLocked: true }))
        const report = await act(opened.run, request)
        settle(account, { ...report, isCancelled: opened.run.isCancelled() })
        return success(reportOf(account, { report, requests: opened.requests() }))
      })

  return {
    run: once(runAndRead, (account, ended) => settle(context, account, ended)),
    preview: once(
      async (run) => ({ ...(await tryRound(run)), busy: 0 }),
      () => undefined,
    ),
    alone: (account, work, password) =>
      alone(account, async () => {
        const opened = await runOf(account, { yes: true, password })
        return opened === undefined
          ? failure(problem('password-unknown', { user: account.user }))
          : work(opened.run)
      }),
    cancel,
    stop,
    isRunning: (id) => running.has(id),
    close: async () => {
      await Promise.all([...running.keys()].map(stop))
    },
  }
}

interface Ran extends RoundReport {
  readonly busy: number
}

/** Busy time comes last: appointments do not wait for it, and are in step whatever becomes of it. */
async function runAndRead(run: Run, { byHand = false }: RunRequest): Promise<Ran> {
  const report = await runRound(run)
  const busy = mayAnswer(report.problem) ? await readBusy(run, { byHand }) : 0
  return { ...report, busy }
}

interface Ended extends RoundReport {
  readonly isCancelled: boolean
}

/**
 * Keeps how the run went. An account that a rep has paused or removed meanwhile stays so. A run that was called off
 * succeeded in nothing: after it, the first run is still to come.
 */
function settle({ db, now }: EngineContext, { id }: Account, ended: Ended): void {
  const { problem, isCancelled } = ended
  const account = findAccount(db, id)
  if (account === undefined) return
  const { state, failures } = account
  const isWell = problem === undefined
  const isWhole = isWell && !isCancelled
  const waiting = ended.waiting ?? (isWhole ? undefined : account.waiting)
  changeAccount(db, id, {
    problem,
    waiting,
    failures: isWell ? 0 : failures + 1,
    notBefore: problem?.kind === 'throttled' ? notBeforeOf(problem.until ?? 0, now()) : 0,
    state: state === 'paused' ? state : problem?.kind === 'unauthorized' ? 'reconnect' : 'connected',
    ...(isWhole && waiting === undefined ? { lastSuccessAt: now() } : {}),
  })
}

interface Outcome {
  readonly report?: Ran
  readonly requests?: number
  readonly waitsUntil?: number
  readonly isLocked?: boolean
}

function reportOf(
  { id, user }: Account,
  { report, requests = 0, waitsUntil, isLocked }: Outcome,
): SyncReport {
  const {
    problem: trouble,
    waiting,
    ...counts
  } = report ?? { ...noCounts, problem: undefined, waiting: undefined }
  const told = isLocked
    ? problem('password-unknown', { user })
    : waitsUntil === undefined
      ? trouble && sentenceOf(trouble)
      : problem('calendar-throttled')
  return {
    accountId: id,
    user,
    requests,
    ...counts,
    ...waitingOf(waiting),
    ...(told === undefined ? {} : { problem: told }),
  }
}

const waitingOf = (waiting: Waiting | undefined) => (waiting === undefined ? {} : { waiting })

const noCounts = { created: 0, updated: 0, deleted: 0, moved: 0, outcomes: 0, asked: 0, refused: 0, busy: 0 }
