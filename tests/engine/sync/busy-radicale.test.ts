import { createDAVClient } from 'tsdav'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainDate } from '../../../src/core/time/plain-date.ts'
import { busyOn } from '../../../src/main/engine/services/busy-files.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'
import { type Radicale, startRadicale } from '../../model-servers/radicale.ts'
import { syncByHand } from './sync-by-hand.ts'

let server: Radicale
beforeAll(async () => {
  server = await startRadicale()
})
afterAll(() => server.stop())

/** What other programs write: a title in each, and a way of its own to say when. */
const events = {
  weekly: [
    'DTSTART;TZID=Europe/Paris:20260305T090000',
    'DTEND;TZID=Europe/Paris:20260305T103000',
    'RRULE:FREQ=WEEKLY',
    'EXDATE;TZID=Europe/Paris:20261203T090000',
  ],
  'all-day': ['DTSTART;VALUE=DATE:20261127', 'DTEND;VALUE=DATE:20261128'],
  free: ['DTSTART:20261130T080000Z', 'DTEND:20261130T160000Z', 'TRANSP:TRANSPARENT'],
  cancelled: ['DTSTART:20261201T080000Z', 'DTEND:20261201T160000Z', 'STATUS:CANCELLED'],
  kolkata: ['DTSTART;TZID=Asia/Kolkata:20261202T143000', 'DURATION:PT1H'],
}

const objectOf = (uid: string, lines: readonly string[]): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Another//EN', 'BEGIN:VEVENT', `UID:${uid}`],
    ...['DTSTAMP:20261101T000000Z', 'SUMMARY:Divorce lawyer', 'DESCRIPTION:Nobody must know'],
    ...[...lines, 'END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n')

/** A second calendar on the server, written by another program. */
async function workOf(user: string) {
  const client = await createDAVClient({
    serverUrl: server.url,
    credentials: { username: user, password: 'secret' },
    authMethod: 'Basic',
    defaultAccountType: 'caldav',
  })
  await client.makeCalendar({ url: `${server.url}${user}/work/`, props: { displayname: 'Work' } })
  const calendar = { url: `${server.url}${user}/work/` }
  for (const [uid, lines] of Object.entries(events)) {
    await client.createCalendarObject({ calendar, filename: `${uid}.ics`, iCalString: objectOf(uid, lines) })
  }
  const remove = (uid: string) =>
    client.deleteCalendarObject({ calendarObject: { url: `${calendar.url}${uid}.ics` } })
  return { remove }
}

async function connected(context: TestContext, user: string) {
  const methods: string[] = []
  const asked: string[] = []
  const sync = syncByHand(context, (url, init) => {
    methods.push(init?.method ?? 'GET')
    const body = String(init?.body ?? '')
    if (body.includes('time-range')) asked.push(body)
    return fetch(url, init)
  })
  const account = expectValue(
    await sync.accounts.connect({ serverUrl: server.url, user, password: 'secret' }),
  )
  return { sync, account, methods, asked }
}

const firstOf = async (context: TestContext): Promise<string | undefined> => {
  const leadId = addTestLead(context)
  const { followUps } = expectValue(await startString(context, context.asked({ leadId })))
  return followUps[0]?.startsAt
}

describe('busy time from a server that is not ours', () => {
  it('is right for events of every kind, keeps follow-ups away, and costs one request a calendar', async () => {
    const context = testContext()
    const work = await workOf('busy')
    const { sync, account, methods, asked } = await connected(context, 'busy')
    expect(account.busyCalendars).toMatchObject([{ name: 'Work' }])
    await sync.accounts.sync({ yes: true })
    const week = { from: plainDate.parse('2026-11-26'), to: plainDate.parse('2026-12-10') }
    expect(busyOn(context, week).map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      ['2026-11-26T09:00', '2026-11-26T10:30'],
      ['2026-11-27T00:00', '2026-11-28T00:00'],
      ['2026-12-02T10:00', '2026-12-02T11:00'],
      ['2026-12-10T09:00', '2026-12-10T10:30'],
    ])
    expect((await firstOf(context)) ?? '').toMatch(/^2026-11-26T10:30/)

    await sync.accounts.sync({ yes: true })
    methods.length = 0
    const [quiet] = expectValue(await sync.accounts.sync({ yes: true }))
    expect(quiet).toMatchObject({ created: 0, updated: 0, deleted: 0, busy: 0, requests: 2 })
    expect(methods).toEqual(['REPORT', 'REPORT'])

    await work.remove('weekly')
    expect(expectValue(await sync.accounts.sync({ yes: true }))[0]?.busy).toBeGreaterThan(0)
    expect((await firstOf(context)) ?? '').toMatch(/^2026-11-26T09:30/)

    const everything = context.db.serialize().toString('latin1')
    for (const secret of ['Divorce', 'Nobody must know']) expect(everything).not.toContain(secret)
    expect(asked.join('\n')).toContain('DTSTART')
    expect(asked.join('\n')).not.toMatch(/SUMMARY|DESCRIPTION|LOCATION|ATTENDEE/)
  })
})
