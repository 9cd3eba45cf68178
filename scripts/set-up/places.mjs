import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export const projectFolder = resolve(import.meta.dirname, '../..')

export const inProject = (...parts) => join(projectFolder, ...parts)

/** Emptied by every `npm ci`, hence for what can be made again in seconds. */
export const inProjectCache = (...parts) => inProject('node_modules', '.cache', 'relance', ...parts)

/** Shared by all checkouts of this user, for what is large or slow to fetch. */
export const inUserCache = (...parts) => join(userCacheFolder(), 'relance', ...parts)

function userCacheFolder() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return join(homedir(), '.cache')
}
