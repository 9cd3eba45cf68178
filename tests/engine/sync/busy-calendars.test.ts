import { describe, expect, it } from 'vitest'
import type {
  CalendarRef,
  EventFields,
  EventKey,
  RemoteProblem,
} from '../../../src/core/sync/remote-calendar.ts'
import { plainDate } from '../../../src/core/time/plain-date.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { deleteAccount } from '../../../src/main/engine/db/accounts.ts'
import { readCalendarsOf, setReadCalendars } from '../../../src/main/engine/db/read-calendars.ts'
import { busyOn } from '../../../src/main/engine/services/busy-files.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { createBusyCalendars } from '../../../src/main/engine/sync/busy-calendars.ts'
import { addTestLead, expectProblem, expectValue, testContext } from '../../fixtures/test-context.ts'
import { connected } from './connected.ts'

const fields: EventFields = {
  title: 'Divorce lawyer',
  body: 'Nobody must know',
  startsAt: '2026-11-26T09:00' as WallTime,
  timeZone: 'Europe/Paris',
  lengthMinutes: 60,
  reminderMinutes: undefined,
  isBusy: true,
}
const aKey = 'a4d3a0e0-0000-4000-8000-000000000001' as EventKey
const otherKey = 'a4d3a0e0-0000-4000-8000-000000000002' as EventKey
const today = { from: plainDate.parse('2026-11-26'), to: plainDate.parse('2026-11-26') }

/** An account with a second calendar, in which the rep is busy on Thursday from nine to ten. */
async function withWork() {
  const context = testContext()
  let problem: RemoteProblem | undefined
  const there = await connected(context, {
    before: (call) => (call.kind === 'busy' ? problem : undefined),
  })
  const { calendar, account, secrets } = there
  const work = calendar.addCalendar({ name: 'Work', canWrite: true })
  const add = (some: Partial<EventFields> = {}, at = work.ref, key = aKey) =>
    calendar.remote.write([{ kind: 'create', calendar: at, key, fields: { ...fields, ...some } }])
  await add()
  const busyCalendars = createBusyCalendars({
    context,
    secrets,
    open: () => ({ remote: calendar.remote, requests: () => 0 }),
  })
  const choose = async (...calendars: string[]) =>
    busyCalendars.choose({ accountId: account().id, calendars, password: undefined })
  return {
    ...there,
    context,
    work,
    add,
    choose,
    fails: (kind: RemoteProblem['kind'] | undefined) => {
      problem = kind === undefined ? undefined : { kind, detail: 'in memory' }
    },
    busyRequests: () => calendar.calls.filter(({ kind }) => kind === 'busy').length,
    busyTimes: () => busyOn(context, today).map(({ source, startsAt, endsAt }) => [source, startsAt, endsAt]),
  }
}

const atNine = ['Work', '2026-11-26T09:00', '2026-11-26T10:00']

