import { millisecondsInMinute } from 'date-fns/constants'
import { joined } from '../../src/core/ical/busy-times.ts'
import type {
  CalendarInfo,
  CalendarRef,
  Changes,
  EventFields,
  EventKey,
  EventPlace,
  EventTime,
  Period,
  Remote,
  RemoteCalendar,
  RemoteEvent,
  RemoteProblem,
  Write,
  Written,
} from '../../src/core/sync/remote-calendar.ts'
import { addDays } from '../../src/core/time/plain-date.ts'
import { timeOfMinute, wallTimeOn } from '../../src/core/time/wall-time.ts'
import { instantOf, wallTimeAt } from '../../src/core/time/zone.ts'
import { anotherClientOf, createMemoryStore, handleIn, type MemoryStore } from './memory-store.ts'

/** One request, as a network would see it: a write of several events is several calls. */
export type Call =
  | { readonly kind: 'calendars' }
  | { readonly kind: 'create-calendar'; readonly name: string }
  | { readonly kind: 'changes'; readonly calendar: CalendarRef; readonly cursor: string | undefined }
  | { readonly kind: 'read'; readonly at: EventPlace }
  | { readonly kind: 'find'; readonly key: EventKey }
  | { readonly kind: 'write'; readonly write: Write }
  | { readonly kind: 'busy'; readonly calendar: CalendarRef; readonly period: Period }

/** What a network and a server may do to a call. A hook may throw, as a program does that is killed at this point. */
export interface Faults {
  /** A problem here is the answer, and nothing was done. */
  before?(call: Call): RemoteProblem | undefined
  /** Everything was done; a problem here is what the caller gets to hear of it. */
  after?(call: Call, reply: Remote<unknown>): RemoteProblem | undefined
  /** Changes as they arrive: repeated, in another order. */
  delivered?(changes: Changes): Changes
}

interface Options {
  readonly now: () => number
  /** Where days belong, for the times at which the rep is busy. */
  readonly timeZone: string
  readonly faults?: Faults
}

/** The port in its simplest form: a calendar in memory, with a second client and with faults. */
export function createMemoryCalendar({ now, timeZone, faults = {} }: Options) {
  const store = createMemoryStore(now)
  const calls: Call[] = []
  const answer = async <T>(call: Call, act: () => Remote<T>): Promise<Remote<T>> => {
    calls.push(call)
    const before = faults.before?.(call)
    if (before) return { ok: false, problem: before }
    const reply = act()
    const after = faults.after?.(call, reply)
    return after ? { ok: false, problem: after } : reply
  }

  const remote: RemoteCalendar = {
    mostWrites: 100,
    calendars: () => answer({ kind: 'calendars' }, () => success([...store.calendars.values()])),
    createCalendar: (name) =>
      answer({ kind: 'create-calendar', name }, () => success(addCalendar(store, { name }))),
    changes: (calendar, cursor, held = new Map()) =>
      answer({ kind: 'changes', calendar, cursor }, () => {
        if (!store.calendars.has(calendar)) return failure('missing')
        const changes = store.changes(calendar, cursor)
        if (changes === undefined) return failure('cursor-expired')
        const isNew = ({ handle, version }: RemoteEvent) => changes.isComplete || held.get(handle) !== version
        const told = { ...changes, events: changes.events.filter(isNew) }
        return success(faults.delivered?.(told) ?? told)
      }),
    read: (at) => answer({ kind: 'read', at }, () => success(eventAt(store, at))),
    find: (key) => answer({ kind: 'find', key }, () => success(findKey(store, key))),
    write: async (writes) => {
      const written: (Remote<Written> | undefined)[] = writes.map(() => undefined)
      for (const [index, write] of writes.entries()) {
        const reply = await answer({ kind: 'write', write }, () => carryOut(store, write))
        written[index] = reply
        if (!reply.ok && ['offline', 'unauthorized', 'throttled'].includes(reply.problem.kind)) break
      }
      return written
    },
    busy: (calendar, period, isOwn = () => false) =>
      answer({ kind: 'busy', calendar, period }, () => busyIn(store, { calendar, period, timeZone, isOwn })),
  }

  return {
    remote,
    calls: calls as readonly Call[],
    addCalendar: (calendar: { name: string; canWrite?: boolean }) => addCalendar(store, calendar),
    events: store.eventsIn,
    event: store.event,
    expireCursors: store.expireCursors,
    client: anotherClientOf(store),
  }
}

