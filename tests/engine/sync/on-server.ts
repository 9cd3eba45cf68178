import type { AccountId } from '../../../src/core/ids.ts'
import { type Account, findAccount } from '../../../src/main/engine/db/accounts.ts'
import { expectValue, type TestContext } from '../../fixtures/test-context.ts'
import { syncByHand } from './sync-by-hand.ts'

/** One request as the server received it, and nothing of it left out. */
interface Received {
  readonly method: string
  readonly text: string
}

/** An account on the server, and everything that was sent to it. */
export async function onServer(context: TestContext, serverUrl: string, user: string) {
  const received: Received[] = []
  const sync = syncByHand(context, (url, init) => {
    const headers = new Headers(init?.headers)
    const method = init?.method ?? 'GET'
    received.push({ method, text: [url, ...[...headers].flat(), init?.body].join('\n') })
    return fetch(url, init)
  })
  const { id } = expectValue(await sync.accounts.connect({ serverUrl, user, password: 'secret' }))
  received.length = 0
  return {
    received,
    run: (yes = false) => runOf(sync, id, yes),
    account: () => findAccount(context.db, id) as Account,
  }
}

async function runOf(sync: ReturnType<typeof syncByHand>, accountId: AccountId, yes: boolean) {
  const [report] = expectValue(await sync.accounts.sync({ accountId, yes }))
  if (report === undefined) throw new Error('An account was run')
  return report
}
