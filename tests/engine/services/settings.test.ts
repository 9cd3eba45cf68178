import { describe, expect, it } from 'vitest'
import { lastApplied } from '../../../src/main/engine/db/history.ts'
import { readSetting } from '../../../src/main/engine/db/settings.ts'
import { createBusinessCalendars } from '../../../src/main/engine/services/business-calendars.ts'
import { me } from '../../../src/main/engine/services/first-start.ts'
import { finishFirstRun, saveSettings } from '../../../src/main/engine/services/settings.ts'
import { expectProblem, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'

const save = (context: TestContext, input: Parameters<typeof saveSettings>[1]['input']) =>
  saveSettings(context, context.asked(input))

describe('the place of the rep', () => {
  it('loses its region with its country, because the region of another one means nothing there', () => {
    const context = testContext()
    expectValue(save(context, { me: { country: 'DE', region: 'BY' } }))
    expectValue(save(context, { me: { name: 'Ana' } }))
    expect(me(context)).toMatchObject({ country: 'DE', region: 'BY' })
    expectValue(save(context, { me: { country: 'Allemagne' } }))
    expect(me(context).region).toBe('BY')
    expectValue(save(context, { me: { country: 'ES' } }))
    expect(me(context)).toMatchObject({ country: 'ES' })
    expect(me(context).region).toBeUndefined()
  })

  it('has regions to choose from only where holidays differ, with those that a region is made of', async () => {
    const { regionsOf } = createBusinessCalendars(() => 'en')
    const bavaria = (await regionsOf('DE')).filter(({ code }) => code.startsWith('BY'))
    expect(bavaria.map(({ code }) => code)).toContain('BY-A')
    expect(bavaria[0]).toEqual({ code: 'BY', name: 'Bayern' })
    expect(await regionsOf('RO')).toEqual([])
    expect(await regionsOf('Atlantis')).toEqual([])
  })
})

describe('settings', () => {
  it('refuse hours of clients that end before they begin', () => {
    const context = testContext()
    const clientHours = { opensAt: '18:00', closesAt: '09:00' } as never
    expect(expectProblem(save(context, { clientHours }))).toBe('day-ends-early')
    expectValue(save(context, { firstCallsPerDay: 5 }))
    expect(readSetting(context.db, 'firstCallsPerDay')).toBe(5)
  })

  it('remember that the first run is over, without offering to undo it', () => {
    const context = testContext()
    expectValue(finishFirstRun(context, context.asked({})))
    expect(readSetting(context.db, 'isSetUp')).toBe(true)
    expect(lastApplied(context.db)).toBeUndefined()
  })
})
