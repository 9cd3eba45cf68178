import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright'
import { electronCommand } from '../../scripts/electron-runtime.mjs'

/** Starts the built application with a profile of its own, so that no test meets another's or the user's data. */
export function launchRelance(...args: string[]): Promise<ElectronApplication> {
  const command = electronCommand()
  const profile = mkdtempSync(join(tmpdir(), 'relance-profile-'))
  return _electron.launch({
    executablePath: command.executablePath,
    args: [...command.args, `--user-data-dir=${profile}`, ...args],
    env: { ...inheritedEnvironment(), ...command.env },
  })
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
