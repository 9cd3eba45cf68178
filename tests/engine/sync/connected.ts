import type { AccountId } from '../../../src/core/ids.ts'
import type { Account } from '../../../src/main/engine/db/accounts.ts'
import { changeAccount, findAccount, insertAccount } from '../../../src/main/engine/db/accounts.ts'
import { me } from '../../../src/main/engine/services/first-start.ts'
import { createRuns } from '../../../src/main/engine/sync/runs.ts'
import { createSecrets } from '../../../src/main/engine/sync/secrets.ts'
import type { TestContext } from '../../fixtures/test-context.ts'
import { createMemoryCalendar, type Faults } from '../../model-servers/memory-calendar.ts'

/** An account with a calendar in memory, its password known. */
export async function connected(context: TestContext, faults: Faults = {}) {
  const calendar = createMemoryCalendar({ now: context.now, timeZone: 'Europe/Paris', faults })
  const secrets = createSecrets(context.db, undefined)
  const accountId = await addAccount('ana')
  const runs = createRuns({
    context,
    secrets,
    open: () => {
      const before = calendar.calls.length
      return { remote: calendar.remote, requests: () => calendar.calls.length - before }
    },
    inTurn: async (work) => work(),
    onProgress: () => undefined,
  })
  return {
    calendar,
    secrets,
    runs,
    addAccount,
    account: (id = accountId) => findAccount(context.db, id) as Account,
  }

  async function addAccount(user: string): Promise<AccountId> {
    const id = context.newId() as AccountId
    const { ref, name } = calendar.addCalendar({ name: `Relance of ${user}` })
    insertAccount(context.db, {
      id,
      sellerId: me(context).id,
      provider: 'caldav',
      serverUrl: 'https://calendar.example.test',
      user,
      createdAt: context.now(),
    })
    changeAccount(context.db, id, { calendar: ref, calendarName: name })
    await secrets.keep(id, 'secret')
    return id
  }
}
