import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** Where the data lives unless `--data` or RELANCE_DATA says otherwise: the same for window and command line. */
export function dataFolder(asked: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  const chosen = asked ?? env.RELANCE_DATA
  return chosen ? resolve(env.INIT_CWD ?? process.cwd(), chosen) : join(applicationData(env), 'Relance')
}

function applicationData(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return env.APPDATA ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return env.XDG_CONFIG_HOME || join(homedir(), '.config')
}

/**
 * Makes the folder and those above it. Step by step, because Node's own recursive way never returns where a file
 * system answers “no such file” to the making of one (as /proc does).
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}
