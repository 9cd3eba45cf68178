import { Worker } from 'node:worker_threads'
import { problem } from '../../../../core/problem.ts'
import { failure, type Result, success } from '../../../../core/result.ts'
import type { CalendarFileWorkerData, RefreshAnswer, RefreshRequest } from './calendar-file-worker.ts'
import type { Written } from './refresh.ts'

export interface CalendarFileOptions extends CalendarFileWorkerData {
  /** The file of the worker's code. */
  readonly workerFile: string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** Told of every refresh, also of one that failed. */
  readonly onWritten?: (result: Result<Written>) => void
}

export interface CalendarFile {
  /** Something may have changed: the file follows shortly, once for many changes in a row. */
  changed(): void
  /** Brings the file up to date now. Errors: folder-read-only, disk-full, database-busy. */
  flush(): Promise<Result<Written>>
  /** Writes what has not been written yet, and ends. */
  close(): Promise<void>
}

const settleMilliseconds = 200
/** After that the worker ends, and gives back the memory in which it remembers events. */
const idleMilliseconds = 60_000
/** Rows and texts are short-lived: a small nursery collects them early instead of growing by a hundred megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 }

/** Keeps the calendar file up to date from a worker thread, so that rendering never delays an answer. */
export function createCalendarFile(options: CalendarFileOptions): CalendarFile {
  const worker = lazyWorker(options)
  let settling: NodeJS.Timeout | undefined
  let running: Promise<Result<Written>> | undefined
  let next: Promise<Result<Written>> | undefined

  const run = async (): Promise<Result<Written>> => {
    const result = await worker.refresh(options.now())
    options.onWritten?.(result)
    return result
  }

  /** Never two at once: whoever asks during a refresh shares the one that follows it. */
  const refresh = (): Promise<Result<Written>> => {
    if (next) return next
    const before = running
    if (before) next = before.then(start, start)
    return next ?? start()
  }
  const start = (): Promise<Result<Written>> => {
    next = undefined
    const started = run().finally(() => {
      if (running === started) running = undefined
    })
    running = started
    return started
  }

  const settle = (): void => {
    clearTimeout(settling)
    settling = undefined
  }
  return {
    changed() {
      settle()
      settling = setTimeout(() => {
        settling = undefined
        void refresh()
      }, settleMilliseconds)
    },
    flush() {
      settle()
      return refresh()
    },
    async close() {
      if (settling !== undefined) await refresh()
      settle()
      await Promise.allSettled([running, next])
      await worker.end()
    },
  }
}

/** A worker that starts when it is needed, ends when it is not, and is replaced when it fails. */
function lazyWorker({ workerFile, databaseFile, folder }: CalendarFileOptions) {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined

  const end = async (): Promise<void> => {
    clearTimeout(idle)
    const ending = worker
    worker = undefined
    await ending?.terminate()
  }

  const refresh = async (now: number): Promise<Result<Written>> => {
    clearTimeout(idle)
    const data: CalendarFileWorkerData = { databaseFile, folder }
    worker ??= new Worker(workerFile, { workerData: data, resourceLimits })
    const result = await answerOf(worker, { type: 'refresh', now })
    if (!result.ok && result.error.code === 'unexpected') await end()
    else idle = setTimeout(end, idleMilliseconds).unref()
    return result
  }

  return { refresh, end }
}

function answerOf(worker: Worker, request: RefreshRequest): Promise<Result<Written>> {
  return new Promise((resolve) => {
    const settle = (result: Result<Written>): void => {
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      resolve(result)
    }
    const broken = (detail: string): void => settle(failure(problem('unexpected', { detail })))
    const onError = (error: unknown): void => broken(String(error))
    const onExit = (): void => broken('the writer of the calendar file ended')
    const onAnswer = (answer: RefreshAnswer): void =>
      settle(
        answer.type === 'written'
          ? success({ appointments: answer.appointments, changed: answer.changed })
          : failure(answer.problem),
      )
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.postMessage(request)
  })
}
