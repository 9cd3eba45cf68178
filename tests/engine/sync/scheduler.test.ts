import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CalendarRef, RemoteProblem } from '../../../src/core/sync/remote-calendar.ts'
import { changeAccount } from '../../../src/main/engine/db/accounts.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { createScheduler } from '../../../src/main/engine/sync/scheduler.ts'
import { addTestLead, expectValue, testContext } from '../../fixtures/test-context.ts'
import { connected } from './connected.ts'

const second = 1000
const minute = 60 * second

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-26T08:00+01:00') })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A scheduler over one account whose calendar answers as `trouble` says, with chance always in the middle. */
async function scheduled() {
  const state: { trouble?: RemoteProblem; network: string; well?: CalendarRef } = { network: 'home' }
  const context = { ...testContext(), now: () => Date.now() }
  const world = await connected(context, {
    before: (call) => ('calendar' in call && call.calendar === state.well ? undefined : state.trouble),
  })
  const scheduler = createScheduler({
    ...world,
    context,
    random: () => 0.5,
    network: () => state.network,
    onRan: () => undefined,
    onBug: (error) => {
      throw error
    },
  })
  const pass = (time: number) => vi.advanceTimersByTimeAsync(time)
  await pass(10 * second)
  return { ...world, context, scheduler, state, pass, calls: world.calendar.calls }
}

describe('the runs of a connected calendar', () => {
  it('begin soon after the start, and come again after five minutes', async () => {
    const { calls, pass } = await scheduled()
    expect(calls).toHaveLength(1)
    await pass(4 * minute)
    expect(calls).toHaveLength(1)
    await pass(minute + 10 * second)
    expect(calls).toHaveLength(2)
  })

  it('come soon after a change, and once for several changes', async () => {
    const { calls, pass, scheduler, context } = await scheduled()
    expectValue(await startString(context, context.asked({ leadId: addTestLead(context) })))
    scheduler.soon()
    scheduler.soon()
    await pass(10 * second)
    expect(calls.filter(({ kind }) => kind === 'changes')).toHaveLength(2)
  })

  it('pause longer after each failure, whatever is changed meanwhile', async () => {
    const { calls, pass, state, scheduler } = await scheduled()
    state.trouble = { kind: 'throttled', detail: '503' }
    await pass(30 * minute)
    const failed = calls.length
    scheduler.soon()
    await pass(10 * second)
    expect(failed).toBeLessThan(12)
    expect(calls).toHaveLength(failed)
  })

  it('ask nothing before the moment that the server named', async () => {
    const { calls, pass, state, account, runs } = await scheduled()
    state.trouble = { kind: 'throttled', detail: '429', until: Date.now() + 20 * minute }
    await pass(6 * minute)
    const before = calls.length
    await pass(13 * minute)
    expect(calls).toHaveLength(before)
    expect(await runs.run(account())).toMatchObject({
      value: { requests: 0, problem: { code: 'calendar-throttled' } },
    })
    expect(calls).toHaveLength(before)
    delete state.trouble
    await pass(2 * minute)
    expect(calls.length).toBeGreaterThan(before)
  })

  it('do not wait for the pause when the network is back', async () => {
    const { calls, pass, state } = await scheduled()
    state.trouble = { kind: 'offline', detail: 'no network' }
    await pass(60 * minute)
    delete state.trouble
    const before = calls.length
    state.network = 'train'
    await pass(10 * second)
    expect(calls.length).toBe(before + 1)
  })

  it('come soon after the machine has slept', async () => {
    const { calls, pass } = await scheduled()
    vi.setSystemTime(Date.now() + 3 * minute)
    await pass(8 * second)
    expect(calls).toHaveLength(2)
  })

  it('come soon after the clock was set back, and do not wait until it is as late as it never was', async () => {
    const { calls, pass, account, context } = await scheduled()
    const wrong = Date.now() + 400 * 24 * 60 * minute
    changeAccount(context.db, account().id, { notBefore: wrong })
    vi.setSystemTime(Date.now() - 24 * 60 * minute)
    await pass(8 * second)
    expect(calls).toHaveLength(2)
  })

  it('come a day later at the latest, whatever moment the server named', async () => {
    const { calls, pass, state } = await scheduled()
    state.trouble = { kind: 'throttled', detail: '429', until: Date.now() + 400 * 24 * 60 * minute + 0.5 }
    await pass(6 * minute)
    const before = calls.length
    vi.setSystemTime(Date.now() + 23 * 60 * minute)
    await pass(10 * second)
    expect(calls).toHaveLength(before)
    vi.setSystemTime(Date.now() + 61 * minute)
    await pass(10 * second)
    expect(calls).toHaveLength(before + 1)
  })

  it('stop where the password is no longer accepted, until it is given anew', async () => {
    const { calls, pass, state, account, context } = await scheduled()
    state.trouble = { kind: 'unauthorized', detail: '401' }
    await pass(6 * minute)
    const before = calls.length
    expect(account()).toMatchObject({ state: 'reconnect', problem: { kind: 'unauthorized' } })
    await pass(60 * minute)
    expect(calls).toHaveLength(before)
    delete state.trouble
    changeAccount(context.db, account().id, { state: 'connected' })
    await pass(60 * minute)
    expect(calls.length).toBeGreaterThan(before)
  })

  it('leave a paused account alone, and end with the program', async () => {
    const { calls, pass, account, context, scheduler } = await scheduled()
    changeAccount(context.db, account().id, { state: 'paused' })
    await pass(60 * minute)
    expect(calls).toHaveLength(1)
    changeAccount(context.db, account().id, { state: 'connected' })
    scheduler.close()
    await pass(60 * minute)
    expect(calls).toHaveLength(1)
  })

  it('of one account go on when another is in trouble', async () => {
    const { calls, addAccount, pass, account, state } = await scheduled()
    const { calendar: well } = account(await addAccount('ben'))
    if (well === undefined) throw new Error('An account has a calendar')
    state.well = well
    state.trouble = { kind: 'offline', detail: 'no network' }
    await pass(16 * minute)
    const itsCalls = calls.filter((call) => 'calendar' in call && call.calendar === well)
    expect(itsCalls).toHaveLength(4)
    expect(account()).toMatchObject({ problem: { kind: 'offline' } })
  })
})

describe('a run', () => {
  it('is the only one of its account, so that nothing is sent twice', async () => {
    const { runs, account } = await scheduled()
    const first = runs.run(account())
    expect(await runs.run(account())).toMatchObject({ ok: false, error: { code: 'sync-running' } })
    expect(await first).toMatchObject({ ok: true })
    expect(await runs.run(account())).toMatchObject({ ok: true })
  })
})
