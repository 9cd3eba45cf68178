import { describe, expect, it } from 'vitest'
import type { CalendarRef } from '../../../../src/core/sync/remote-calendar.ts'
import { createCalDav } from '../../../../src/main/engine/providers/caldav/caldav.ts'
import { problemOf } from '../../../../src/main/engine/providers/caldav/dav-problem.ts'
import { isTrusted } from '../../../../src/main/engine/providers/caldav/same-site.ts'

const now = Date.UTC(2026, 10, 24)
const plain = { method: 'PUT', retryAfter: undefined, preconditions: [] }
const calendar = 'https://dav.example.com/ana/work/' as CalendarRef

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
    [507, 'rejected'],
  ])('%i is %s, with every method alike', (status, kind) => {
    expect(problemOf({ ...plain, status }, now)).toMatchObject({ kind })
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
    ['another site', () => Response.redirect('https://evil.example.org/', 302), 'unexpected'],
  ])('that gives %s is never taken for an empty calendar', async (_, answer, kind) => {
    const changes = await answering(answer).changes(calendar, JSON.stringify({ token: '0123' }))
    expect(changes).toMatchObject({ ok: false, problem: { kind } })
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
    ['https://example.org/', 'https://example.com/', false],
    ['http://127.0.0.1:2/', 'http://127.0.0.1:1/', false],
    ['http://127.0.0.1:1/dav/', 'http://127.0.0.1:1/', true],
  ])('may go to %s from %s: %s', (url, from, expected) => {
    expect(isTrusted(url, from)).toBe(expected)
  })
})
