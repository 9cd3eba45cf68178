import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LeadId } from '../../../src/core/ids.ts'
import { findAccount } from '../../../src/main/engine/db/accounts.ts'
import { openQuestions } from '../../../src/main/engine/db/sync-journal.ts'
import { editCompany } from '../../../src/main/engine/services/companies.ts'
import type { EngineContext } from '../../../src/main/engine/services/context.ts'
import { decideLead } from '../../../src/main/engine/services/decisions.ts'
import { ensureFirstStart } from '../../../src/main/engine/services/first-start.ts'
import { addLead } from '../../../src/main/engine/services/leads.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { createSync } from '../../../src/main/engine/sync/create-sync.ts'
import { expectValue, temporaryFolder } from '../../fixtures/test-context.ts'
import { type Radicale, startRadicale } from '../../model-servers/radicale.ts'
import { openAgain } from './reopened.ts'

let server: Radicale
beforeAll(async () => {
  server = await startRadicale()
})
afterAll(() => server.stop())

type Kind = 'create' | 'update' | 'delete'

const syncOf = (context: EngineContext) =>
  createSync(context, {
    keyring: undefined,
    fetch,
    isScheduled: false,
    inTurn: async (work) => work(),
    onProgress: () => undefined,
    onNews: () => undefined,
    onBug: (error) => {
      throw error
    },
  })

const asked = <I>(context: EngineContext, input: I) => ({ id: context.newId(), name: 'test', input })

/** Data of which the next run has four events to write. Returns where they go. */
async function prepare(file: string, kind: Kind, user: string): Promise<string> {
  const context = openAgain(file)
  ensureFirstStart(context, { userName: 'Ana', timeZone: 'Europe/Paris', country: 'FR' })
  const { id } = expectValue(addLead(context, asked(context, { company: 'Acme' })))
  expectValue(await startString(context, asked(context, { leadId: id })))
  const sync = syncOf(context)
  const account = expectValue(
    await sync.accounts.connect({ serverUrl: server.url, user, password: 'secret' }),
  )
  if (kind !== 'create') {
    expectValue(await sync.accounts.sync({ yes: true }))
    await change(context, id, kind)
  }
  const calendar = findAccount(context.db, account.id)?.calendar ?? ''
  context.db.close()
  return calendar
}

async function change(context: EngineContext, id: LeadId, kind: Kind): Promise<void> {
  if (kind === 'delete')
    expectValue(await decideLead(context, asked(context, { id, decision: 'dead' as const })))
  else expectValue(await editCompany(context, asked(context, { leadId: id, name: 'Borel' })))
}

/** Runs it in a process that kills itself at a step; tells whether it was killed, or got to the end before. */
const runKilledAt = (file: string, step: number): Promise<'killed' | 'ended'> =>
  new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL('killed-run.ts', import.meta.url))
    execFile(process.execPath, [program, file, String(step)], (error, _stdout, stderr) => {
      if (error === null) resolve('ended')
      else if (error.signal === 'SIGKILL') resolve('killed')
      else reject(new Error(stderr))
    })
  })

/** What other programs see in the calendar: the titles of its events, by the names of the events. */
async function eventsIn(calendar: string, user: string): Promise<string[]> {
  const reply = await fetch(calendar, { headers: { authorization: `Basic ${btoa(`${user}:secret`)}` } })
  return ((await reply.text()).match(/^SUMMARY:.*$/gm) ?? []).map((line) => line.trim()).sort()
}

const attempts = (company: string) => [1, 2, 3, 4].map((attempt) => `SUMMARY:Call ${company} (${attempt}/4)`)
const expected: Readonly<Record<Kind, string[]>> = {
  create: attempts('Acme'),
  update: attempts('Borel'),
  delete: [],
}

describe('a run that is killed between any two steps', () => {
  it.each(['create', 'update', 'delete'] as const)(
    'leaves nothing doubled and nothing lost once the next has run: %s',
    async (kind) => {
      let isOver = false
      for (let step = 0; !isOver; step += 1) {
        const file = join(temporaryFolder(), 'relance.db')
        const user = `${kind}-${step}`
        const calendar = await prepare(file, kind, user)
        isOver = (await runKilledAt(file, step)) === 'ended'
        const context = openAgain(file)
        const again = { yes: true, password: 'secret' }
        expectValue(await syncOf(context).accounts.sync(again))
        const [quiet] = expectValue(await syncOf(context).accounts.sync(again))
        expect(quiet, `killed at step ${step}`).toMatchObject({ created: 0, updated: 0, deleted: 0 })
        expect(openQuestions(context.db)).toEqual([])
        context.db.close()
        expect(await eventsIn(calendar, user), `killed at step ${step}`).toEqual(expected[kind])
      }
    },
    300_000,
  )
})
