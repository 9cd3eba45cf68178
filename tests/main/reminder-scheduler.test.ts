import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createEngineClient, type EngineClient } from '../../src/core/contract/engine-client.ts'
import type { EngineMessage } from '../../src/core/contract/envelope.ts'
import type { FollowUpId } from '../../src/core/ids.ts'
import type { WallTime } from '../../src/core/time/wall-time.ts'
import type { ReminderPlan, ReminderSettings } from '../../src/main/app/reminder-plan.ts'
import { ReminderScheduler } from '../../src/main/app/reminder-scheduler.ts'
import { createEngine } from '../../src/main/engine/create-engine.ts'
import { expectValue, temporaryFolder } from '../fixtures/test-context.ts'

const morning = Date.parse('2026-11-26T08:00:00Z')
const minute = 60_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: morning })
})
afterEach(() => {
  vi.useRealTimers()
})

/** The scheduler on a real engine; the clock is the only thing that is not. */
async function scheduled(settings: ReminderSettings = { notifications: true, quietOutsideHours: true }) {
  const client = engineClient()
  const shown: { readonly at: number; readonly what: string }[] = []
  const scheduler = new ReminderScheduler({
    engine: client,
    settings: () => settings,
    act: (plan) => shown.push(...said(plan).map((what) => ({ at: (Date.now() - morning) / minute, what }))),
  })
  const plan = async (person: string, startsAt: string): Promise<FollowUpId> => {
    const { id } = expectValue(await client.request('leads.add', { person }))
    const { followUps } = expectValue(
      await client.request('strings.start', { leadId: id, first: startsAt as WallTime }),
    )
    return followUps[0]?.id as FollowUpId
  }
  /** Lets time pass, and the engine answer whatever is asked meanwhile. */
  const pass = async (minutes: number): Promise<void> => {
    const until = Date.now() + minutes * minute
    while (Date.now() < until) {
      await vi.advanceTimersByTimeAsync(Math.min(minute, until - Date.now()))
      await settled()
    }
  }
  /** The machine sleeps: the clock goes on, timers do not. */
  const sleep = async (minutes: number): Promise<void> => {
    vi.setSystemTime(Date.now() + minutes * minute)
    await scheduler.look()
  }
  return { client, scheduler, shown, plan, pass, sleep }
}

