import { expect, it } from 'vitest'
import { temporaryFolder } from '../../fixtures/test-context.ts'
import { withEngine } from '../../fixtures/with-engine.ts'

it('the first run is for whoever has neither been through it nor any lead', () =>
  withEngine({ data: temporaryFolder() }, async ({ ask }) => {
    const isSetUp = async () => (await ask('app.status', {})).isSetUp
    expect(await isSetUp()).toBe(false)
    await ask('leads.add', { company: 'Acme' })
    expect(await isSetUp()).toBe(true)
    await ask('history.undo', {})
    expect(await isSetUp()).toBe(false)
    await ask('app.finishFirstRun', {})
    expect(await isSetUp()).toBe(true)
  }))
