import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LeadId } from '../../../src/core/ids.ts'
import { listAccounts } from '../../../src/main/engine/db/accounts.ts'
import { openQuestions } from '../../../src/main/engine/db/sync-journal.ts'
import { editCompany } from '../../../src/main/engine/services/companies.ts'
import type { EngineContext } from '../../../src/main/engine/services/context.ts'
import { decideLead } from '../../../src/main/engine/services/decisions.ts'
import { ensureFirstStart } from '../../../src/main/engine/services/first-start.ts'
import { addLead } from '../../../src/main/engine/services/leads.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { standingOf } from '../../../src/main/engine/sync/world.ts'
import { pick, seeded } from '../../fixtures/random.ts'
import { expectValue, temporaryFolder } from '../../fixtures/test-context.ts'
import { type Radicale, startRadicale } from '../../model-servers/radicale.ts'
import { killedRuns } from './killed-process.ts'
import { openAgain } from './reopened.ts'
import { syncByHand } from './sync-by-hand.ts'

let server: Radicale
beforeAll(async () => {
  server = await startRadicale()
})
afterAll(() => server.stop())

/** Of mixed pushes, besides the one at each step of a push of one kind; RELANCE_KILLS=200 for a full run. */
const kills = Number(process.env.RELANCE_KILLS ?? 40)
const seed = Number(process.env.RELANCE_SEED ?? Date.now() % 1e6)

const asked = <I>(context: EngineContext, input: I) => ({ id: context.newId(), name: 'test', input })

/** Data with an account of that user on the server, in which nothing stands yet. */
async function begin(user: string): Promise<string> {
  const file = join(temporaryFolder(), 'relance.db')
  const context = openAgain(file)
  ensureFirstStart(context, { userName: 'Ana', timeZone: 'Europe/Paris', country: 'FR' })
  expectValue(await syncByHand(context).accounts.connect({ serverUrl: server.url, user, password: 'secret' }))
  context.db.close()
  return file
}

/** A lead with four follow-ups. */
async function create(context: EngineContext, company: string): Promise<LeadId> {
  const { id } = expectValue(addLead(context, asked(context, { company })))
  expectValue(await startString(context, asked(context, { leadId: id })))
  return id
}

const update = async (context: EngineContext, leadId: LeadId, name: string): Promise<unknown> =>
  expectValue(await editCompany(context, asked(context, { leadId, name })))

const close = async (context: EngineContext, id: LeadId): Promise<unknown> =>
  expectValue(await decideLead(context, asked(context, { id, decision: 'dead' as const })))

const again = { yes: true, password: 'secret' }

/** Nothing is asked, doubled or lost, and there is nothing left to do, once the next run has been. */
async function expectAgreed(file: string, user: string, when: string): Promise<void> {
  const context = openAgain(file)
  const before = followUpsIn(context)
  expectValue(await syncByHand(context).accounts.sync(again))
  const [quiet] = expectValue(await syncByHand(context).accounts.sync(again))
  expect(quiet, when).toMatchObject({ created: 0, updated: 0, deleted: 0, moved: 0, asked: 0, outcomes: 0 })
  expect(openQuestions(context.db), when).toEqual([])
  expect(followUpsIn(context), when).toEqual(before)
  const { id: accountId, calendar = '' } = listAccounts(context.db)[0] ?? expect.fail('no account')
  const wanted = [...standingOf({ context, accountId }).local.values()].map(({ fields }) => fields)
  expect(await eventsIn(calendar, user), when).toEqual(
    wanted.map(({ title, startsAt }) => `${title} ${startsAt.replaceAll(/[-:]/g, '')}00`).sort(),
  )
  context.db.close()
}

const followUpsIn = ({ db }: EngineContext): unknown[] =>
  db.prepare('SELECT id, status, starts_at, length_minutes FROM follow_ups ORDER BY id').all()

/** What other programs see in the calendar: the title and the start of each event. */
async function eventsIn(calendar: string, user: string): Promise<string[]> {
  const reply = await fetch(calendar, { headers: { authorization: `Basic ${btoa(`${user}:secret`)}` } })
  const events = (await reply.text()).split('BEGIN:VEVENT').slice(1)
  const value = (event: string, line: RegExp): string => line.exec(event)?.[1]?.trim() ?? ''
  return events
    .map((event) => `${value(event, /^SUMMARY:(.*)$/m)} ${value(event, /^DTSTART.*:(.*)$/m)}`)
    .sort()
}

describe('a run that is killed between any two steps', () => {
  it('leaves nothing doubled and nothing lost once the next has run, at whatever step of creating, updating, deleting', async () => {
    const runKilledAt = killedRuns()
    const file = await begin('ana')
    const runOn = async (step: number, work: (context: EngineContext) => Promise<unknown>) => {
      const context = openAgain(file)
      await work(context)
      context.db.close()
      const end = await runKilledAt(file, step)
      await expectAgreed(file, 'ana', `killed at step ${step}`)
      return end
    }
    let ends: string[] = []
    for (let step = 0; step === 0 || ends.includes('killed'); step += 1) {
      let lead = '' as LeadId
      ends = [
        await runOn(step, async (context) => {
          lead = await create(context, 'Acme')
        }),
        await runOn(step, (context) => update(context, lead, `Borel ${step}`)),
        await runOn(step, (context) => close(context, lead)),
      ]
    }
  }, 300_000)

  it(`leaves nothing doubled and nothing lost of all kinds at once, killed ${kills} times, some of them twice (RELANCE_SEED=${seed})`, async () => {
    const runKilledAt = killedRuns()
    let killed = 0
    const live = async (lane: number): Promise<void> => {
      const random = seeded(seed + lane)
      const user = `lane-${lane}`
      const file = await begin(user)
      for (let round = 0; killed < kills; round += 1) {
        await workOn(file, random, round)
        const step = Math.floor(random() * 45)
        if ((await runKilledAt(file, step)) === 'killed') killed += 1
        if (random() < 0.3 && (await runKilledAt(file, Math.floor(random() * 12))) === 'killed') killed += 1
        await expectAgreed(file, user, `lane ${lane}, round ${round}, killed at step ${step}`)
      }
    }
    await Promise.all([live(0), live(1)])
  }, 600_000)
})

/** A new lead, another name for one, the end of one, in any mixture: what a run then has to create, update and delete. */
async function workOn(file: string, random: () => number, round: number): Promise<void> {
  const context = openAgain(file)
  const leads = context.db.prepare("SELECT id FROM leads WHERE state = 'open'").pluck().all() as LeadId[]
  if (leads.length < 3 || random() < 0.6) await create(context, `Client ${round}`)
  if (leads.length > 0 && random() < 0.8) await update(context, pick(random, leads), `Renamed ${round}`)
  if (leads.length > 3 || (leads.length > 0 && random() < 0.4)) await close(context, pick(random, leads))
  context.db.close()
}
