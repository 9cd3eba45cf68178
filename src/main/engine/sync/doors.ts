import { type Problem, problem } from '../../../core/problem.ts'
import type { RemoteCalendar } from '../../../core/sync/remote-calendar.ts'
import { createCalDav } from '../providers/caldav/caldav.ts'
import type { EngineContext } from '../services/context.ts'
import { me } from '../services/first-start.ts'

export interface Door {
  readonly serverUrl: string
  readonly user: string
  readonly password: string
}

/** The calendars behind a door, and how many requests they have cost. */
export interface OpenDoor {
  readonly remote: RemoteCalendar
  readonly requests: () => number
}

export type OpenCalendars = (door: Door) => OpenDoor

/** Opens accounts over the network. */
export function openWith(context: EngineContext, fetch: typeof globalThis.fetch): OpenCalendars {
  return (door) => {
    let requests = 0
    const remote = createCalDav({
      ...door,
      timeZone: me(context).timeZone,
      now: context.now,
      fetch: (...request) => {
        requests += 1
        return fetch(...request)
      },
    })
    return { remote, requests: () => requests }
  }
}

/** What is wrong with an address: it keeps no secret, and a password travels in the open only within this machine. */
export function addressProblem(serverUrl: string): Problem | undefined {
  const url = URL.canParse(serverUrl) ? new URL(serverUrl) : undefined
  if (url?.username || url?.password) return problem('calendar-user-in-address', {}, 'serverUrl')
  if (url?.protocol === 'https:') return undefined
  if (url?.protocol !== 'http:') return problem('calendar-address', { serverUrl }, 'serverUrl')
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return isHere ? undefined : problem('calendar-insecure', {}, 'serverUrl')
}
