import type { CalendarInfo, CalendarRef, Remote } from '../../../../core/sync/remote-calendar.ts'
import { addressOf, asFolder, decoded } from './address.ts'
import { makeCalendarBody, propfindBody } from './dav-bodies.ts'
import type { DavClient } from './dav-client.ts'
import { failure, success, unexpected } from './dav-problem.ts'
import { caldav, type DavResource, dav, holds, hrefIn, isAddress, textIn } from './dav-xml.ts'
import { isTrusted } from './same-site.ts'

/** The address under which the calendars of the account are (RFC 6764, 5397 and 4791). */
export async function findHome(client: DavClient, serverUrl: string): Promise<Remote<string>> {
  const principal = await findPrincipal(client, serverUrl)
  return principal.ok
    ? hrefOf(client, principal.value, { namespace: caldav, name: 'calendar-home-set' })
    : principal
}

/** The address given is tried too: it may be that of the service itself. */
async function findPrincipal(client: DavClient, serverUrl: string): Promise<Remote<string>> {
  const wanted = { namespace: dav, name: 'current-user-principal' }
  const wellKnown = await hrefOf(client, new URL('/.well-known/caldav', serverUrl).href, wanted)
  if (wellKnown.ok || ['offline', 'unauthorized', 'throttled'].includes(wellKnown.problem.kind))
    return wellKnown
  return hrefOf(client, serverUrl, wanted)
}

async function hrefOf(
  client: DavClient,
  url: string,
  { namespace, name }: { namespace: string; name: string },
): Promise<Remote<string>> {
  const prefix = namespace === dav ? 'd' : 'c'
  const answer = await client.ask('PROPFIND', url, propfindBody([`${prefix}:${name}`]), 0)
  if (!answer.ok) return answer
  const href = answer.value.resources
    .map((resource) => hrefIn(resource.property(namespace, name)))
    .find(Boolean)
  if (href === undefined || !isAddress(href)) return unexpected(`no ${name}`)
  const address = addressOf(href, answer.value.url)
  return isTrusted(address, answer.value.url)
    ? success(address)
    : failure({ kind: 'rejected', detail: `${name} elsewhere` })
}

const calendarProperties = [
  'd:resourcetype',
  'd:displayname',
  'd:current-user-privilege-set',
  'c:supported-calendar-component-set',
]

/** The calendars of the account that hold events. */
export async function listCalendars(
  client: DavClient,
  home: string,
): Promise<Remote<readonly CalendarInfo[]>> {
  const answer = await client.ask('PROPFIND', asFolder(home), propfindBody(calendarProperties), 1)
  if (!answer.ok) return answer
  const { resources, url } = answer.value
  const calendars = resources
    .filter(holdsEvents)
    .map((resource) => calendarOf(resource, url))
    .filter(({ ref }) => isTrusted(ref, url))
  const primary = calendars.find(({ canWrite }) => canWrite)
  return success(calendars.map((calendar) => ({ ...calendar, isPrimary: calendar === primary })))
}

function holdsEvents(resource: DavResource): boolean {
  if (!holds(resource.property(dav, 'resourcetype'), caldav, 'calendar')) return false
  const set = resource.property(caldav, 'supported-calendar-component-set')
  if (set === undefined) return true
  const kinds = Array.from(set.getElementsByTagNameNS(caldav, 'comp')).map((kind) =>
    kind.getAttribute('name'),
  )
  return kinds.includes('VEVENT')
}

function calendarOf(resource: DavResource, base: string): Omit<CalendarInfo, 'isPrimary'> {
  const ref = asFolder(addressOf(resource.href, base)) as CalendarRef
  const displayName = resource.property(dav, 'displayname')
  const rights = resource.property(dav, 'current-user-privilege-set')
  const canWrite = ['all', 'write', 'write-content', 'bind'].some((right) => holds(rights, dav, right))
  const folder = ref.split('/').at(-2) ?? ref
  const name = (displayName && textIn(displayName)) || decoded(folder) || folder
  return { ref, name, canWrite: rights === undefined || canWrite }
}

const mostNames = 20

/** Named after what it is called, so that a second try after a lost answer finds the calendar of the first one. */
export async function makeCalendar(
  client: DavClient,
  home: string,
  name: string,
): Promise<Remote<CalendarInfo>> {
  const stem =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'calendar'
  for (let number = 1; number <= mostNames; number += 1) {
    const url = new URL(`${number === 1 ? stem : `${stem}-${number}`}/`, asFolder(home)).href
    const headers = { 'content-type': 'application/xml; charset=utf-8' }
    const made = await client.send({ method: 'MKCALENDAR', url, headers, body: makeCalendarBody(name) })
    if (!made.ok && made.problem.kind !== 'rejected') return made
    const all = await listCalendars(client, home)
    if (!all.ok) return all
    const there = all.value.find(({ ref }) => ref === addressOf(url, url))
    if (there?.name === name) return success(there)
    if (!made.ok && there === undefined) return made
  }
  return failure({ kind: 'rejected', detail: 'MKCALENDAR' })
}
