import { Worker } from 'node:worker_threads'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { Result } from '../../../core/result.ts'
import type { Asked, EngineContext, TellDone } from '../services/context.ts'
import { type LongCommandName, longCommand } from './long-commands.ts'
import type { CommandMessage, CommandWorkerData } from './work-messages.ts'

export interface LongWorkOptions {
  readonly databaseFile: string
  /** The built worker, or its source in tests; without it all is done in this thread, as the command line wants it. */
  readonly workerFile: string | URL | undefined
  readonly onProgress: (progress: { command: LongCommandName; done: number; total: number }) => void
}

export interface LongWork {
  /**
   * Carries out a command where it holds nobody up. Commands still come one after the other: whoever runs them waits
   * for this one too, while questions are answered.
   */
  run<N extends LongCommandName>(name: N, asked: Asked<CheckedInput<N>>): Promise<Result<RequestOutput<N>>>
  /** Ends what still runs; nothing of it remains. */
  close(): Promise<void>
}

export function createLongWork(context: EngineContext, options: LongWorkOptions): LongWork {
  const { databaseFile, workerFile, onProgress } = options
  const running = new Set<Worker>()
  return {
    run: (name, asked) => {
      const command = longCommand(name)
      const tellDone: TellDone = (done, total) => onProgress({ command: name, done, total })
      if (workerFile === undefined || !command.isLong(context, asked.input)) {
        return command.run(context, asked, tellDone) as Promise<Result<never>>
      }
      const workerData: CommandWorkerData = { databaseFile, name, asked, now: context.now() }
      const worker = new Worker(workerFile, { workerData })
      running.add(worker)
      const deadline =
        command.mostMs === undefined ? undefined : setTimeout(() => void worker.terminate(), command.mostMs)
      const done = resultOf(worker, tellDone).finally(() => {
        clearTimeout(deadline)
        running.delete(worker)
      })
      return done as Promise<Result<never>>
    },
    close: async () => {
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}

/** Rejects only when the worker died of a bug, or was ended. */
function resultOf(worker: Worker, tellDone: TellDone): Promise<Result<unknown>> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: CommandMessage) => {
      if (message.type === 'progress') tellDone(message.done, message.total)
      else resolve(message.result)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The worker ended with code ${code}`)))
  })
}
