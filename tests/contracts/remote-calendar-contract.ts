import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  CalendarRef,
  EventFields,
  EventKey,
  Remote,
  RemoteCalendar,
  Written,
} from '../../src/core/sync/remote-calendar.ts'
import type { WallTime } from '../../src/core/time/wall-time.ts'
import { instantOf } from '../../src/core/time/zone.ts'

interface Subject {
  readonly remote: RemoteCalendar
  stop?(): Promise<void>
}

const fields: EventFields = {
  title: 'Call Ana; (2/4), again',
  body: 'First line\n--- notes below\n',
  startsAt: '2026-11-26T09:30' as WallTime,
  timeZone: 'Europe/Paris',
  lengthMinutes: 15,
  reminderMinutes: 10,
  isBusy: true,
}

/** Wall times around the changes of clocks, and a zone with half an hour. */
const times: readonly (readonly [string, string])[] = [
  ['2026-03-28T09:00', 'Europe/Paris'],
  ['2026-03-29T03:30', 'Europe/Paris'],
  ['2026-10-25T09:00', 'Europe/Paris'],
  ['2026-03-08T09:00', 'America/New_York'],
  ['2026-11-01T23:30', 'America/New_York'],
  ['2026-11-26T00:00', 'Asia/Kolkata'],
]

