import type {
  CalendarInfo,
  CalendarRef,
  Changes,
  EventHandle,
  EventKey,
  EventPlace,
  EventTime,
  RemoteEvent,
} from '../../src/core/sync/remote-calendar.ts'

/** What the calendar keeps of an event, beyond what the port tells of it. */
export interface StoredEvent extends RemoteEvent {
  readonly reminderMinutes: number | undefined
  readonly isBusy: boolean
  /** Stands for all that other programs keep in an event: whoever writes over it has lost something. */
  readonly foreign: string
}

/** An event apart from where it is and which version it has. */
export type EventContent = Omit<StoredEvent, 'calendar' | 'handle' | 'version' | 'changedAt'>

/** Events in memory, with every change counted, so that a cursor is the count at which it was given. */
export function createMemoryStore(now: () => number) {
  const calendars = new Map<CalendarRef, CalendarInfo>()
  const events = new Map<EventHandle, StoredEvent>()
  const lastChange = new Map<EventHandle, { readonly calendar: CalendarRef; readonly revision: number }>()
  let revision = 0
  let cursorsOf = 0

  const put = (place: EventPlace, content: EventContent): StoredEvent => {
    revision += 1
    const { calendar, handle } = place
    const stored: StoredEvent = { ...content, calendar, handle, version: `"${revision}"`, changedAt: now() }
    events.set(handle, stored)
    lastChange.set(handle, { calendar, revision })
    return stored
  }

  const remove = ({ calendar, handle }: EventPlace): void => {
    revision += 1
    events.delete(handle)
    lastChange.set(handle, { calendar, revision })
  }

  /** The handles of a calendar that have changed since, in the order of their changes. */
  const changedSince = (calendar: CalendarRef, since: number): readonly EventHandle[] =>
    [...lastChange]
      .filter(([, change]) => change.calendar === calendar && change.revision > since)
      .sort(([, a], [, b]) => a.revision - b.revision)
      .map(([handle]) => handle)

  const changes = (calendar: CalendarRef, cursor: string | undefined): Changes | undefined => {
    const [given, since] = (cursor ?? `${cursorsOf}.0`).split('.').map(Number)
    if (given !== cursorsOf || since === undefined) return undefined
    const handles = changedSince(calendar, since)
    return {
      events: handles.flatMap((handle) => events.get(handle) ?? []),
      unreadable: [],
      removed: cursor === undefined ? [] : handles.filter((handle) => !events.has(handle)),
      isComplete: cursor === undefined,
      cursor: `${cursorsOf}.${revision}`,
    }
  }

  return {
    calendars,
    put,
    remove,
    changes,
    event: (handle: EventHandle): StoredEvent | undefined => events.get(handle),
    eventsIn: (calendar: CalendarRef): readonly StoredEvent[] =>
      [...events.values()].filter((event) => event.calendar === calendar),
    /** All cursors given so far are refused from now on. */
    expireCursors: (): void => {
      cursorsOf += 1
    },
  }
}

export type MemoryStore = ReturnType<typeof createMemoryStore>

export const handleIn = (calendar: CalendarRef, name: string): EventHandle =>
  `${calendar}${name}.ics` as EventHandle

/** What the rep does to events with another program. Everything throws for an event that is not there. */
export function anotherClientOf(store: MemoryStore) {
  const known = (handle: EventHandle): StoredEvent => {
    const event = store.event(handle)
    if (event === undefined) throw new Error(`No event ${handle}`)
    return event
  }
  const edit = (handle: EventHandle, change: Partial<EventContent>): void => {
    store.put(known(handle), { ...known(handle), ...change })
  }
  return {
    moveEvent: (handle: EventHandle, time: EventTime): void => edit(handle, { time }),
    retitle: (handle: EventHandle, title: string): void => edit(handle, { title }),
    editBody: (handle: EventHandle, body: string): void => edit(handle, { body }),
    /** A property that is not ours. */
    addForeign: (handle: EventHandle, foreign: string): void => edit(handle, { foreign }),
    /** A new version of what stays as it was, as servers do that rewrite an event after it was stored. */
    rotateVersion: (handle: EventHandle): void => edit(handle, {}),
    deleteEvent: (handle: EventHandle): void => store.remove(known(handle)),
    /** Some programs give the copy a key of its own, some leave ours in it. */
    copyEvent: (
      handle: EventHandle,
      { to, name, key }: { to: CalendarRef; name: string; key: EventKey | undefined },
    ): EventHandle =>
      store.put({ calendar: to, handle: handleIn(to, name) }, { ...known(handle), key }).handle,
    moveToCalendar: (handle: EventHandle, calendar: CalendarRef): EventHandle => {
      const event = known(handle)
      store.remove(event)
      const name = handle.slice(event.calendar.length, -'.ics'.length)
      return store.put({ calendar, handle: handleIn(calendar, name) }, event).handle
    },
    addEvent: (calendar: CalendarRef, name: string, content: EventContent): EventHandle =>
      store.put({ calendar, handle: handleIn(calendar, name) }, content).handle,
  }
}
