import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { recordedResult } from '../../../src/main/engine/db/history.ts'
import { openDatabase } from '../../../src/main/engine/db/open.ts'
import { generateLeadsCsv } from '../../fixtures/generate-leads.ts'
import { seeded } from '../../fixtures/random.ts'
import { expectValue, temporaryFolder } from '../../fixtures/test-context.ts'
import { type BusyProcess, type Given, startBusyProcess } from './busy-process.ts'
import { historyOf, tornParts } from './database-facts.ts'
import { type Entry, expectedHistory } from './expected-history.ts'

/** RELANCE_KILLS=1000 for a full run. */
const kills = Number(process.env.RELANCE_KILLS ?? 40)
const killsPerFolder = 5
const seed = Number(process.env.RELANCE_SEED ?? Date.now() % 1e6)

test(`what was answered is there after SIGKILL, whole, ${kills} times (RELANCE_SEED=${seed})`, async () => {
  const random = seeded(seed)
  const root = temporaryFolder()
  const files = importFiles(root)
  const start = standby(root)
  let answered = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const dataFolder = join(root, `data-${Math.floor(kill / killsPerFolder)}`)
    mkdirSync(dataFolder, { recursive: true })
    const order = { dataFolder, files, seed: seed + kill, inWorkers: kill % 2 === 0 }
    const before = withDatabase(dataFolder, historyOf)
    const given = await start().workUntilKilled(order, 1 + random() * 600)
    answered += given.filter(({ result }) => result?.ok).length
    withDatabase(dataFolder, (db) => expectNothingLost(db, { before, given }))
    expectWholeCalendarFile(dataFolder)
  }
  // Kills that come before the first command prove nothing.
  expect(answered).toBeGreaterThan(kills * 5)
}, 600_000)

function expectNothingLost(
  db: Database,
  { before, given }: { before: readonly Entry[]; given: readonly Given[] },
): void {
  for (const [part, found] of Object.entries(tornParts(db))) expect(found, part).toEqual([])
  const answered = given.filter(({ result }) => result !== undefined)
  const kept = expectedHistory(before, answered)
  const keptAndLast = expectedHistory(before, given)
  expect([kept, keptAndLast]).toContainEqual(historyOf(db))
  for (const { id, name, result } of answered) {
    if (result?.ok && !name.startsWith('history.')) expect(recordedResult(db, id)).toEqual(result)
  }
}

/** It is written aside and renamed: whoever reads it never sees half of it. */
function expectWholeCalendarFile(folder: string): void {
  const file = join(folder, 'relance.ics')
  if (!existsSync(file)) return
  const text = readFileSync(file, 'utf8')
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
}

function withDatabase<T>(folder: string, work: (db: Database) => T): T {
  const db = expectValue(openDatabase(join(folder, 'relance.db')))
  try {
    return work(db)
  } finally {
    db.close()
  }
}

/** Of several sizes: the largest makes the import build its indexes anew. Every one changes what the others did. */
function importFiles(folder: string): string[] {
  return [30, 300, 2000, 6000].map((count, index) => {
    const file = join(folder, `leads-${count}.csv`)
    writeFileSync(file, generateLeadsCsv(count, index + 1))
    return file
  })
}

/** Always one process loading while another works: loading takes longer than the work before a kill. */
function standby(folder: string): () => BusyProcess {
  let count = 0
  const next = () => {
    const own = join(folder, `process-${count++}`)
    mkdirSync(own)
    return startBusyProcess(own)
  }
  let waiting = next()
  onTestFinished(() => waiting.kill())
  return () => {
    const ready = waiting
    waiting = next()
    return ready
  }
}
