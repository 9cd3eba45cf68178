import { writeSync } from 'node:fs'
import { v7 as uuid } from 'uuid'
import type { RequestInput, RequestName, RequestOutput } from '../../../src/core/contract/requests.ts'
import type { Result } from '../../../src/core/result.ts'
import { createEngine } from '../../../src/main/engine/create-engine.ts'
import { pick, seeded } from '../../fixtures/random.ts'
import type { Order } from './orders.ts'

// A process that gives commands to an engine until it is killed. It waits for its order, so that loading the code
// takes no part of the moments at which it may be killed. Each line it writes is in the file when `writeSync` returns.

const sayAloud = (line: unknown): void => void writeSync(1, `${JSON.stringify(line)}\n`)

process.once('message', (order: Order) => {
  void work(order).catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})
await warmUp(process.argv[2] as string)
process.send?.('loaded')

/** The first plan loads the holidays of a country, which would be where most kills hit. */
async function warmUp(dataFolder: string): Promise<void> {
  const ask = openEngine(dataFolder, { inWorkers: false, say: () => undefined })
  const added = await ask('leads.add', { company: 'Warm' })
  if (added.ok) await ask('strings.start', { leadId: added.value.id })
}

async function work({ dataFolder, files, seed, inWorkers }: Order): Promise<void> {
  const random = seeded(seed)
  const ask = openEngine(dataFolder, { inWorkers, say: sayAloud })
  const found = await ask('leads.list', { limit: 200 })
  const leads: string[] = found.ok ? found.value.rows.map(({ id }) => id) : []
  const agenda = await ask('followUps.agenda', { limit: 200 })
  const followUps: string[] = agenda.ok ? agenda.value.map(({ id }) => id) : []
  for (let turn = 0; ; turn += 1) await step(turn)

  async function step(turn: number): Promise<void> {
    const dice = random()
    // An import takes as long as a hundred of the others, so kills meet it often enough.
    if (dice < 0.02) {
      await ask('import.run', { file: pick(random, files) })
    } else if (dice < 0.2) {
      await ask('history.undo', {})
    } else if (dice < 0.3) {
      await ask('history.redo', {})
    } else if (dice < 0.5 && leads.length > 0) {
      const started = await ask('strings.start', { leadId: pick(random, leads) as never })
      if (started.ok) followUps.push(...started.value.followUps.map(({ id }) => id))
    } else if (dice < 0.65 && followUps.length > 0) {
      const followUpId = pick(random, followUps) as never
      await ask('followUps.recordOutcome', { followUpId, outcome: 'no-answer' })
    } else {
      const added = await ask('leads.add', { company: `Ågren ${seed}-${turn} AB`, person: 'Zoë Nuñez' })
      if (added.ok) leads.push(added.value.id)
    }
  }
}

function openEngine(
  dataFolder: string,
  { inWorkers, say }: { inWorkers: boolean; say: (line: unknown) => void },
) {
  const worker = (path: string) => new URL(`../../../src/main/engine/${path}`, import.meta.url).pathname
  const engine = createEngine({
    dataFolder,
    facts: { userName: 'Ana', timeZone: 'Europe/Paris', country: 'FR' },
    version: '0.0.0',
    now: Date.now,
    onBug: (request, error) => say({ bug: request, stack: String(error) }),
    ...(inWorkers
      ? {
          workers: {
            import: worker('transfer/import-worker.ts'),
            calendarFile: worker('providers/calendar-file/calendar-file-worker.ts'),
            command: worker('work/command-worker.ts'),
          },
        }
      : {}),
  })
  if (!engine.ok) throw new Error(engine.error.message)
  return async <N extends RequestName>(
    name: N,
    input: RequestInput<N>,
  ): Promise<Result<RequestOutput<N>>> => {
    const id = uuid()
    say({ asked: id, name })
    const result = (await engine.value.handle({ id, name, input })) as Result<RequestOutput<N>>
    say({ answered: id, result })
    return result
  }
}
