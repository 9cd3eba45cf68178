import { userInfo } from 'node:os'
import type { MachineFacts } from './engine/services/first-start.ts'

/** What this machine tells about its user. `locale` as the system writes it: `fr-FR`, `en_US.UTF-8`. */
export function machineFacts(locale: string): MachineFacts {
  const country = /^[a-z]{2,3}[-_]([A-Z]{2})\b/.exec(locale)?.[1]
  return {
    userName: userName(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(country === undefined ? {} : { country }),
  }
}

/** A user without an entry in the system's list of users makes userInfo throw. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'Me'
  }
}
