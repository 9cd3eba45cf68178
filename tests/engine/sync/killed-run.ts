import { createSync } from '../../../src/main/engine/sync/create-sync.ts'
import { expectValue } from '../../fixtures/test-context.ts'
import { openAgain } from './reopened.ts'

// One run of the only account of a database, in a process that kills itself at the step it is told: before a request
// is sent, after its answer has come, and so on. It says how many steps there were if it got to the end.

const [file = '', killAt = ''] = process.argv.slice(2)
let steps = 0

function step(): void {
  if (steps === Number(killAt)) process.kill(process.pid, 'SIGKILL')
  steps += 1
}

const context = openAgain(file)
const sync = createSync(context, {
  keyring: undefined,
  fetch: async (url, init) => {
    step()
    const reply = await fetch(url, init)
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
process.stdout.write(String(steps))
