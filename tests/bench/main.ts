import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { RequestInput, RequestName } from '../../src/core/contract/requests.ts'
import type { PlainDate } from '../../src/core/time/plain-date.ts'
import { createEngine, type Engine } from '../../src/main/engine/create-engine.ts'
import { openDatabase } from '../../src/main/engine/db/open.ts'
import { generateHistory } from '../fixtures/generate-history.ts'
import { generateLeadsCsv } from '../fixtures/generate-leads.ts'
import { figure, heading, percentile, timed } from './figures.ts'
import { benchImport } from './import.ts'
import { benchPlanning, benchSlots } from './planning.ts'
import { benchSearch } from './search.ts'
import { benchWindow } from './window.ts'

/** `npm run bench [-- COUNT]`: figures beside the goals of the project, at 100,000 leads by default. */
const count = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'relance-bench-'))

try {
  await bench()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  const csv = join(folder, 'leads.csv')
  writeFileSync(csv, generateLeadsCsv(count))
  console.log(
    `${count.toLocaleString('en')} leads, ${(statSync(csv).size / 1e6).toFixed(1)} MB of CSV, Node ${process.version}`,
  )

  const engine = openEngine()
  await benchImport({ engine, csv, folder })
  addHistory()
  heading('Search as you type, database part')
  benchSearch(join(folder, 'relance.db'))
  await benchRequests(engine)
  await benchSlots(engine)
  await engine.close()
  await benchPlanning()
  await benchWindow(folder, { dueAt: `${new Date().toISOString().slice(0, 11)}08:00:00Z` })
}

function openEngine(): Engine {
  const opened = createEngine({
    dataFolder: folder,
    facts: { userName: 'Ana', timeZone: 'Europe/Paris', country: 'FR' },
    version: 'bench',
    now: Date.now,
    onBug: (_request, error) => {
      throw error
    },
  })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

function addHistory(): void {
  const opened = openDatabase(join(folder, 'relance.db'))
  if (!opened.ok) throw new Error(opened.error.message)
  generateHistory(opened.value, Date.now())
  opened.value.close()
}

/** Requests of the window, through the same door. */
async function benchRequests(engine: Engine): Promise<void> {
  heading('Requests of the window')
  const ask = <N extends RequestName>(name: N, input: RequestInput<N>) =>
    engine.handle({ id: uuid(), name, input })
  const middle = Math.floor(count / 2)
  await measure('Today', 20, () => ask('today.view', {}))
  await measure('status', 20, () => ask('app.status', {}))
  for (const sort of ['title', 'next-step', 'value', 'newest'] as const) {
    await measure(`leads by ${sort}, first page`, 20, () => ask('leads.list', { sort }))
    await measure(`leads by ${sort}, page in the middle`, 20, () =>
      ask('leads.list', { sort, offset: middle }),
    )
  }
  await measure('how far strings go (goal 150 ms)', 20, () => ask('insights.strings', {}))
  const from = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10) as PlainDate
  await measure('how far strings of 90 days go', 20, () => ask('insights.strings', { from }))
  const bar = { what: 'reached', attempt: 3 } as const
  await measure('the leads behind a bar', 20, () => ask('insights.stringLeads', bar))
  const rows = (await ask('leads.list', { filter: { nextStep: ['none'] }, limit: 200 })) as {
    value: { rows: { id: never }[] }
  }
  const leads = rows.value.rows.map(({ id }) => id)
  let next = 0
  await measure('start a string', 50, () => ask('strings.start', { leadId: leads[next++] as never }))
  const agenda = (await ask('followUps.agenda', { limit: 5000 })) as {
    value: { id: never; status: string }[]
  }
  const followUps = agenda.value.filter(({ status }) => status === 'planned').map(({ id }) => id)
  next = 0
  await measure('record an outcome', 50, () =>
    ask('followUps.recordOutcome', { followUpId: followUps[next++] as never, outcome: 'no-answer' }),
  )
  await measure('undo', 30, () => ask('history.undo', {}))
  const { milliseconds } = await timed(() => engine.flush())
  figure('calendar file, all appointments', `${milliseconds.toFixed(0)} ms`)
}

async function measure(name: string, times: number, work: () => Promise<unknown>): Promise<void> {
  const all: number[] = []
  for (let n = 0; n < times; n += 1) all.push((await timed(work)).milliseconds)
  figure(name, `p50 ${percentile(all, 50).toFixed(1)} ms, p95 ${percentile(all, 95).toFixed(1)} ms`)
}
