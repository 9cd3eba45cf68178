import { parentPort, workerData } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { type Problem, problem } from '../../../../core/problem.ts'
import { openForReading } from '../../db/open.ts'
import { storageProblem } from '../../db/storage-problem.ts'
import { rememberEvents } from './event-memory.ts'
import { type Refresh, refreshCalendarFile, type Written } from './refresh.ts'

/** What the worker is started with. */
export interface CalendarFileWorkerData {
  readonly databaseFile: string
  readonly folder: string
}

/** `now` in epoch milliseconds. Each request is answered once, in order. */
export interface RefreshRequest {
  readonly type: 'refresh'
  readonly now: number
}

export type RefreshAnswer =
  | ({ readonly type: 'written' } & Written)
  | { readonly type: 'failed'; readonly problem: Problem }

if (parentPort) serve(parentPort, workerData as CalendarFileWorkerData)

function serve(port: NonNullable<typeof parentPort>, { databaseFile, folder }: CalendarFileWorkerData): void {
  const memory = rememberEvents()
  let db: Database | undefined
  port.on('message', ({ now }: RefreshRequest) => {
    try {
      db ??= openForReading(databaseFile)
      port.postMessage(refresh(db, { folder, now, memory }))
    } catch (error) {
      port.postMessage({ type: 'failed', problem: problemOf(error, databaseFile) } satisfies RefreshAnswer)
    }
  })
}

function refresh(db: Database, request: Refresh): RefreshAnswer {
  const written = refreshCalendarFile(db, request)
  return written.ok ? { type: 'written', ...written.value } : { type: 'failed', problem: written.error }
}

const problemOf = (error: unknown, file: string): Problem =>
  storageProblem(error, file) ?? problem('unexpected', { detail: String(error) })
