import { newObject, patchObject } from '../../../../core/ical/patch-object.ts'
import { isSameEvent, readObject } from '../../../../core/ical/read-object.ts'
import type {
  CalendarRef,
  EventHandle,
  EventKey,
  EventPlace,
  Remote,
  RemoteProblem,
  Write,
  Written,
} from '../../../../core/sync/remote-calendar.ts'
import { addressOf } from './address.ts'
import type { DavClient } from './dav-client.ts'
import { failure, success } from './dav-problem.ts'
import { type DavObject, fetchObjects } from './objects.ts'

interface Writer {
  readonly client: DavClient
  /** Where times without a zone belong. */
  readonly timeZone: string
  readonly now: () => number
}

type Update = Extract<Write, { kind: 'update' }>
/** What an update needs of the calendar; a problem where it could not be read. */
type Current = ReadonlyMap<EventHandle, Remote<DavObject | undefined>>

const mostParallel = 4

/**
 * Carries out the writes, four at a time. After an answer that holds for all (offline, unauthorized, throttled) no more
 * are sent.
 */
export async function carryOut(
  writer: Writer,
  writes: readonly Write[],
): Promise<readonly (Remote<Written> | undefined)[]> {
  const current = await readCurrent(
    writer,
    writes.filter((write) => write.kind === 'update'),
  )
  const results: (Remote<Written> | undefined)[] = writes.map(() => undefined)
  const unread = [...current.values()].find(holdsForAll)
  if (unread !== undefined) return [unread, ...results.slice(1)]
  let next = 0
  let isStopped = false
  const work = async (): Promise<void> => {
    while (next < writes.length && !isStopped) {
      const index = next
      next += 1
      const write = writes[index]
      if (write === undefined) return
      const result = await writeOne(writer, write, current)
      results[index] = result
      isStopped ||= holdsForAll(result)
    }
  }
  await Promise.all(Array.from({ length: mostParallel }, work))
  return results
}

const holdsForAll = (result: Remote<unknown>): result is { ok: false; problem: RemoteProblem } =>
  !result.ok && ['offline', 'unauthorized', 'throttled'].includes(result.problem.kind)

/** One request for each calendar rather than one for each event. */
async function readCurrent({ client }: Writer, updates: readonly Update[]): Promise<Current> {
  const current = new Map<EventHandle, Remote<DavObject | undefined>>()
  for (const [calendar, group] of Map.groupBy(updates, (update) => update.calendar)) {
    const handles = group.map(({ handle }) => handle)
    const objects = await fetchObjects(client, calendar, handles)
    for (const handle of handles)
      current.set(handle, objects.ok ? success(objects.value.find((one) => one.handle === handle)) : objects)
  }
  return current
}

/** The name under which an event is made. */
export const handleOf = (key: EventKey, calendar: CalendarRef): EventHandle =>
  addressOf(`${key}.ics`, calendar) as EventHandle

async function writeOne(writer: Writer, write: Write, current: Current): Promise<Remote<Written>> {
  if (write.kind === 'delete') return remove(writer, write)
  if (write.kind === 'update') return update(writer, write, current.get(write.handle) ?? success(undefined))
  const { calendar, key, fields } = write
  const handle = handleOf(key, calendar)
  const text = newObject(key, fields, writer.now())
  return put(writer, { calendar, handle }, { text, condition: { 'if-none-match': '*' } })
}

async function update(
  writer: Writer,
  write: Update,
  current: Remote<DavObject | undefined>,
): Promise<Remote<Written>> {
  if (!current.ok) return current
  if (current.value === undefined) return failure({ kind: 'missing', detail: 'update' })
  const { version, text } = current.value
  if (version !== write.version) return failure({ kind: 'precondition', detail: 'update' })
  const patched = patchObject(text, write.fields, writer.now())
  if (patched === undefined) return failure({ kind: 'unreadable', detail: 'update' })
  return put(writer, write, { text: patched, condition: { 'if-match': version } })
}

async function put(
  writer: Writer,
  { calendar, handle }: EventPlace,
  { text, condition }: { text: string; condition: Readonly<Record<string, string>> },
): Promise<Remote<Written>> {
  const headers = { 'content-type': 'text/calendar; charset=utf-8', ...condition }
  const reply = await writer.client.send({ method: 'PUT', url: handle, headers, body: text })
  if (!reply.ok) return reply
  const { etag } = reply.value
  return etag === undefined
    ? readBack(writer, { calendar, handle }, text)
    : success({ calendar, handle, version: etag })
}

/**
 * A server that stores something else than it was sent gives no version (RFC 4791, 5.3.4): it is asked for. What another
 * program has written in between is not ours, and its version must not pass for that of what was sent.
 */
async function readBack(
  { client, timeZone }: Writer,
  { calendar, handle }: EventPlace,
  sent: string,
): Promise<Remote<Written>> {
  const objects = await fetchObjects(client, calendar, [handle])
  if (!objects.ok) return objects
  const [object] = objects.value
  if (object === undefined) return failure({ kind: 'missing', detail: 'gone after it was written' })
  return isSameEvent(readObject(object.text, timeZone), readObject(sent, timeZone))
    ? success({ calendar, handle, version: object.version })
    : failure({ kind: 'precondition', detail: 'changed after it was written' })
}

async function remove({ client }: Writer, write: Write & { kind: 'delete' }): Promise<Remote<Written>> {
  const { calendar, handle, version } = write
  const reply = await client.send({ method: 'DELETE', url: handle, headers: { 'if-match': version } })
  if (!reply.ok) return reply
  return success({ calendar, handle, version: undefined })
}
