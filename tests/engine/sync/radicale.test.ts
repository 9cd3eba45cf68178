import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LeadId } from '../../../src/core/ids.ts'
import { writeSetting } from '../../../src/main/engine/db/settings.ts'
import { openQuestions } from '../../../src/main/engine/db/sync-journal.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'
import { type Radicale, startRadicale } from '../../model-servers/radicale.ts'
import { onServer } from './on-server.ts'
import { otherClient, postponed } from './other-client.ts'

let server: Radicale
beforeAll(async () => {
  server = await startRadicale()
})
afterAll(() => server.stop())

async function planStrings(context: TestContext, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const leadId: LeadId = addTestLead(context, { company: `Company ${index}` })
    expectValue(await startString(context, context.asked({ leadId })))
  }
}

describe('a calendar on a server that is not ours', () => {
  it('agrees after 500 events were made, 50 moved and 20 deleted by another program', async () => {
    const context = testContext()
    context.db.pragma('synchronous = OFF')
    await planStrings(context, 125)
    const { received, run, account } = await onServer(context, server.url, 'volume')
    expect(await run()).toMatchObject({ created: 0, waiting: { kind: 'first', creates: 500 } })
    received.length = 0
    expect(await run(true)).toMatchObject({ created: 500, refused: 0 })
    expect(received.filter(({ method }) => method === 'PUT')).toHaveLength(500)
    expect(received.length).toBeLessThanOrEqual(501)
    received.length = 0
    expect(await run()).toMatchObject({ created: 0, updated: 0, moved: 0, asked: 0 })
    expect(received.map(({ method }) => method)).toEqual(['REPORT'])

    const other = await otherClient(server.url, { calendar: account().calendar as string, user: 'volume' })
    const events = await other.list()
    expect(events).toHaveLength(500)
    for (const event of events.slice(0, 50)) await other.edit(event, postponed)
    for (const event of events.slice(50, 70)) await other.remove(event)

    expect(await run()).toMatchObject({ moved: 0, asked: 0, waiting: { kind: 'missing', missing: 20 } })
    expect(await run(true)).toMatchObject({ asked: 20, created: 0, deleted: 0 })
    expect(openQuestions(context.db)).toHaveLength(20)
    await run()
    received.length = 0
    expect(await run()).toMatchObject({ created: 0, updated: 0, deleted: 0, moved: 0, asked: 0 })
    expect(received.map(({ method }) => method)).toEqual(['REPORT'])

    const left = (await other.list()).map(({ data }) => String(data))
    expect(left).toHaveLength(480)
    const whole = left.join('\n')
    expect(new Set(left.map((text) => /^UID:(.*)$/m.exec(text)?.[1])).size).toBe(480)
    expect(whole.match(/^X-OTHER:kept/gm)).toHaveLength(50)
    expect(fivePast(context)).toBe(50)
  }, 300_000)

  it('no longer asks about an event that was put back just as it was, in the very version we know', async () => {
    const context = testContext()
    await planStrings(context, 1)
    const { run, account } = await onServer(context, server.url, 'regret')
    await run(true)
    const other = await otherClient(server.url, { calendar: account().calendar as string, user: 'regret' })
    const [event] = await other.list()
    if (event === undefined) throw new Error('An event was to be there')
    await other.remove(event)
    expect(await run()).toMatchObject({ asked: 1 })
    await other.putBack(event)
    expect(await run()).toMatchObject({ created: 0, asked: 0 })
    expect(openQuestions(context.db)).toEqual([])
  })

  it('gets no more of a client than the text of an event, and in discreet mode only initials', async () => {
    const context = testContext()
    const lead = addTestLead(context, {
      company: 'Zyxwcorp',
      person: 'Quillon Vantress',
      phone: '+33 1 99 88 77 66',
      email: 'quillon@example.org',
      note: 'Confidential margin',
    })
    expectValue(await startString(context, context.asked({ leadId: lead })))
    writeSetting(context.db, 'discreet', true)
    const { received, run } = await onServer(context, server.url, 'discreet')
    await run(true)
    await run(true)
    const sent = received.map(({ text }) => text).join('\n')
    expect(sent).toContain('SUMMARY')
    for (const secret of ['Zyxw', 'Quillon', 'Vantress', '99 88', '998877', 'example.org', 'Confidential']) {
      expect(sent).not.toContain(secret)
    }
    writeSetting(context.db, 'discreet', false)
    await run(true)
    const told = received.map(({ text }) => text).join('\n')
    expect(told).toContain('Quillon')
    for (const secret of ['quillon@example.org', 'Confidential']) expect(told).not.toContain(secret)
  })
})

const fivePast = ({ db }: TestContext): number =>
  db
    .prepare(
      "SELECT count(*) FROM follow_ups WHERE status = 'planned' AND starts_at LIKE '%:05' AND id IN (SELECT follow_up_id FROM sync_journal WHERE code = 'moved-there')",
    )
    .pluck()
    .get() as number
