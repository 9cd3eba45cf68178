import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app } from 'electron'
import { desktopEntry, type StartCommand } from './desktop-entry.ts'

/** Starts without showing the window. */
export const hiddenSwitch = '--hidden'

/**
 * Whether the program starts at login. The system is asked each time, because its user may change it there as well:
 * nothing of ours remembers it.
 */
export function startsAtLogin(command: StartCommand): boolean {
  if (process.platform !== 'linux') return app.getLoginItemSettings(loginItem(command)).openAtLogin
  try {
    return !/^(Hidden=true|X-GNOME-Autostart-enabled=false)$/m.test(readFileSync(autostartFile(), 'utf8'))
  } catch {
    return false
  }
}

/** Throws if the system lets nobody write there. */
export function setStartAtLogin(on: boolean, command: StartCommand): void {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: on, ...loginItem(command) })
    return
  }
  const file = autostartFile()
  rmSync(file, { force: true })
  if (!on) return
  mkdirSync(dirname(file), { recursive: true })
  const hidden = { ...command, args: [...command.args, hiddenSwitch] }
  writeFileSync(file, desktopEntry(hidden, { lines: ['X-GNOME-Autostart-enabled=true'] }))
}

const loginItem = ({ executable, args }: StartCommand) => ({
  path: executable,
  args: [...args, hiddenSwitch],
})

const autostartFile = (env: NodeJS.ProcessEnv = process.env): string =>
  join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart', 'relance.desktop')
