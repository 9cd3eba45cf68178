import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AccountId, FollowUpId } from '../../../src/core/ids.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { findAccount } from '../../../src/main/engine/db/accounts.ts'
import { moveAppointment } from '../../../src/main/engine/services/appointments.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'
import { type Fault, type FaultyProxy, startFaultyProxy } from '../../model-servers/faulty-proxy.ts'
import { type Radicale, startRadicale } from '../../model-servers/radicale.ts'
import { otherClient, postponed } from './other-client.ts'
import { syncByHand } from './sync-by-hand.ts'

let server: Radicale
let proxy: FaultyProxy
beforeAll(async () => {
  server = await startRadicale()
  proxy = await startFaultyProxy(server.url)
})
beforeEach(() => proxy.fail(undefined))
afterAll(async () => {
  await proxy.stop()
  await server.stop()
})

const patienceMs = 300
const password = 'secret'
/** As the clock of the tests stands still, the pause that a server asks for is over at this one. */
const later = '2026-11-26T08:30+01:00'

interface Trouble {
  readonly name: string
  readonly fault: Fault
  /** What the rep is told meanwhile; nothing where the program helps itself. */
  readonly told?: string
  readonly state?: string
}

const troubles: readonly Trouble[] = [
  { name: 'is gone', fault: { kind: 'gone' }, told: 'calendar-offline' },
  {
    name: 'does what it is told and loses the answer',
    fault: { kind: 'reply-lost' },
    told: 'calendar-offline',
  },
  { name: 'is slow', fault: { kind: 'slow', afterMs: 2 * patienceMs }, told: 'calendar-offline' },
  { name: 'answers with a web page', fault: { kind: 'web-page' }, told: 'calendar-unexpected' },
  { name: 'answers half', fault: { kind: 'cut-off' }, told: 'calendar-unexpected' },
  {
    name: 'does not know the password any more',
    fault: { kind: 'status', status: 401 },
    told: 'calendar-unauthorized',
    state: 'reconnect',
  },
  { name: 'forbids it', fault: { kind: 'status', status: 403 }, told: 'calendar-refused' },
  { name: 'fails', fault: { kind: 'status', status: 500 }, told: 'calendar-throttled' },
  {
    name: 'asks for patience',
    fault: { kind: 'status', status: 429, retryAfter: '600' },
    told: 'calendar-throttled',
  },
  { name: 'has no room', fault: { kind: 'full' }, told: 'calendar-full' },
  { name: 'demands that all be read again', fault: { kind: 'token-forgotten' } },
]

