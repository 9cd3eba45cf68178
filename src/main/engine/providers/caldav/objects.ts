import { readObject } from '../../../../core/ical/read-object.ts'
import type { CalendarRef, EventHandle, Remote, RemoteEvent } from '../../../../core/sync/remote-calendar.ts'
import { addressOf, pathOf } from './address.ts'
import { multigetBody } from './dav-bodies.ts'
import type { DavClient } from './dav-client.ts'
import { success, unexpected } from './dav-problem.ts'
import { caldav, type DavResource, dav, textIn } from './dav-xml.ts'

/** A calendar object as the server has it; undefined text is an object that is gone. */
export interface DavObject {
  readonly handle: EventHandle
  readonly version: string
  readonly text: string
}

const mostAtOnce = 100

/** The objects that are still there, asked for a hundred at a time. One without an answer is a problem. */
export async function fetchObjects(
  client: DavClient,
  calendar: CalendarRef,
  handles: readonly EventHandle[],
): Promise<Remote<readonly DavObject[]>> {
  const objects: DavObject[] = []
  for (let begin = 0; begin < handles.length; begin += mostAtOnce) {
    const wanted = handles.slice(begin, begin + mostAtOnce)
    const answer = await client.ask('REPORT', calendar, multigetBody(wanted.map(pathOf)), 1)
    if (!answer.ok) return answer
    const { resources, url } = answer.value
    const answered = new Set(resources.map(({ href }) => addressOf(href, url)))
    if (wanted.some((handle) => !answered.has(handle))) return unexpected('multiget leaves objects out')
    objects.push(...objectsIn(resources, url))
  }
  return success(objects)
}

/** Those with a version and a text; the others are gone. */
export const objectsIn = (resources: readonly DavResource[], base: string): readonly DavObject[] =>
  resources.flatMap((resource) => {
    const etag = resource.property(dav, 'getetag')
    const data = resource.property(caldav, 'calendar-data')
    if (etag === undefined || data === undefined) return []
    const handle = addressOf(resource.href, base) as EventHandle
    return [{ handle, version: textIn(etag), text: data.textContent ?? '' }]
  })

/** Undefined for a task, and for what cannot be understood. */
export function eventOf(
  { handle, version, text }: DavObject,
  { calendar, timeZone }: { calendar: CalendarRef; timeZone: string },
): RemoteEvent | undefined {
  const reading = readObject(text, timeZone)
  return reading.kind === 'event' ? { calendar, handle, version, ...reading.content } : undefined
}