const success = <T>(value: T): Remote<T> => ({ ok: true, value })

const failure = (kind: 'missing' | 'precondition' | 'cursor-expired' | 'rejected'): Remote<never> => ({
  ok: false,
  problem: { kind, detail: 'in memory' },
})

function addCalendar(store: MemoryStore, { name, canWrite = true }: { name: string; canWrite?: boolean }) {
  const ref = `/${store.calendars.size + 1}/` as CalendarRef
  const info: CalendarInfo = { ref, name, canWrite, isPrimary: store.calendars.size === 0 }
  store.calendars.set(ref, info)
  return info
}

const eventAt = (store: MemoryStore, { calendar, handle }: EventPlace): RemoteEvent | undefined => {
  const event = store.event(handle)
  return event?.calendar === calendar ? event : undefined
}

function findKey(store: MemoryStore, key: EventKey): RemoteEvent | undefined {
  const found = [...store.calendars.keys()].flatMap(store.eventsIn).filter((event) => event.key === key)
  return found.find(({ calendar, handle }) => handle === handleIn(calendar, key)) ?? found[0]
}

function carryOut(store: MemoryStore, write: Write): Remote<Written> {
  if (!store.calendars.get(write.calendar)?.canWrite) return failure('rejected')
  if (write.kind === 'create') return create(store, write)
  const { calendar, handle } = write
  const current = store.event(handle)
  if (current === undefined) return failure('missing')
  if (current.version !== write.version) return failure('precondition')
  if (write.kind === 'update') return success(store.put(current, { ...current, ...content(write.fields) }))
  store.remove(current)
  return success({ calendar, handle, version: undefined })
}

function create(store: MemoryStore, { calendar, key, fields }: Write & { kind: 'create' }): Remote<Written> {
  const handle = handleIn(calendar, key)
  const isThere = store.event(handle) || store.eventsIn(calendar).some((event) => event.key === key)
  if (isThere) return failure('precondition')
  const { title, body, reminderMinutes, isBusy } = fields
  const event = { key, title, body, reminderMinutes, isBusy, foreign: '', time: timeOf(fields) }
  return success(store.put({ calendar, handle }, event))
}

const content = ({ startsAt, timeZone, lengthMinutes, ...others }: Partial<EventFields>) =>
  startsAt === undefined || timeZone === undefined || lengthMinutes === undefined
    ? others
    : { ...others, time: timeOf({ startsAt, timeZone, lengthMinutes }) }

/** A start that a change of clocks skips is kept as the clocks will show it. */
function timeOf({
  startsAt,
  timeZone,
  lengthMinutes,
}: Omit<EventTime & { kind: 'timed' }, 'kind'>): EventTime {
  const shown = wallTimeAt(instantOf(startsAt, timeZone), timeZone)
  return { kind: 'timed', startsAt: shown, timeZone, lengthMinutes }
}

interface BusyQuestion {
  readonly calendar: CalendarRef
  readonly period: Period
  readonly timeZone: string
  readonly isOwn: (key: EventKey) => boolean
}

function busyIn(store: MemoryStore, { calendar, period, timeZone, isOwn }: BusyQuestion): Remote<Period[]> {
  if (!store.calendars.has(calendar)) return failure('missing')
  const periods = store
    .eventsIn(calendar)
    .filter((event) => event.isBusy && !(event.key !== undefined && isOwn(event.key)))
    .map((event) => periodOf(event.time, timeZone))
    .filter(({ from, to }) => to > period.from && from < period.to)
  return success(joined(periods))
}

function periodOf(time: EventTime, ownZone: string): Period {
  if (time.kind === 'timed') {
    const from = instantOf(time.startsAt, time.timeZone)
    return { from, to: from + time.lengthMinutes * millisecondsInMinute }
  }
  const midnight = timeOfMinute(0)
  return {
    from: instantOf(wallTimeOn(time.firstDay, midnight), ownZone),
    to: instantOf(wallTimeOn(addDays(time.firstDay, 1), midnight), ownZone),
  }
}
