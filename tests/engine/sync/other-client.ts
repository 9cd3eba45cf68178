import { createDAVClient, type DAVCalendarObject } from 'tsdav'

type Change = (text: string) => string

/**
 * Another program on the same calendar, built on a library that is not ours. It knows nothing of us, and sends events back
 * as it got them but for what is changed in their text.
 */
export async function otherClient(serverUrl: string, { calendar, user }: { calendar: string; user: string }) {
  const client = await createDAVClient({
    serverUrl,
    credentials: { username: user, password: 'secret' },
    authMethod: 'Basic',
    defaultAccountType: 'caldav',
  })
  const calendars = await client.fetchCalendars()
  const ours = calendars.find(({ url }) => url === calendar)
  if (ours === undefined) throw new Error(`${calendar} was to be found`)
  const list = (): Promise<DAVCalendarObject[]> => client.fetchCalendarObjects({ calendar: ours })
  return {
    list,
    /** The event whose title or text has these words. */
    about: async (words: string): Promise<DAVCalendarObject> => {
      const found = (await list()).find(({ data }) => unfolded(String(data)).includes(words))
      if (found === undefined) throw new Error(`No event about ${words}`)
      return found
    },
    edit: async (event: DAVCalendarObject, change: Change): Promise<void> => {
      const data = change(String(event.data)).replace(/^(LAST-MODIFIED|DTSTAMP):.*$/gm, `$1:${stamp}`)
      expectDone(await client.updateCalendarObject({ calendarObject: { ...event, data } }))
    },
    remove: async (event: DAVCalendarObject): Promise<void> => {
      expectDone(await client.deleteCalendarObject({ calendarObject: event }))
    },
    putBack: async ({ url, data }: DAVCalendarObject): Promise<void> => {
      const filename = url.slice(url.lastIndexOf('/') + 1)
      expectDone(await client.createCalendarObject({ calendar: ours, filename, iCalString: String(data) }))
    },
  }
}

/** Five minutes past the hour, with a property of its own. */
export const postponed = (text: string): string =>
  text
    .replace(/^(DTSTART;[^:]+:\d{8}T)(\d\d)\d\d/m, '$1$205')
    .replace(/^(DTEND;[^:]+:\d{8}T)(\d\d)\d\d/m, '$1$220')
    .replace('END:VEVENT', 'X-OTHER:kept\r\nEND:VEVENT')

/** Later than everything that is written here at the time of the tests. */
const stamp = '20261126T100000Z'

/** Long lines go on after a break and a space (RFC 5545, 3.1). */
const unfolded = (text: string): string => text.replaceAll('\r\n ', '')

function expectDone({ ok, status, url }: Response): void {
  if (!ok) throw new Error(`${status} for ${url}`)
}
