import { parentPort, workerData } from 'node:worker_threads'
import type { Result } from '../../../core/result.ts'
import { languageOf } from '../db/language.ts'
import { openDatabase } from '../db/open.ts'
import { createBusinessCalendars } from '../services/business-calendars.ts'
import { createIdMaker } from '../transfer/id-maker.ts'
import { longCommand } from './long-commands.ts'
import type { CommandMessage, CommandWorkerData } from './work-messages.ts'

// The entry of the worker thread that long work is done in: one command, then it ends.
const { databaseFile, name, asked, now } = workerData as CommandWorkerData
const tell = (message: CommandMessage): void => parentPort?.postMessage(message)

run().then((result) => tell({ type: 'done', result }))

async function run(): Promise<Result<unknown>> {
  const opened = openDatabase(databaseFile)
  if (!opened.ok) return opened
  const db = opened.value
  const holidays = createBusinessCalendars(() => languageOf(db))
  try {
    return await longCommand(name).run(
      { db, now: () => now, newId: createIdMaker(), holidays },
      asked,
      (done, total) => tell({ type: 'progress', done, total }),
    )
  } finally {
    db.close()
  }
}
