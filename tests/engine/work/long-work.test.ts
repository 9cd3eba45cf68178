import { expect, it, onTestFinished } from 'vitest'
import { undo } from '../../../src/main/engine/db/history.ts'
import { agenda } from '../../../src/main/engine/services/agenda.ts'
import { createBusinessCalendars } from '../../../src/main/engine/services/business-calendars.ts'
import { createLongWork } from '../../../src/main/engine/work/long-work.ts'
import { addTestLead, expectValue, testContext } from '../../fixtures/test-context.ts'

const workerFile = new URL('../../../src/main/engine/work/command-worker.ts', import.meta.url)
const all = { limit: 100_000 }

/** With so many leads that planning them is long. */
function withLeads(count: number) {
  const context = { ...testContext(), holidays: createBusinessCalendars(() => 'en') }
  for (let n = 0; n < count; n += 1) addTestLead(context, { company: `Company ${n}` })
  const told: { command: string; done: number; total: number }[] = []
  const work = createLongWork(context, {
    databaseFile: context.db.name,
    workerFile,
    onProgress: (progress) => told.push(progress),
  })
  onTestFinished(() => work.close())
  return { context, work, told }
}

it('plans many strings in a thread of its own, says how far it is, and is undone in one step', async () => {
  const { context, work, told } = withLeads(300)
  const started = expectValue(await work.run('strings.startAll', context.asked({})))
  expect(started).toMatchObject({ strings: 300, followUps: 1200 })
  expect(told).toEqual([
    { command: 'strings.startAll', done: 250, total: 300 },
    { command: 'strings.startAll', done: 300, total: 300 },
  ])
  expect(agenda(context, all)).toHaveLength(1200)
  expectValue(undo(context.db, context.newId()))
  expect(agenda(context, all)).toEqual([])
})

it('plans the same as in the thread of the engine, at the moment it was asked', async () => {
  const { context, work } = withLeads(120)
  await work.run('strings.startAll', context.asked({}))
  const inWorker = agenda(context, all).map(({ startsAt, leadTitle }) => `${startsAt} ${leadTitle}`)
  undo(context.db, context.newId())
  const options = { databaseFile: context.db.name, workerFile: undefined, onProgress: () => undefined }
  const here = createLongWork(context, options)
  await here.run('strings.startAll', context.asked({}))
  const inEngine = agenda(context, all).map(({ startsAt, leadTitle }) => `${startsAt} ${leadTitle}`)
  expect(inWorker).toEqual(inEngine)
})

it('decides about all that a list finds there too, and lists whom it left out', async () => {
  const { context, work } = withLeads(150)
  context.db.prepare("UPDATE leads SET state = 'won' WHERE number <= 20").run()
  const target = { filter: {}, except: [] }
  const asked = context.asked({ target, decision: { decision: 'dead' as const } })
  const result = expectValue(await work.run('leads.bulkDecide', asked))
  expect(result).toMatchObject({ done: 130, leftOut: [{ reason: 'closed', count: 20 }] })
  expectValue(undo(context.db, context.newId()))
  expect(context.db.prepare("SELECT count(*) FROM leads WHERE state = 'new'").pluck().get()).toBe(130)
})

it('leaves nothing when it is ended', async () => {
  const { context, work } = withLeads(300)
  const running = work.run('strings.startAll', context.asked({}))
  await work.close()
  await expect(running).rejects.toThrow('ended')
  expect(agenda(context, all)).toEqual([])
})
