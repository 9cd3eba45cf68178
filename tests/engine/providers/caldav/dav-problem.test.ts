import { describe, expect, it } from 'vitest'
import type { CalendarRef } from '../../../../src/core/sync/remote-calendar.ts'
import { createCalDav } from '../../../../src/main/engine/providers/caldav/caldav.ts'
import { problemOf } from '../../../../src/main/engine/providers/caldav/dav-problem.ts'
import { caldav } from '../../../../src/main/engine/providers/caldav/dav-xml.ts'
import { isTrusted } from '../../../../src/main/engine/providers/caldav/same-site.ts'

const now = Date.UTC(2026, 10, 24)
const plain = { method: 'PUT', retryAfter: undefined, preconditions: [] }
const calendar = 'https://dav.example.com/ana/work/' as CalendarRef

const listed = (responses: string) =>
  new Response(`<multistatus xmlns="DAV:">${responses}</multistatus>`, { status: 207 })

const endless = () =>
  new Response(new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(2 ** 20).fill(0x20)) }), {
    status: 207,
  })

const growing =
  '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>' +
  '<multistatus xmlns="DAV:"><sync-token>&b;</sync-token></multistatus>'

describe('what an answer means', () => {
  it.each([
    [401, 'unauthorized'],
    [403, 'rejected'],
    [404, 'missing'],
    [409, 'rejected'],
    [410, 'missing'],
    [412, 'precondition'],
    [423, 'throttled'],
    [429, 'throttled'],
    [500, 'throttled'],
    [503, 'throttled'],
    [507, 'full'],
  ])('%i is %s, when something is written', (status, kind) => {
    expect(problemOf({ ...plain, status }, now)).toMatchObject({ kind })
  })

  it('507 to a REPORT is no full calendar, but a list that is refused', () => {
    expect(problemOf({ ...plain, method: 'REPORT', status: 507 }, now)).toMatchObject({ kind: 'rejected' })
  })

  it.each([
    [403, 'valid-sync-token', 'cursor-expired'],
    [409, 'valid-sync-token', 'cursor-expired'],
    [403, 'no-uid-conflict', 'precondition'],
    [409, 'no-uid-conflict', 'precondition'],
  ])('%i with %s is %s, because the precondition says more than the status', (status, name, kind) => {
    expect(problemOf({ ...plain, status, preconditions: [name] }, now)).toMatchObject({ kind })
  })

  it.each([
    ['120', now + 120_000],
    ['Tue, 24 Nov 2026 00:02:00 GMT', now + 120_000],
    ['soon', undefined],
  ])('takes Retry-After %s as seconds or as a date', (retryAfter, until) => {
    const problem = problemOf({ ...plain, status: 429, retryAfter }, now)
    expect('until' in problem ? problem.until : undefined).toBe(until)
  })
})

it('counts a date in Retry-After from the clock of the server, whose day may be another', () => {
  const [retryAfter, date] = ['Fri, 01 Jan 2027 00:02:00 GMT', 'Fri, 01 Jan 2027 00:00:00 GMT']
  const problem = problemOf({ ...plain, status: 503, retryAfter, date }, now)
  expect(problem).toMatchObject({ kind: 'throttled', until: now + 120_000 })
})

describe('a CalDAV server', () => {
  const answering = (answer: () => Response) =>
    createCalDav({
      serverUrl: 'https://dav.example.com/',
      user: 'ana',
      password: 'secret',
      timeZone: 'Europe/Paris',
      fetch: async () => answer(),
      now: () => now,
    })

  it.each([
    ['a page of a proxy', () => new Response('<html>Sign in</html>'), 'unexpected'],
    [
      'a list broken off',
      () => new Response('<multistatus xmlns="DAV:"><resp', { status: 207 }),
      'unexpected',
    ],
    ['no answer', () => Promise.reject(new TypeError('fetch failed')) as never, 'offline'],
    [
      'an address that is none',
      () => listed('<response><href>http://[</href></response><sync-token>1</sync-token>'),
      'unexpected',
    ],
    ['an answer without an end', endless, 'unexpected'],
    ['an entity that grows', () => new Response(growing, { status: 207 }), 'unexpected'],
    ['another site', () => Response.redirect('https://evil.example.org/', 302), 'unexpected'],
  ])('that gives %s is never taken for an empty calendar', async (_, answer, kind) => {
    const changes = await answering(answer).changes(calendar, JSON.stringify({ token: '0123' }))
    expect(changes).toMatchObject({ ok: false, problem: { kind } })
  })

  it('is listed with a calendar whose name it does not escape', async () => {
    const found = (prop: string) =>
      `<propstat><prop>${prop}</prop><status>HTTP/1.1 200 OK</status></propstat>`
    const at = (name: string) => `<${name}><href>/ana/</href></${name}>`
    const home = `${at('current-user-principal')}<calendar-home-set xmlns="${caldav}"><href xmlns="DAV:">/ana/</href></calendar-home-set>`
    const type = `<resourcetype><calendar xmlns="${caldav}"/></resourcetype>`
    const remote = answering(() =>
      listed(`<response><href>/ana/100%/</href>${found(home)}${found(type)}</response>`),
    )
    expect(await remote.calendars()).toMatchObject({ ok: true, value: [{ name: '100%' }] })
  })

  it('keeps a token that looks like a number as it came', async () => {
    const list = '<multistatus xmlns="DAV:"><sync-token>0123</sync-token></multistatus>'
    const remote = answering(() => new Response(list, { status: 207 }))
    const changes = await remote.changes(calendar, JSON.stringify({ token: '0122' }))
    expect(changes).toMatchObject({ value: { cursor: '{"token":"0123"}' } })
  })
})

describe('the password', () => {
  it.each([
    ['https://p01-caldav.icloud.com/', 'https://caldav.icloud.com/', true],
    ['http://dav.example.com/', 'https://dav.example.com/', false],
    ['https://other.co.uk/', 'https://example.co.uk/', false],
    ['https://other.com.br/', 'https://example.com.br/', false],
    ['https://other.duckdns.org/', 'https://example.duckdns.org/', false],
    ['https://dav.example.duckdns.org/', 'https://example.duckdns.org/', true],
    ['https://example.org/', 'https://example.com/', false],
    ['https://10.0.0.2/', 'https://10.0.0.1/', false],
    ['http://127.0.0.1:2/', 'http://127.0.0.1:1/', false],
    ['http://127.0.0.1:1/dav/', 'http://127.0.0.1:1/', true],
  ])('may go to %s from %s: %s', (url, from, expected) => {
    expect(isTrusted(url, from)).toBe(expected)
  })
})
