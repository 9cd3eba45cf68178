import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { v7 as uuid } from 'uuid'
import type { Engine } from '../../src/main/engine/create-engine.ts'
import { figure, heading, timed } from './figures.ts'

/** Times an import against the plainest way to get the same rows into SQLite: goal 4 times that. */
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
  const run = () => engine.handle({ id: uuid(), name: 'import.run', input: { file: csv } })
  for (const name of ['import', 'the same file again, nothing to do']) {
    const { milliseconds, value } = await timed(run)
    if (!value.ok) throw new Error(value.error.message)
    const ratio = (milliseconds / reference.milliseconds).toFixed(1)
    figure(name, `${(milliseconds / 1000).toFixed(2)} s, ${ratio} x the reference (goal 4 x)`)
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
