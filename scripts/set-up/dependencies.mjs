import { readFileSync } from 'node:fs'
import { inProject, projectFolder } from './places.mjs'
import { Failure, say } from './report.mjs'
import { npm, quickly, runAsProgress } from './run.mjs'

/** Installs what package-lock.json lists, unless node_modules holds exactly that. */
export async function ensureDependencies() {
  if (areInstalled()) return
  say('installing the dependencies (npm ci)')
  // A registry that lacks another platform's optional package makes npm write a lock which npm ci then refuses;
  // a plain install takes the same versions from it.
  if (await runNpm(['ci', ...quickly])) {
    say('npm ci failed, trying npm install')
    if (await runNpm(['install', '--no-save', ...quickly])) {
      throw new Failure(
        'the dependencies could not be installed: check the connection to the npm registry, then try again',
      )
    }
  }
}

function runNpm(subcommand) {
  const { command, args, options } = npm([...subcommand, '--no-audit', '--no-fund'])
  return runAsProgress(command, args, { ...options, cwd: projectFolder })
}

function areInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json')
  if (!installed) return false
  return Object.entries(packagesIn('package-lock.json') ?? {}).every(
    ([path, wanted]) =>
      path === '' ||
      (installed[path] ? installed[path].version === wanted.version : Boolean(wanted.optional)),
  )
}

function packagesIn(lock) {
  try {
    return JSON.parse(readFileSync(inProject(lock), 'utf8')).packages
  } catch {
    return undefined
  }
}
