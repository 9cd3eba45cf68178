import { describe, expect, it } from 'vitest'
import type { CalendarRef, EventKey, Write } from '../../../../src/core/sync/remote-calendar.ts'
import type { WallTime } from '../../../../src/core/time/wall-time.ts'
import { createCalDav } from '../../../../src/main/engine/providers/caldav/caldav.ts'

const calendar = 'https://dav.example.com/ana/work/' as CalendarRef
const key = '01890000-0000-7000-8000-000000000001' as EventKey
const create: Write = {
  kind: 'create',
  calendar,
  key,
  fields: {
    title: 'Call Ana (2/4)',
    body: 'Ask for the plan\n--- notes below\n',
    startsAt: '2026-11-26T09:30' as WallTime,
    timeZone: 'Europe/Paris',
    lengthMinutes: 15,
    reminderMinutes: 10,
    isBusy: true,
  },
}

/** A server that keeps what it is sent, names no version of it, and shows it as `shown` makes it. */
function serverShowing(shown: (text: string) => string) {
  let stored = ''
  return createCalDav({
    serverUrl: 'https://dav.example.com/',
    user: 'ana',
    password: 'secret',
    timeZone: 'Europe/Paris',
    now: () => Date.UTC(2026, 10, 24),
    fetch: async (_url, init) => {
      if (init?.method === 'PUT') {
        stored = String(init.body)
        return new Response(null, { status: 201 })
      }
      const prop = `<getetag>"2"</getetag><c:calendar-data><![CDATA[${shown(stored)}]]></c:calendar-data>`
      const found = `<propstat><prop>${prop}</prop><status>HTTP/1.1 200 OK</status></propstat>`
      const answer = `<response><href>/ana/work/${key}.ics</href>${found}</response>`
      const list = `<multistatus xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${answer}</multistatus>`
      return new Response(list, { status: 207 })
    },
  })
}

describe('a write that is answered without a version', () => {
  it('has the version in which the event is read back, however the server has written it', async () => {
    const remote = serverShowing((text) =>
      text
        .replace('CLASS:PRIVATE\r\n', '')
        .replace('BEGIN:VEVENT\r\n', 'BEGIN:VEVENT\r\nX-SERVER:1\r\n')
        .replace(/DTSTART.*/, 'DTSTART:20261126T083000Z'),
    )
    expect(await remote.write([create])).toMatchObject([{ ok: true, value: { version: '"2"' } }])
  })

  it.each([
    ['moved', (text: string) => text.replace('T094500', 'T100000')],
    ['given a title', (text: string) => text.replace('Call Ana', '+ Call Ana')],
    ['given a note', (text: string) => text.replace('notes below\\n', 'notes below\\nspoke')],
  ])(
    'does not take the version of an event that was %s in between: it would never be read',
    async (_, other) => {
      const answers = await serverShowing(other).write([create])
      expect(answers).toMatchObject([{ ok: false, problem: { kind: 'precondition' } }])
    },
  )
})
