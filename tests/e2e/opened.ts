import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { ElectronApplication, Page } from 'playwright'
import { onTestFinished } from 'vitest'
import { openDatabase } from '../../src/main/engine/db/open.ts'
import { expectValue } from '../fixtures/test-context.ts'
import { type Ask, withEngine } from '../fixtures/with-engine.ts'
import { launchRelance } from './launch.ts'

export interface Opened {
  readonly app: ElectronApplication
  readonly page: Page
  /** Closes it as a user would. */
  close(): Promise<void>
}

/** A data folder that is gone when `later` runs; by default when the test is over. */
export function dataFolder(later: (work: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'relance-data-'))
  later(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Opens the window on a data folder; it closes when the test is over, if it has not before. */
export async function openWindow(data: string, ...args: string[]): Promise<Opened> {
  const app = await launchRelance('--data', data, ...args)
  const close = closing(app)
  onTestFinished(close)
  const page = await app.firstWindow()
  page.setDefaultTimeout(10_000)
  // Keys pressed before there is anything to hear them are lost.
  await page.getByRole('navigation').first().waitFor()
  return { app, page, close }
}

/** A program that does not end by itself is killed, and fails the test. */
function closing(app: ElectronApplication): () => Promise<void> {
  const main = app.process()
  return async () => {
    const killing = setTimeout(() => main.kill('SIGKILL'), 10_000)
    await app.close().catch(() => undefined)
    clearTimeout(killing)
    if (main.signalCode === 'SIGKILL') throw new Error('The program did not end by itself')
  }
}

/** Works on a data folder as the command line would, at the moment given. */
export const prepare = <T>(data: string, now: string, work: (ask: Ask) => Promise<T>): Promise<T> =>
  withEngine({ data }, ({ ask, setNow }) => {
    setNow(now)
    return work(ask)
  })

/** Looks into the database of a data folder. */
export function inDatabase<T>(data: string, look: (db: Database) => T): T {
  const db = expectValue(openDatabase(join(data, 'relance.db')))
  try {
    return look(db)
  } finally {
    db.close()
  }
}

/** The process in which the engine runs, undefined while there is none. */
export const enginePid = (app: ElectronApplication): Promise<number | undefined> =>
  app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Relance engine')?.pid)
