import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { RequestInput, RequestName, RequestOutput } from '../../src/core/contract/requests.ts'
import { createEngine, type Engine } from '../../src/main/engine/create-engine.ts'
import { openDatabase } from '../../src/main/engine/db/open.ts'
import { generateLeadsCsv } from '../fixtures/generate-leads.ts'
import { pick, seeded } from '../fixtures/random.ts'
import { figure, heading, percentile, timed } from './figures.ts'

const count = 10_000

/** Times the planning of strings for leads of many countries, beside a calendar full of meetings. */
export async function benchPlanning(): Promise<void> {
  heading(`Planning strings for ${count.toLocaleString('en')} leads around busy times and holidays`)
  const folder = mkdtempSync(join(tmpdir(), 'relance-planning-'))
  const engine = openEngine(folder)
  try {
    const csv = join(folder, 'leads.csv')
    writeFileSync(csv, generateLeadsCsv(count))
    await ask(engine, 'import.run', { file: csv })
    await engine.flush()
    addBusyTimes(join(folder, 'relance.db'))
    // Loads the holidays of the world, which happens once.
    await ask(engine, 'strings.propose', { leadId: await anyLead(engine) })
    await benchStartAll(engine)
    const undone = await timed(() => ask(engine, 'history.undo', {}))
    figure('taken back', `${undone.milliseconds.toFixed(0)} ms`)
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchStartAll(engine: Engine): Promise<void> {
  const start = performance.now()
  let planned = Number.NaN
  const stop = engine.subscribe((name, data) => {
    if (name !== 'commandProgress' || !('done' in data) || data.done < data.total) return
    planned = performance.now() - start
  })
  const waits: number[] = []
  const asking = setInterval(async () => {
    waits.push((await timed(() => ask(engine, 'app.status', {}))).milliseconds)
  }, 20)
  await ask(engine, 'strings.startAll', {})
  const written = performance.now() - start
  clearInterval(asking)
  stop()
  figure('planned', `${planned.toFixed(0)} ms, its thread started (goal 1,000 ms)`)
  figure('start all, written', `${written.toFixed(0)} ms`)
  figure('longest wait for an answer meanwhile', `${Math.max(...waits).toFixed(0)} ms (goal 50 ms)`)
}

/** Proposes slots for leads of a large database: goal 10 ms. */
export async function benchSlots(engine: Engine): Promise<void> {
  const { rows } = await ask(engine, 'leads.list', { limit: 200 })
  await ask(engine, 'slots.propose', { leadId: rows[0]?.id as string })
  const times: number[] = []
  for (const { id } of rows) {
    times.push((await timed(() => ask(engine, 'slots.propose', { leadId: id }))).milliseconds)
  }
  const [p50, p95] = [percentile(times, 50), percentile(times, 95)]
  figure('propose slots', `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (goal 10 ms)`)
}

function openEngine(dataFolder: string): Engine {
  const source = (path: string) => new URL(`../../src/main/engine/${path}`, import.meta.url).pathname
  const opened = createEngine({
    dataFolder,
    facts: { userName: 'Ana', timeZone: 'Europe/Paris', country: 'FR' },
    version: 'bench',
    now: Date.now,
    workers: {
      import: source('transfer/import-worker.ts'),
      calendarFile: source('providers/calendar-file/calendar-file-worker.ts'),
      command: source('work/command-worker.ts'),
    },
    onBug: (_request, error) => {
      throw error
    },
  })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

async function ask<N extends RequestName>(
  engine: Engine,
  name: N,
  input: RequestInput<N>,
): Promise<RequestOutput<N>> {
  const result = await engine.handle({ id: uuid(), name, input })
  if (!result.ok) throw new Error(result.error.message)
  return result.value as RequestOutput<N>
}

const anyLead = async (engine: Engine) =>
  (await ask(engine, 'leads.list', { limit: 1 })).rows[0]?.id as string

/** Three meetings of an hour on each day of three years. */
function addBusyTimes(databaseFile: string): void {
  const opened = openDatabase(databaseFile)
  if (!opened.ok) throw new Error(opened.error.message)
  const db = opened.value
  const random = seeded(5)
  const today = Math.floor(Date.now() / 86_400_000) * 86_400_000
  db.exec("INSERT INTO busy_sources SELECT 'bench', id, '/bench.ics', 0, 0, 0 FROM sellers LIMIT 1")
  const insert = db.prepare("INSERT INTO busy_times VALUES (?, 'bench', ?, ?)")
  db.transaction(() => {
    for (let day = 0; day < 1000; day += 1) {
      for (let meeting = 0; meeting < 3; meeting += 1) {
        const from = today + day * 86_400_000 + pick(random, [8, 9, 10, 11, 13, 14, 15, 16]) * 3_600_000
        insert.run(uuid(), from, from + 3_600_000)
      }
    }
  })()
  db.close()
}
