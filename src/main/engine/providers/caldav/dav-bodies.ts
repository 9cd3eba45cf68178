import { escapeXml } from './dav-xml.ts'

const xml = '<?xml version="1.0" encoding="utf-8"?>\n'
const namespaces =
  'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:cs="http://calendarserver.org/ns/"'

/** `d:getetag` and the like, as elements. */
const prop = (names: readonly string[]): string =>
  `<d:prop>${names.map((name) => `<${name}/>`).join('')}</d:prop>`

export const propfindBody = (names: readonly string[]): string =>
  `${xml}<d:propfind ${namespaces}>${prop(names)}</d:propfind>`

export const syncBody = (token: string): string =>
  `${xml}<d:sync-collection ${namespaces}><d:sync-token>${escapeXml(token)}</d:sync-token>` +
  `<d:sync-level>1</d:sync-level>${prop(['d:getetag'])}</d:sync-collection>`

export const multigetBody = (paths: readonly string[]): string =>
  `${xml}<c:calendar-multiget ${namespaces}>${prop(['d:getetag', 'c:calendar-data'])}` +
  `${paths.map((path) => `<d:href>${escapeXml(path)}</d:href>`).join('')}</c:calendar-multiget>`

export const keyQueryBody = (uid: string): string =>
  query(
    prop(['d:getetag', 'c:calendar-data']),
    `<c:prop-filter name="UID"><c:text-match collation="i;octet">${escapeXml(uid)}</c:text-match></c:prop-filter>`,
  )

/** Only what is needed to know when, and neither title nor text. */
const timeProperties =
  'UID DTSTART DTEND DURATION TRANSP STATUS RRULE RDATE EXDATE RECURRENCE-ID X-MICROSOFT-CDO-BUSYSTATUS'

export function busyQueryBody(from: number, to: number): string {
  const range = `start="${utc(from)}" end="${utc(to)}"`
  const names = timeProperties.split(' ').map((name) => `<c:prop name="${name}"/>`)
  const data =
    '<c:calendar-data><c:comp name="VCALENDAR"><c:allprop/>' +
    `<c:comp name="VEVENT">${names.join('')}</c:comp>` +
    '<c:comp name="VTIMEZONE"><c:allprop/><c:allcomp/></c:comp></c:comp>' +
    `<c:expand ${range}/></c:calendar-data>`
  return query(`<d:prop>${data}</d:prop>`, `<c:time-range ${range}/>`)
}

export const makeCalendarBody = (name: string): string =>
  `${xml}<c:mkcalendar ${namespaces}><d:set><d:prop><d:displayname>${escapeXml(name)}</d:displayname>` +
  '<c:supported-calendar-component-set><c:comp name="VEVENT"/></c:supported-calendar-component-set>' +
  '</d:prop></d:set></c:mkcalendar>'

const query = (props: string, filter: string): string =>
  `${xml}<c:calendar-query ${namespaces}>${props}<c:filter><c:comp-filter name="VCALENDAR">` +
  `<c:comp-filter name="VEVENT">${filter}</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`

const utc = (time: number): string => `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
