import { flushCompileCache } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { createSync } from '../../../src/main/engine/sync/create-sync.ts'
import { expectValue } from '../../fixtures/test-context.ts'
import { openAgain } from './reopened.ts'

// One run of the only account of a database, in a process that kills itself at the step it is told: before a request
// is sent, while it is under way, after its answer has come, and so on. Told a step that it never reaches, it ends.

flushCompileCache()

const [file = '', killAt = ''] = process.argv.slice(2)
let steps = 0

function step(): void {
  if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL')
  steps += 1
}

/** Long enough for the request to leave; whether the server has done it then is chance, as it is in life. */
const underWayMs = 2

const context = openAgain(file)
const sync = createSync(context, {
  keyring: undefined,
  fetch: async (url, init) => {
    step()
    const underWay = fetch(url, init)
    await pause(underWayMs)
    step()
    const reply = await underWay
    await reply.clone().text()
    step()
    return reply
  },
  isScheduled: false,
  inTurn: async (work) => {
    step()
    const result = await work()
    step()
    return result
  },
  onProgress: () => step(),
  onNews: () => undefined,
  onBug: (error) => {
    throw error
  },
})
expectValue(await sync.accounts.sync({ yes: true, password: 'secret' }))
context.db.close()