describe('while the server of a calendar', () => {
  it.each(troubles)('$name, work goes on, the rep is told, and everything arrives later', async (trouble) => {
    const context = testContext()
    await planString(context, 'Acme')
    const { sync, account, run } = await connected(context, `rep${troubles.indexOf(trouble)}`)
    expect(await run()).toMatchObject({ created: 4 })
    const other = await otherClient(server.url, onServer(account()))
    const first = followUps(context, 'Acme')[0]?.startsAt
    const theirs = (await other.list()).find(({ data }) => startOf(String(data)) === first)
    if (theirs === undefined) throw new Error('An event was to be there')

    proxy.fail(trouble.fault)
    await planString(context, 'Globex')
    const last = followUps(context, 'Acme').at(-1)?.id as FollowUpId
    const startsAt = '2026-12-10T17:00' as WallTime
    expectValue(
      await moveAppointment(context, context.asked({ followUpId: last, startsAt, reason: 'asked' })),
    )
    await other.edit(theirs, postponed)
    const report = await run()
    expect(report.problem?.code).toBe(trouble.told)
    if (trouble.told !== undefined) {
      expect(sync.accounts.list()).toMatchObject([
        { state: trouble.state ?? 'connected', problem: { code: trouble.told }, unsent: expect.any(Number) },
      ])
      expect(sync.accounts.list()[0]?.unsent).toBeGreaterThan(0)
    }
    expect(followUps(context, 'Globex')).toHaveLength(4)

    proxy.fail(undefined)
    context.setNow(later)
    if (trouble.state === 'reconnect')
      expectValue(await sync.accounts.reconnect({ accountId: account().id, password }))
    await run()
    await run()
    const before = proxy.received.length
    expect(await run()).toMatchObject({ created: 0, updated: 0, deleted: 0, moved: 0, asked: 0, refused: 0 })
    expect(proxy.received.slice(before)).toHaveLength(1)
    const texts = (await other.list()).map(({ data }) => String(data))
    expect(texts.map(startOf).sort()).toEqual(
      [...followUps(context, 'Acme'), ...followUps(context, 'Globex')].map((one) => one.startsAt).sort(),
    )
    expect(texts.map(startOf)).toEqual(expect.arrayContaining([startsAt, expect.stringMatching(/:05$/)]))
    expect(account()).toMatchObject({ state: 'connected', failures: 0 })
    expect(account().problem).toBeUndefined()
  })

  it('spoils one event, the others go on and that one is not taken for gone', async () => {
    const context = testContext()
    await planString(context, 'Acme')
    const { account, run } = await connected(context, 'spoilt')
    expect(await run()).toMatchObject({ created: 4 })
    const other = await otherClient(server.url, onServer(account()))
    const [spoilt, theirs] = await other.list()
    if (spoilt === undefined || theirs === undefined) throw new Error('Events were to be there')

    proxy.fail({ kind: 'spoilt', holding: String(/UID:.*/.exec(String(spoilt.data))?.[0]) })
    await other.edit(spoilt, postponed)
    await other.edit(theirs, postponed)
    for (const { id, startsAt } of followUps(context, 'Acme').filter(
      (one) => one.startsAt === startOf(String(spoilt.data)),
    )) {
      const later = startsAt.replace(/T.*/, 'T17:00') as WallTime
      expectValue(await moveAppointment(context, context.asked({ followUpId: id, startsAt: later })))
    }
    await planString(context, 'Globex')
    context.db.prepare('DELETE FROM sync_cursors').run()
    const report = await run()
    expect(report).toMatchObject({ created: 4, moved: 1, asked: 0, deleted: 0 })
    expect(report.problem).toBeUndefined()

    proxy.fail(undefined)
    await run()
    await run()
    expect(await run()).toMatchObject({ created: 0, updated: 0, deleted: 0, moved: 0, asked: 0, requests: 1 })
    expect((await other.list()).map(({ data }) => startOf(String(data))).sort()).toEqual(
      [...followUps(context, 'Acme'), ...followUps(context, 'Globex')].map((one) => one.startsAt).sort(),
    )
  })

  it('asks for patience, no request is sent before the moment that it named', async () => {
    const context = testContext()
    await planString(context, 'Acme')
    const { run } = await connected(context, 'patient')
    proxy.fail({ kind: 'status', status: 429, retryAfter: '600' })
    await run()
    const before = proxy.received.length
    context.setNow('2026-11-26T08:09+01:00')
    expect(await run()).toMatchObject({ requests: 0, problem: { code: 'calendar-throttled' } })
    expect(proxy.received).toHaveLength(before)
    proxy.fail(undefined)
    context.setNow('2026-11-26T08:11+01:00')
    expect(await run()).toMatchObject({ created: 4 })
  })
})

async function planString(context: TestContext, company: string): Promise<void> {
  expectValue(await startString(context, context.asked({ leadId: addTestLead(context, { company }) })))
}

async function connected(context: TestContext, user: string) {
  const sync = syncByHand(context, impatient)
  const { id } = expectValue(await sync.accounts.connect({ serverUrl: proxy.url, user, password }))
  const account = () => accountOf(context, id)
  const run = async () => {
    const [report] = expectValue(await sync.accounts.sync({ accountId: id, yes: true }))
    if (report === undefined) throw new Error('An account was run')
    return report
  }
  return { sync, account, run }
}

/** Waits less long for a slow server than the program does, so that the test is not as slow. */
const impatient: typeof fetch = (url, init) =>
  proxy.fault?.kind === 'slow'
    ? fetch(url, { ...init, signal: AbortSignal.timeout(patienceMs) })
    : fetch(url, init)

function accountOf(context: TestContext, id: AccountId) {
  const account = findAccount(context.db, id)
  if (account === undefined) throw new Error('The account was to be there')
  return account
}

/** The calendar past the trouble. */
const onServer = ({ calendar, user }: ReturnType<typeof accountOf>) => ({
  calendar: String(calendar).replace(proxy.url, server.url),
  user,
})

const followUps = ({ db }: TestContext, company: string) =>
  db
    .prepare(
      `SELECT follow_ups.id, follow_ups.starts_at AS startsAt FROM follow_ups
       JOIN leads ON leads.id = follow_ups.lead_id JOIN companies ON companies.id = leads.company_id
       WHERE companies.name = ? AND status = 'planned' ORDER BY starts_at`,
    )
    .all(company) as { id: FollowUpId; startsAt: string }[]

/** 2026-12-10T17:00 */
function startOf(text: string): string {
  const [, year, month, day, hour, minute] =
    /^DTSTART[^:]*:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/m.exec(text.slice(text.indexOf('BEGIN:VEVENT'))) ?? []
  return `${year}-${month}-${day}T${hour}:${minute}`
}
