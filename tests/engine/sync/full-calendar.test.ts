import { expect, it } from 'vitest'
import type { RemoteProblem } from '../../../src/core/sync/remote-calendar.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { addTestLead, expectValue, testContext } from '../../fixtures/test-context.ts'
import { connected } from './connected.ts'

it('keeps what a full calendar had no room for, and sends it once there is some', async () => {
  const context = testContext()
  let trouble: RemoteProblem | undefined = { kind: 'full', detail: 'PUT 507' }
  const { runs, account, calendar } = await connected(context, {
    before: ({ kind }) => (kind === 'write' ? trouble : undefined),
  })
  expectValue(await startString(context, context.asked({ leadId: addTestLead(context) })))
  expect(await runs.run(account(), { yes: true })).toMatchObject({
    value: { created: 0, refused: 0, problem: { code: 'calendar-full' } },
  })
  expect(account()).toMatchObject({ state: 'connected', problem: { kind: 'full' } })
  trouble = undefined
  const before = calendar.calls.length
  expect(await runs.run(account(), { yes: true })).toMatchObject({ value: { created: 4 } })
  expect(calendar.calls.slice(before).map(({ kind }) => kind)).not.toContain('find')
})
