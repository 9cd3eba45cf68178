import { z } from 'zod'
import type {
  CalendarRef,
  Changes,
  EventHandle,
  HeldVersions,
  Remote,
} from '../../../../core/sync/remote-calendar.ts'
import { addressOf, pathOf } from './address.ts'
import { propfindBody, syncBody } from './dav-bodies.ts'
import type { DavAnswer, DavClient } from './dav-client.ts'
import { failure, success, unexpected } from './dav-problem.ts'
import { calendarServer, type DavResource, dav, holds, textIn } from './dav-xml.ts'
import { eventOf, fetchObjects } from './objects.ts'

/** What the next question starts from: a token of the server, or all versions where it has no tokens. */
const cursorForm = z.union([
  z.object({ token: z.string() }),
  z.object({ ctag: z.string().optional(), etags: z.record(z.string(), z.string()) }),
])
type Cursor = z.infer<typeof cursorForm>

/** What is new, before the events themselves are read. */
interface News {
  /** With their versions, where the server tells. */
  readonly changed: ReadonlyMap<EventHandle, string | undefined>
  readonly removed: readonly EventHandle[]
  readonly cursor: Cursor
}

interface Question {
  readonly client: DavClient
  readonly calendar: CalendarRef
  readonly timeZone: string
}

export async function readChanges(
  question: Question,
  { cursor, held }: { cursor: string | undefined; held: HeldVersions },
): Promise<Remote<Changes>> {
  const known = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && known === undefined)
    return failure({ kind: 'cursor-expired', detail: 'not understood' })
  const news = await readNews(question, known)
  if (!news.ok) return news
  const wanted = [...news.value.changed].flatMap(([handle, version]) =>
    known !== undefined && version !== undefined && version === held.get(handle) ? [] : [handle],
  )
  const objects = await fetchObjects(question.client, question.calendar, wanted)
  if (!objects.ok) return objects
  const there = new Set(objects.value.map(({ handle }) => handle))
  const gone = [...news.value.removed, ...wanted.filter((handle) => !there.has(handle))]
  const read = objects.value.map((object) => ({ object, event: eventOf(object, question) }))
  return success({
    events: read.flatMap(({ event }) => event ?? []),
    unreadable: read.flatMap(({ object, event }) => (event === undefined ? object.handle : [])),
    removed: known === undefined ? [] : gone,
    isComplete: known === undefined,
    cursor: JSON.stringify(news.value.cursor),
  })
}

async function readNews(question: Question, known: Cursor | undefined): Promise<Remote<News>> {
  if (known !== undefined)
    return 'token' in known ? syncFrom(question, known.token) : compare(question, known)
  const names = ['d:supported-report-set', 'cs:getctag']
  const answer = await question.client.ask('PROPFIND', question.calendar, propfindBody(names), 0)
  if (!answer.ok) return answer
  const reports = answer.value.resources[0]?.property(dav, 'supported-report-set')
  return holds(reports, dav, 'sync-collection') ? syncFrom(question, '') : compare(question, undefined)
}

const mostPages = 1000

/** RFC 6578. A list that the server has cut (507) goes on from the token that came with it. */
async function syncFrom({ client, calendar }: Question, start: string): Promise<Remote<News>> {
  const changed = new Map<EventHandle, string | undefined>()
  const removed = new Set<EventHandle>()
  let token = start
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await client.ask('REPORT', calendar, syncBody(token), 0)
    if (!answer.ok)
      return start !== '' && answer.problem.kind === 'rejected' ? expired(answer.problem.detail) : answer
    const { syncToken, resources, url } = answer.value
    if (syncToken === undefined) return unexpected('no sync-token')
    let isCut = false
    for (const resource of resources) {
      const { href, status } = resource
      const handle = addressOf(href, url) as EventHandle
      if (status === 507) isCut = true
      if (isFolder(handle) || status === 507) continue
      changed.delete(handle)
      removed.delete(handle)
      if (status === 404) removed.add(handle)
      else changed.set(handle, versionIn(resource))
    }
    if (!isCut) return success({ changed, removed: [...removed], cursor: { token: syncToken } })
    if (syncToken === token) return unexpected('a page without progress')
    token = syncToken
  }
  return unexpected('too many pages')
}

const expired = (detail: string): Remote<never> => failure({ kind: 'cursor-expired', detail })

/** Without tokens: all versions are compared, unless the calendar says by its ctag that none is new. */
async function compare({ client, calendar }: Question, known: EtagCursor | undefined): Promise<Remote<News>> {
  const ctag = await client.ask('PROPFIND', calendar, propfindBody(['cs:getctag']), 0)
  if (!ctag.ok) return ctag
  const now = ctagIn(ctag.value)
  if (known !== undefined && now !== undefined && now === known.ctag)
    return success({ changed: new Map(), removed: [], cursor: known })
  const list = await client.ask('PROPFIND', calendar, propfindBody(['d:getetag', 'd:resourcetype']), 1)
  if (!list.ok) return list
  const etags = etagsIn(list.value)
  const before = known?.etags ?? {}
  const versions = Object.entries(etags) as [EventHandle, string][]
  return success({
    changed: new Map(versions.filter(([handle, version]) => version !== before[handle])),
    removed: (Object.keys(before) as EventHandle[]).filter((handle) => !(handle in etags)),
    cursor: { ...(now === undefined ? {} : { ctag: now }), etags },
  })
}

type EtagCursor = Extract<Cursor, { etags: unknown }>

function ctagIn({ resources }: DavAnswer): string | undefined {
  const property = resources[0]?.property(calendarServer, 'getctag')
  return property && textIn(property)
}

const etagsIn = ({ resources, url }: DavAnswer): Record<string, string> =>
  Object.fromEntries(
    resources.flatMap((resource) => {
      const version = versionIn(resource)
      const handle = addressOf(resource.href, url)
      return version === undefined || isFolder(handle) ? [] : [[handle, version]]
    }),
  )

function versionIn(resource: DavResource): string | undefined {
  const etag = resource.property(dav, 'getetag')
  return etag && textIn(etag)
}

const isFolder = (address: string): boolean => pathOf(address).endsWith('/')

function readCursor(text: string): Cursor | undefined {
  try {
    return cursorForm.safeParse(JSON.parse(text)).data
  } catch {
    // Not written by this provider: everything is read anew.
    return undefined
  }
}
