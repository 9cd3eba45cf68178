import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { v7 as uuid } from 'uuid'
import type { Engine } from '../../src/main/engine/create-engine.ts'
import { figure, heading, timed } from './figures.ts'

/**
 * Times an import against the plainest way to get the same rows into SQLite: goal 4 times that. Then a small file
 * into what is there by now, and how long anybody else waited to write.
 */
export async function benchImport({
  engine,
  csv,
  folder,
}: {
  engine: Engine
  csv: string
  folder: string
}): Promise<void> {
  heading('Import: parsed, matched, deduplicated, indexed, searchable, durable')
  const reference = await timed(() => plainImport(csv, join(folder, 'plain.db')))
  figure(`reference: ${reference.value}`, `${(reference.milliseconds / 1000).toFixed(2)} s`)
  const seconds = (milliseconds: number) => {
    const ratio = (milliseconds / reference.milliseconds).toFixed(1)
    return `${(milliseconds / 1000).toFixed(2)} s, ${ratio} x the reference`
  }
  const locks = watchLock(join(folder, 'relance.db'))
  const run = async (file: string) => {
    const result = await engine.handle({ id: uuid(), name: 'import.run', input: { file } })
    if (!result.ok) throw new Error(result.error.message)
  }
  const durable = await timed(() => run(csv))
  const searchable = await timed(() => engine.flush())
  figure('import, durable', seconds(durable.milliseconds))
  figure('import, searchable', `${seconds(durable.milliseconds + searchable.milliseconds)} (goal 4 x)`)
  figure('longest wait for the write lock', `${(await locks.longest()).toFixed(0)} ms (goal 1,000 ms)`)
  figure('peak memory', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  figure('the same file again, nothing to do', seconds((await timed(() => run(csv))).milliseconds))
  const small = join(folder, 'small.csv')
  writeFileSync(small, readFileSync(csv, 'utf8').split('\n', 11).join('\n'))
  figure('ten rows of it again', `${(await timed(() => run(small))).milliseconds.toFixed(0)} ms`)
}

/** Another program that writes every few milliseconds, and how long it had to wait at most. */
function watchLock(databaseFile: string): { longest: () => Promise<number> } {
  const worker = new Worker(new URL('./lock-watcher.ts', import.meta.url), { workerData: databaseFile })
  return {
    longest: () =>
      new Promise((resolve) => {
        worker.on('message', resolve)
        worker.postMessage('stop')
      }),
  }
}

/** `sqlite3 .import` where there is one, else the same done here. */
function plainImport(csv: string, file: string): string {
  const commands = ['PRAGMA journal_mode = WAL', 'PRAGMA synchronous = FULL']
  const shell = spawnSync('sqlite3', [
    file,
    ...commands.flatMap((sql) => ['-cmd', sql]),
    `.import --csv ${csv} leads`,
  ])
  if (shell.status === 0) return 'sqlite3 .import'
  rmSync(file, { force: true })
  const [header = [], ...rows] = parse(readFileSync(csv), { bom: true }) as string[][]
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`CREATE TABLE leads (${header.map((name) => `"${name}" TEXT`).join(', ')})`)
  const insert = db.prepare(`INSERT INTO leads VALUES (${header.map(() => '?').join(', ')})`)
  db.transaction(() => rows.forEach((row) => void insert.run(...row)))()
  db.close()
  return 'csv-parse and plain INSERTs'
}
