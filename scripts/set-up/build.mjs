import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, projectFolder } from './places.mjs'
import { Failure, say } from './report.mjs'
import { runAsProgress } from './run.mjs'
import { tools } from './tools.mjs'

const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const STAMP = inProject('out', '.stamp')

/** Builds into out/ unless the sources are those of the last build. */
export async function ensureBuild() {
  const stamp = stampOfSources()
  if (stamp === stampOfBuild()) return
  say('building')
  if (
    await runAsProgress(process.execPath, [tools.electronVite, 'build', '--logLevel', 'warn'], {
      cwd: projectFolder,
    })
  ) {
    throw new Failure('the build failed, see above')
  }
  writeFileSync(STAMP, stamp)
}

/** Identifies the sources that out/ was built from; undefined before the first build. */
export function stampOfBuild() {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return undefined
  }
}

// Names, sizes and times rather than contents: also sees deleted files and branches switched back, in milliseconds.
function stampOfSources() {
  const hash = createHash('sha256')
  for (const source of SOURCES) addToHash(hash, inProject(source))
  return hash.digest('hex')
}

function addToHash(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory()) hash.update(`${path}\0${found.size}\0${found.mtimeMs}\0`)
  else for (const name of readdirSync(path).sort()) addToHash(hash, join(path, name))
}
