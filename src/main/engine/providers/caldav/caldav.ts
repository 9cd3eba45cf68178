import { type BusyRequest, busyTimesIn, joined } from '../../../../core/ical/busy-times.ts'
import type {
  CalendarRef,
  EventKey,
  Period,
  Remote,
  RemoteCalendar,
  RemoteEvent,
} from '../../../../core/sync/remote-calendar.ts'
import { readChanges } from './changes.ts'
import { busyQueryBody, keyQueryBody } from './dav-bodies.ts'
import { createDavClient, type DavClient, type DavOptions } from './dav-client.ts'
import { failure, success, unexpected } from './dav-problem.ts'
import { caldav } from './dav-xml.ts'
import { findHome, listCalendars, makeCalendar } from './discovery.ts'
import { eventOf, fetchObjects, objectsIn } from './objects.ts'
import { carryOut, handleOf } from './write.ts'

export interface CalDavOptions extends DavOptions {
  readonly serverUrl: string
  /** Where times without a zone, and days, belong. */
  readonly timeZone: string
}

/** An account on a CalDAV server (RFC 4791). */
export function createCalDav({ serverUrl, timeZone, ...options }: CalDavOptions): RemoteCalendar {
  const client = createDavClient(options)
  let home: string | undefined
  const inHome = async <T>(act: (home: string) => Promise<Remote<T>>): Promise<Remote<T>> => {
    const found = home === undefined ? await findHome(client, serverUrl) : success(home)
    if (!found.ok) return found
    home = found.value
    return act(found.value)
  }
  const calendars = () => inHome((at) => listCalendars(client, at))

  return {
    mostWrites: 100,
    calendars,
    createCalendar: (name) => inHome((at) => makeCalendar(client, at, name)),
    changes: (calendar, cursor, held = new Map()) =>
      readChanges({ client, calendar, timeZone }, { cursor, held }),
    read: async ({ calendar, handle }) => {
      const objects = await fetchObjects(client, calendar, [handle])
      if (!objects.ok) return objects
      const [object] = objects.value
      if (object === undefined) return success(undefined)
      const event = eventOf(object, { calendar, timeZone })
      return event === undefined
        ? failure({ kind: 'unreadable', detail: 'no event in the object' })
        : success(event)
    },
    find: async (key) => {
      const all = await calendars()
      return all.ok
        ? findIn(
            { client, timeZone, key },
            all.value.map(({ ref }) => ref),
          )
        : all
    },
    write: (writes) => carryOut({ client, now: options.now, timeZone }, writes),
    busy: (calendar, period, isOwn = () => false) =>
      readBusy({ client, timeZone, calendar }, { period, isOwn: (uid) => isOwn(uid as EventKey) }),
  }
}

interface Search {
  readonly client: DavClient
  readonly timeZone: string
  readonly key: EventKey
}

/** One calendar that cannot be asked makes the answer unknown. A copy with our key seldom has our file name too. */
async function findIn(
  { client, timeZone, key }: Search,
  calendars: readonly CalendarRef[],
): Promise<Remote<RemoteEvent | undefined>> {
  let copy: RemoteEvent | undefined
  for (const calendar of calendars) {
    const answer = await client.ask('REPORT', calendar, keyQueryBody(key), 1)
    if (!answer.ok) return answer
    const events = objectsIn(answer.value.resources, answer.value.url)
      .flatMap((object) => eventOf(object, { calendar, timeZone }) ?? [])
      .filter((event) => event.key === key)
    const named = events.find(({ handle }) => handle === handleOf(key, calendar))
    if (named) return success(named)
    copy ??= events[0]
  }
  return success(copy)
}

async function readBusy(
  { client, timeZone, calendar }: Omit<Search, 'key'> & { calendar: CalendarRef },
  { period, isOwn }: Pick<BusyRequest, 'period' | 'isOwn'>,
): Promise<Remote<readonly Period[]>> {
  const answer = await client.ask('REPORT', calendar, busyQueryBody(period.from, period.to), 1)
  if (!answer.ok) return answer
  const request = { timeZone, period, isOwn }
  const times: Period[] = []
  for (const resource of answer.value.resources) {
    const text = resource.property(caldav, 'calendar-data')?.textContent
    const busy = text ? busyTimesIn(text, request) : undefined
    if (text && busy === undefined) return unexpected('no calendar in the answer')
    times.push(...(busy?.times ?? []))
  }
  return success(joined(times))
}
