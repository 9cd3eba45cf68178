import { userInfo } from 'node:os'
import type { MachineFacts } from './engine/services/first-start.ts'

interface MachineLocale {
  /** The place whose ways the system follows, as it writes it: `fr-FR`, `en_US.UTF-8`. */
  readonly locale: string
  /** The language that its user reads. */
  readonly language: string | undefined
}

/** What this machine tells about its user. */
export function machineFacts({ locale, language }: MachineLocale): MachineFacts {
  const country = /^[a-z]{2,3}[-_]([A-Z]{2})\b/.exec(locale)?.[1]
  return {
    userName: userName(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(country === undefined ? {} : { country }),
    ...(language === undefined ? {} : { language }),
  }
}

/** The same as the environment of a command line tells it; `C` and `POSIX` are no language. */
export function factsOfEnvironment({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): MachineFacts {
  const language = (LC_ALL || LC_MESSAGES || LANG)?.replace(/[.@].*$/, '').replace('_', '-')
  const known = language !== undefined && /^[a-z]{2}/.test(language) ? language : undefined
  return machineFacts({ locale: LC_ALL || LANG || '', language: known ?? systemLocale() })
}

/** Windows and macOS tell their language in no variable. */
const systemLocale = (): string | undefined =>
  process.platform === 'linux' ? undefined : Intl.DateTimeFormat().resolvedOptions().locale

/** A user without an entry in the system's list of users makes userInfo throw. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'Me'
  }
}
