import { createCalDav } from '../../src/main/engine/providers/caldav/caldav.ts'
import { startRadicale } from '../model-servers/radicale.ts'
import { describeRemoteCalendar } from './remote-calendar-contract.ts'

describeRemoteCalendar('CalDAV with Radicale', async () => {
  const { url, stop } = await startRadicale()
  const remote = createCalDav({
    serverUrl: url,
    user: 'ana',
    password: 'secret',
    timeZone: 'Europe/Paris',
    fetch,
    now: () => Date.UTC(2026, 10, 24),
  })
  return { remote, stop }
})