describe('busy time of the calendars that the rep chose', () => {
  it('keeps a follow-up out of it, and gives the time free when the calendar is unticked', async () => {
    const { context, choose, work, busyTimes } = await withWork()
    expectValue(await choose(work.ref))
    expect(busyTimes()).toEqual([atNine])
    const starts = async () => {
      const lead = addTestLead(context)
      expectValue(await startString(context, context.asked({ leadId: lead })))
      return context.db
        .prepare('SELECT min(starts_at) FROM follow_ups WHERE lead_id = ?')
        .pluck()
        .get(lead) as string
    }
    expect((await starts()) >= '2026-11-26T10:00').toBe(true)
    expectValue(await choose())
    expect(busyTimes()).toEqual([])
    expect(await starts()).toBe('2026-11-26T09:30')
  })

  it('is asked for every 15 minutes and not at every run, but at once when the rep waits for it', async () => {
    const { context, runs, account, choose, work, busyRequests } = await withWork()
    expectValue(await choose(work.ref))
    expect(busyRequests()).toBe(1)
    await runs.run(account())
    expect(busyRequests()).toBe(1)
    await runs.run(account(), { byHand: true })
    expect(busyRequests()).toBe(2)
    context.setNow('2026-11-26T08:16+01:00')
    await runs.run(account())
    expect(busyRequests()).toBe(3)
  })

  it('stays as it was when it cannot be read, says so with the calendar, and lets the appointments be in step', async () => {
    const { context, runs, account, choose, work, busyTimes, fails } = await withWork()
    expectValue(await choose(work.ref))
    fails('missing')
    expect(expectValue(await runs.run(account(), { byHand: true })).problem).toBeUndefined()
    expect(account()).toMatchObject({ failures: 0 })
    expect(account().problem).toBeUndefined()
    expect(readCalendarsOf(context.db, account().id)).toMatchObject([{ problem: { kind: 'missing' } }])
    expect(busyTimes()).toEqual([atNine])
    fails(undefined)
    await runs.run(account(), { byHand: true })
    expect(readCalendarsOf(context.db, account().id)[0]?.problem).toBeUndefined()
  })

  it('tells the window only when something has come or gone', async () => {
    const { runs, account, choose, work, add } = await withWork()
    expectValue(await choose(work.ref))
    expect(expectValue(await runs.run(account(), { byHand: true })).busy).toBe(0)
    await add({ startsAt: '2026-11-26T14:00' as WallTime }, undefined, otherKey)
    expect(expectValue(await runs.run(account(), { byHand: true })).busy).toBe(1)
  })

  it('leaves our own events out, also in the calendar that they are put into', async () => {
    const { context, runs, account, choose, calendar, add, busyTimes } = await withWork()
    const own = account().calendar as CalendarRef
    expectValue(await startString(context, context.asked({ leadId: addTestLead(context) })))
    expect(expectValue(await runs.run(account(), { yes: true })).created).toBe(4)
    expect(calendar.events(own)).toHaveLength(4)
    expectValue(await choose(own))
    expect(busyTimes()).toEqual([])
    await add({ startsAt: '2026-11-26T15:00' as WallTime }, own)
    await runs.run(account(), { byHand: true })
    expect(busyTimes()).toEqual([['Relance of ana', '2026-11-26T15:00', '2026-11-26T16:00']])
  })

  it('is kept while the account is paused, and goes with it when it is disconnected', async () => {
    const { context, account, choose, work, busyTimes } = await withWork()
    expectValue(await choose(work.ref))
    context.db.prepare("UPDATE accounts SET state = 'paused'").run()
    expect(busyTimes()).toEqual([atNine])
    deleteAccount(context.db, account().id)
    expect(busyTimes()).toEqual([])
    expect(context.db.prepare('SELECT count(*) FROM sync_busy_times').pluck().get()).toBe(0)
  })

  it('refuses a calendar that is not in the account, so that no password is sent to another address', async () => {
    const { choose, busyRequests } = await withWork()
    expect(expectProblem(await choose('https://elsewhere.example.test/'))).toBe('calendar-missing')
    expect(busyRequests()).toBe(0)
  })

  it('forgets a calendar without asking the server, which may be gone for good', async () => {
    const { context, account, choose, work, calendar } = await withWork()
    expectValue(await choose(work.ref))
    const before = calendar.calls.length
    expectValue(await choose())
    expect(calendar.calls).toHaveLength(before)
    expect(readCalendarsOf(context.db, account().id)).toEqual([])
  })

  it('of a calendar unticked while the server was answering is not kept', async () => {
    const { context, runs, account, choose, work, busyTimes } = await withWork()
    expectValue(await choose(work.ref))
    const running = runs.run(account(), { byHand: true })
    setReadCalendars(context.db, account().id, [])
    await running
    expect(busyTimes()).toEqual([])
  })

  it('is start and end and nothing else: no title and no text is in any table', async () => {
    const { context, choose, work, runs, account } = await withWork()
    expectValue(await choose(work.ref))
    await runs.run(account(), { byHand: true })
    const everything = context.db.serialize().toString('latin1')
    expect(everything).toContain('Work')
    expect(everything).not.toContain('Divorce')
    expect(everything).not.toContain('Nobody must know')
  })
})
