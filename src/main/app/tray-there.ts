import { execFile } from 'node:child_process'

/** Who shows icons of programs on Linux answers to this name. */
const watcher = 'org.kde.StatusNotifierWatcher'

const bus = 'org.freedesktop.DBus'
const questions = [
  [
    'dbus-send',
    '--session',
    '--print-reply',
    `--dest=${bus}`,
    '/',
    `${bus}.NameHasOwner`,
    `string:${watcher}`,
  ],
  [
    'gdbus',
    'call',
    '--session',
    '--dest',
    bus,
    '--object-path',
    '/',
    '--method',
    `${bus}.NameHasOwner`,
    watcher,
  ],
] as const

/**
 * Whether there is a tray to stay in. Windows and macOS always have one; not every desktop of Linux has, and Electron does
 * not tell: a window hidden there would never be found again.
 */
export async function isTrayThere(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  for (const [program, ...args] of questions) {
    const answer = await outputOf(program, args)
    if (answer !== undefined) return /\btrue\b/.test(answer)
  }
  return false
}

const outputOf = (program: string, args: readonly string[]): Promise<string | undefined> =>
  new Promise((resolve) =>
    execFile(program, [...args], { timeout: 2000 }, (error, stdout) =>
      resolve(error === null ? stdout : undefined),
    ),
  )