function engineClient() {
  const engine = expectValue(
    createEngine({
      dataFolder: temporaryFolder(),
      facts: { userName: 'Ana', timeZone: 'UTC', language: 'en' },
      version: '0.0.0',
      now: () => Date.now(),
      onBug: (request, error) => {
        throw new Error(`A bug in ${request}`, { cause: error })
      },
    }),
  )
  const client: EngineClient = createEngineClient(uuid)
  let hear: (message: EngineMessage) => void = () => undefined
  client.attach({
    send: (request) =>
      void engine.handle(request).then((result) => hear({ kind: 'reply', id: request.id, result })),
    listen: (onMessage) => {
      hear = onMessage
    },
  })
  engine.subscribe((name, data) => hear({ kind: 'notice', name, data }))
  onTestFinished(() => engine.close())
  return client
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const said = ({ single, summary }: ReminderPlan): string[] => [
  ...single.map(({ title }) => title),
  ...(summary === undefined ? [] : [`due ${summary.due}, missed ${summary.missed}`]),
]

describe('the reminders on the desktop', () => {
  it('come ten minutes before the appointment, each once', async () => {
    const { scheduler, shown, plan, pass } = await scheduled()
    await plan('Ana', '2026-11-26T09:30')
    await plan('Bo', '2026-11-26T11:00')
    scheduler.start()
    await pass(240)
    expect(shown).toEqual([
      { at: 80, what: 'Call Ana (1/4)' },
      { at: 170, what: 'Call Bo (1/4)' },
    ])
  })

  it('come for what was planned a moment ago, before the instant that was waited for', async () => {
    const { scheduler, shown, plan, pass } = await scheduled()
    await plan('Ana', '2026-11-26T15:00')
    scheduler.start()
    await pass(60)
    await plan('Bo', '2026-11-26T09:15')
    await pass(60)
    expect(shown).toEqual([{ at: 65, what: 'Call Bo (1/4)' }])
  })

  it('come again when the time they were snoozed for is over', async () => {
    const { client, scheduler, shown, plan, pass } = await scheduled()
    const followUpId = await plan('Ana', '2026-11-26T09:30')
    scheduler.start()
    await pass(81)
    await client.request('reminders.snooze', { followUpId, minutes: 15 })
    await pass(30)
    expect(shown.map(({ at }) => at)).toEqual([80, 96])
  })

  it('do not come again after a new start of the program', async () => {
    const { client, scheduler, shown, plan, pass } = await scheduled()
    await plan('Ana', '2026-11-26T09:30')
    scheduler.start()
    await pass(85)
    new ReminderScheduler({
      engine: client,
      settings: () => ({ notifications: true, quietOutsideHours: true }),
      act: (again) => shown.push(...said(again).map((what) => ({ at: -1, what }))),
    }).start()
    await pass(10)
    expect(shown).toHaveLength(1)
  })

  it('are one summary after sleep, and no storm', async () => {
    const { scheduler, shown, plan, pass, sleep } = await scheduled()
    for (const [person, time] of [
      ['Ana', '09:30'],
      ['Bo', '10:00'],
      ['Cy', '11:00'],
      ['Di', '12:05'],
    ] as const) {
      await plan(person, `2026-11-26T${time}`)
    }
    scheduler.start()
    await pass(10)
    await sleep(230)
    await pass(60)
    expect(shown).toEqual([{ at: 240, what: 'due 1, missed 3' }])
  })

  it('are a summary too when more than two come at once', async () => {
    const { client, scheduler, shown, plan, pass } = await scheduled()
    for (const person of ['Ana', 'Bo', 'Cy']) {
      const followUpId = await plan(person, '2026-11-26T09:30')
      await client.request('followUps.move', { followUpId, startsAt: '2026-11-26T09:30' as WallTime })
    }
    scheduler.start()
    await pass(120)
    expect(shown).toEqual([{ at: 80, what: 'due 3, missed 0' }])
  })

  it('wait outside of working hours, and tell then what was missed meanwhile', async () => {
    const { client, scheduler, shown, plan, pass } = await scheduled()
    const followUpId = await plan('Ana', '2026-11-26T17:00')
    await client.request('followUps.move', { followUpId, startsAt: '2026-11-26T20:00' as WallTime })
    scheduler.start()
    await pass(24 * 60)
    await pass(60)
    expect(shown).toEqual([{ at: 25 * 60, what: 'due 0, missed 1' }])
  })

  it('do not wait where the rep wants to hear them at any hour', async () => {
    const { client, scheduler, shown, plan, pass } = await scheduled({
      notifications: true,
      quietOutsideHours: false,
    })
    const followUpId = await plan('Ana', '2026-11-26T17:00')
    await client.request('followUps.move', { followUpId, startsAt: '2026-11-26T20:00' as WallTime })
    scheduler.start()
    await pass(13 * 60)
    expect(shown).toEqual([{ at: 710, what: 'Call Ana (1/4)' }])
  })

  it('are silent when switched off, and start with what is due when switched on', async () => {
    const settings = { notifications: false, quietOutsideHours: true }
    const { scheduler, shown, plan, pass } = await scheduled(settings)
    await plan('Ana', '2026-11-26T09:30')
    await plan('Bo', '2026-11-26T11:00')
    scheduler.start()
    await pass(171)
    expect(shown).toEqual([])
    settings.notifications = true
    await scheduler.look()
    expect(shown).toEqual([{ at: 171, what: 'Call Bo (1/4)' }])
  })

  it('reach the rep exactly once each, however the machine sleeps and whatever else happens', async () => {
    const event = fc.record({
      kind: fc.constantFrom('pass', 'sleep', 'look'),
      minutes: fc.integer({ min: 1, max: 90 }),
    })
    const minutes = fc.uniqueArray(fc.integer({ min: 20, max: 500 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(minutes, fc.array(event, { maxLength: 10 }), async (starts, events) => {
        vi.setSystemTime(morning)
        const { client, scheduler, shown, plan, pass, sleep } = await scheduled({
          notifications: true,
          quietOutsideHours: false,
        })
        for (const start of starts) {
          const followUpId = await plan(`P${start}`, '2026-11-26T18:00')
          const startsAt = new Date(morning + start * minute).toISOString().slice(0, 16) as WallTime
          expectValue(await client.request('followUps.move', { followUpId, startsAt }))
        }
        scheduler.start()
        await pass(1)
        for (const { kind, minutes: long } of events) {
          if (kind === 'pass') await pass(long)
          if (kind === 'sleep') await sleep(long)
          if (kind === 'look') await Promise.all([scheduler.look(), scheduler.look()])
        }
        const now = (Date.now() - morning) / minute
        const told = shown.reduce((sum, { what }) => sum + numberTold(what), 0)
        expect(told).toBe(starts.filter((start) => start - 10 <= now).length)
      }),
      { numRuns: 40 },
    )
  })
})

/** How many appointments a notification speaks of. */
const numberTold = (what: string): number => {
  const [, due, missed] = /^due (\d+), missed (\d+)$/.exec(what) ?? []
  return due === undefined ? 1 : Number(due) + Number(missed)
}
