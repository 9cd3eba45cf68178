import { Worker } from 'node:worker_threads'
import { problem } from '../../../core/problem.ts'
import { failure, type Result } from '../../../core/result.ts'
import type { ImportProgress, ImportReport } from '../../../core/transfer/import-schemas.ts'
import type { ImportMessage, ImportWorkerData } from './import-messages.ts'

export interface ImportJob {
  /** How the import ended; rejects only when the worker died of a bug. */
  readonly done: Promise<Result<ImportReport>>
  /** Ends the import with `import-cancelled`, unless it is already being made durable. */
  readonly cancel: () => void
}

export interface ImportJobOptions {
  /** The built worker, or its source in tests. */
  readonly workerFile: string | URL
  readonly databaseFile: string
  readonly options: ImportWorkerData['options']
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
}

/** Runs an import in a thread of its own, so that it never holds up the engine. */
export function startImportJob({
  workerFile,
  databaseFile,
  options,
  onProgress,
}: ImportJobOptions): ImportJob {
  const cancelFlag = new SharedArrayBuffer(4)
  const workerData: ImportWorkerData = { databaseFile, cancelFlag, options }
  const worker = new Worker(workerFile, { workerData })
  let started = false
  let cancelEarly = () => {}
  const done = new Promise<Result<ImportReport>>((resolve, reject) => {
    cancelEarly = () => resolve(failure(problem('import-cancelled')))
    worker.on('message', (message: ImportMessage) => {
      if (message.type === 'started') started = true
      else if (message.type === 'progress') onProgress?.(message.progress)
      else resolve(message.result)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`The import worker ended with code ${code}`)))
  })
  const cancel = () => {
    Atomics.store(new Int32Array(cancelFlag), 0, 1)
    // A thread that is still loading its code has touched nothing, and hears nothing either.
    if (started) return
    cancelEarly()
    void worker.terminate()
  }
  return { done, cancel }
}
