import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '../../../core/result.ts'
import type { ImportReport } from '../../../core/transfer/import-schemas.ts'
import { openDatabase } from '../db/open.ts'
import { createIdMaker } from './id-maker.ts'
import { importFile } from './import-file.ts'
import type { ImportMessage, ImportWorkerData } from './import-messages.ts'

// The entry of the worker thread that `startImportJob` starts: one import, then it ends.
const { databaseFile, cancelFlag, options } = workerData as ImportWorkerData
const flag = new Int32Array(cancelFlag)
const tell = (message: ImportMessage): void => parentPort?.postMessage(message)

tell({ type: 'started' })
run().then((result) => tell({ type: 'done', result }))

async function run(): Promise<Result<ImportReport>> {
  const opened = openDatabase(databaseFile)
  if (!opened.ok) return opened
  try {
    return await importFile(opened.value, {
      ...options,
      newId: createIdMaker(),
      onProgress: (progress) => tell({ type: 'progress', progress }),
      isCancelled: () => Atomics.load(flag, 0) === 1,
    })
  } finally {
    opened.value.close()
  }
}