/** What every connected calendar does, whoever serves it. */
export function describeRemoteCalendar(name: string, create: () => Promise<Subject>): void {
  describe(name, () => {
    let subject: Subject
    let remote: RemoteCalendar
    let calendar: CalendarRef
    let keys = 0
    beforeAll(async () => {
      subject = await create()
      remote = subject.remote
      calendar = valueIn(await remote.createCalendar('Relance')).ref
    })
    afterAll(() => subject.stop?.())

    const newKey = () => {
      keys += 1
      return `01890000-0000-7000-8000-${String(keys).padStart(12, '0')}` as EventKey
    }
    const add = async (key: EventKey, some: Partial<EventFields> = {}): Promise<Written> =>
      only(await remote.write([{ kind: 'create', calendar, key, fields: { ...fields, ...some } }]))

    it('lists the calendar that it has made', async () => {
      const all = valueIn(await remote.calendars())
      expect(all).toContainEqual(expect.objectContaining({ ref: calendar, name: 'Relance', canWrite: true }))
    })

    it('tells of an event once, and then that nothing is new', async () => {
      const before = valueIn(await remote.changes(calendar))
      const key = newKey()
      await add(key)
      const changes = valueIn(await remote.changes(calendar, before.cursor))
      expect(changes).toMatchObject({
        events: [{ key, title: fields.title }],
        removed: [],
        isComplete: false,
      })
      expect(valueIn(await remote.changes(calendar, changes.cursor))).toMatchObject({
        events: [],
        removed: [],
      })
    })

    it('does not tell of what is held already, but of everything to one who begins anew', async () => {
      const before = valueIn(await remote.changes(calendar))
      const { handle, version = '' } = await add(newKey())
      const held = new Map([[handle, version]])
      const changes = valueIn(await remote.changes(calendar, before.cursor, held))
      expect(changes).toMatchObject({ events: [], removed: [] })
      const all = valueIn(await remote.changes(calendar, undefined, held))
      expect(all.events.map((event) => event.handle)).toContain(handle)
      await remote.write([
        { kind: 'update', calendar, handle, key: newKey(), version, fields: { title: 'Other' } },
      ])
      const later = valueIn(await remote.changes(calendar, changes.cursor, held))
      expect(later).toMatchObject({ events: [{ handle, title: 'Other' }] })
    })

    it('refuses to create what is there, so that a second try cannot make a second event', async () => {
      const key = newKey()
      await add(key)
      const again = await remote.write([{ kind: 'create', calendar, key, fields }])
      expect(again).toMatchObject([{ ok: false, problem: { kind: 'precondition' } }])
      expect(valueIn(await remote.find(key))).toMatchObject({ key, calendar })
    })

    it('changes only what it is given, and only in the version that was meant', async () => {
      const { handle, version = '' } = await add(newKey())
      const update = { kind: 'update', calendar, handle, key: newKey(), version } as const
      only(await remote.write([{ ...update, fields: { title: 'Other' } }]))
      const event = valueIn(await remote.read({ calendar, handle }))
      expect(event).toMatchObject({ title: 'Other', time: { startsAt: fields.startsAt } })
      expect(event?.body.trim()).toBe(fields.body.trim())
      const late = await remote.write([{ ...update, fields: { title: 'Too late' } }])
      expect(late).toMatchObject([{ ok: false, problem: { kind: 'precondition' } }])
    })

    it('deletes, tells of it, and says of a second deletion that nothing is there: it may be elsewhere', async () => {
      const { handle, version = '' } = await add(newKey())
      const { cursor } = valueIn(await remote.changes(calendar))
      const write = { kind: 'delete', calendar, handle, version } as const
      only(await remote.write([write]))
      expect(valueIn(await remote.read({ calendar, handle }))).toBeUndefined()
      expect(valueIn(await remote.changes(calendar, cursor)).removed).toEqual([handle])
      expect(await remote.write([write])).toMatchObject([{ ok: false, problem: { kind: 'missing' } }])
    })

    it.each(times)(
      'keeps %s in %s to the minute, so that no change of clocks moves it',
      async (wall, timeZone) => {
        const startsAt = wall as WallTime
        const { handle } = await add(newKey(), { startsAt, timeZone })
        const event = valueIn(await remote.read({ calendar, handle }))
        if (event?.time.kind !== 'timed') throw new Error('A time was expected')
        expect(instantOf(event.time.startsAt, event.time.timeZone)).toBe(instantOf(startsAt, timeZone))
        expect(event.time.lengthMinutes).toBe(fields.lengthMinutes)
      },
    )

    it('tells when the rep is busy', async () => {
      await add(newKey(), { startsAt: '2027-01-05T09:00' as WallTime, lengthMinutes: 30 })
      await add(newKey(), { startsAt: '2027-01-05T11:00' as WallTime, isBusy: false })
      const from = Date.UTC(2027, 0, 5)
      const busy = valueIn(await remote.busy(calendar, { from, to: Date.UTC(2027, 0, 6) }))
      expect(busy).toEqual([{ from: from + 8 * 3_600_000, to: from + 8.5 * 3_600_000 }])
    })

    it('does not count our own events as busy time, which would be taken twice', async () => {
      const own = newKey()
      await add(own, { startsAt: '2027-02-02T09:00' as WallTime })
      await add(newKey(), { startsAt: '2027-02-02T11:00' as WallTime, lengthMinutes: 60 })
      await add(newKey(), { startsAt: '2027-02-02T11:30' as WallTime, lengthMinutes: 60 })
      const from = Date.UTC(2027, 1, 2)
      const period = { from, to: Date.UTC(2027, 1, 3) }
      const busy = valueIn(await remote.busy(calendar, period, (key) => key === own))
      expect(busy).toEqual([{ from: from + 10 * 3_600_000, to: from + 11.5 * 3_600_000 }])
    })

    it.each(times)('tells of busy time at %s in %s to the minute', async (wall, timeZone) => {
      const startsAt = wall as WallTime
      await add(newKey(), { startsAt, timeZone, lengthMinutes: 45 })
      const from = instantOf(startsAt, timeZone)
      const period = { from: from - 60_000, to: from + 46 * 60_000 }
      const busy = valueIn(await remote.busy(calendar, period))
      expect(busy).toEqual([{ from, to: from + 45 * 60_000 }])
    })

    it('asks for everything anew when it is given a cursor that is none', async () => {
      const changes = await remote.changes(calendar, 'no cursor')
      expect(changes).toMatchObject({ ok: false, problem: { kind: 'cursor-expired' } })
    })
  })
}

function valueIn<T>(reply: Remote<T>): T {
  if (!reply.ok) throw new Error(`${reply.problem.kind}: ${reply.problem.detail}`)
  return reply.value
}

function only(replies: readonly (Remote<Written> | undefined)[]): Written {
  const [reply] = replies
  if (reply === undefined) throw new Error('An answer was expected')
  return valueIn(reply)
}
