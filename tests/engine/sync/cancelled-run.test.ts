import { expect, it } from 'vitest'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { createAccounts } from '../../../src/main/engine/sync/accounts.ts'
import { addTestLead, expectValue, testContext } from '../../fixtures/test-context.ts'
import type { Call } from '../../model-servers/memory-calendar.ts'
import { connected } from './connected.ts'

/** An account with four follow-ups, whose calendar is asked for the first time. */
async function firstRun(meanwhile: (call: Call) => void) {
  const context = testContext()
  const world = await connected(context, {
    before: (call) => {
      meanwhile(call)
      return undefined
    },
  })
  expectValue(await startString(context, context.asked({ leadId: addTestLead(context) })))
  return { ...world, context }
}

it('does not count as a first run when it was called off: what it would write still waits for a yes', async () => {
  let cancel: () => void = () => undefined
  const { runs, account } = await firstRun(() => cancel())
  cancel = () => runs.cancel(account().id)
  await runs.run(account())
  expect(account().lastSuccessAt).toBeUndefined()
  cancel = () => undefined
  expect(await runs.run(account())).toMatchObject({
    value: { created: 0, waiting: { kind: 'first', creates: 4 } },
  })
})

it('ends before its account is disconnected, so that no answer comes for what is no longer there', async () => {
  let disconnect: () => void = () => undefined
  const world = await firstRun(({ kind }) => {
    if (kind === 'write') disconnect()
  })
  const { runs, account, calendar } = world
  const accounts = createAccounts({
    ...world,
    open: () => ({ remote: calendar.remote, requests: () => 0 }),
  })
  let ended: ReturnType<typeof accounts.disconnect> | undefined
  const { id: accountId } = account()
  disconnect = () => {
    ended ??= accounts.disconnect({ accountId, removeEvents: false, password: undefined })
  }
  expectValue(await runs.run(account(), { yes: true }))
  expect(await ended).toMatchObject({ ok: true, value: { removed: 0 } })
  expect(account()).toBeUndefined()
})
