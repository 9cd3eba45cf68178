import { afterAll, beforeAll, expect, it } from 'vitest'
import type { EventKey, Write } from '../../src/core/sync/remote-calendar.ts'
import type { WallTime } from '../../src/core/time/wall-time.ts'
import { createCalDav } from '../../src/main/engine/providers/caldav/caldav.ts'
import { type Radicale, startRadicale } from '../model-servers/radicale.ts'

let server: Radicale
beforeAll(async () => {
  server = await startRadicale()
})
afterAll(() => server.stop())

it('makes N events with N requests, and a quiet round is one', async () => {
  let requests = 0
  const remote = createCalDav({
    serverUrl: server.url,
    user: 'ana',
    password: 'secret',
    timeZone: 'Europe/Paris',
    fetch: (...request) => {
      requests += 1
      return fetch(...request)
    },
    now: () => Date.UTC(2026, 10, 24),
  })
  const made = await remote.createCalendar('Relance')
  if (!made.ok) throw new Error(made.problem.detail)
  const calendar = made.value.ref
  const writes = Array.from({ length: 100 }, (_, index): Write => {
    const key = `01890000-0000-7000-8000-${String(index).padStart(12, '0')}` as EventKey
    const startsAt = '2026-11-26T09:30' as WallTime
    const time = { startsAt, timeZone: 'Europe/Paris', lengthMinutes: 15 }
    const fields = { title: 'Call', body: '', reminderMinutes: 10, isBusy: true, ...time }
    return { kind: 'create', calendar, key, fields }
  })
  requests = 0
  const written = await remote.write(writes)
  expect(written.every((answer) => answer?.ok)).toBe(true)
  expect(requests).toBe(writes.length)
  const all = await remote.changes(calendar)
  if (!all.ok) throw new Error(all.problem.detail)
  expect(all.value.events).toHaveLength(writes.length)
  requests = 0
  expect(await remote.changes(calendar, all.value.cursor)).toMatchObject({
    value: { events: [], removed: [] },
  })
  expect(requests).toBe(1)
})
