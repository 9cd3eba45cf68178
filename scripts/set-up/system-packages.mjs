import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure, say } from './report.mjs'
import { outputOf, run } from './run.mjs'

// What each Debian package is needed for is looked up by itself, so that any distribution that has it will do.
const LIBRARIES = {
  'libgtk-3-0': 'libgtk-3.so.0',
  libnss3: 'libnss3.so',
  libasound2: 'libasound.so.2',
  libgbm1: 'libgbm.so.1',
  libnotify4: 'libnotify.so.4',
  'libsecret-1-0': 'libsecret-1.so.0',
}
const VIRTUAL_DISPLAY = { xvfb: 'Xvfb', xauth: 'xauth' }
const TEST_PROGRAMS = { khal: 'khal', radicale: 'radicale', 'poppler-utils': 'pdftotext' }

/** What Electron needs of a Linux system, and a virtual display where there is no other. */
export async function ensureElectronLibraries() {
  if (process.platform !== 'linux') return
  await ensure([...missingLibraries(), ...(hasDisplay() ? [] : missingPrograms(VIRTUAL_DISPLAY))])
}

/** The independent programs that tests check our files and servers' answers with. */
export async function ensureTestPrograms() {
  if (process.platform !== 'linux') return
  await ensure(missingPrograms(TEST_PROGRAMS))
}

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

async function ensure(packages) {
  if (packages.length === 0) return
  const prefix = existsSync('/usr/bin/apt-get') ? rootPrefix() : undefined
  if (!prefix) throw new Failure(`missing on this system: ${packages.join(', ')}. ${advice(packages)}`)
  say(`installing ${packages.join(', ')}`)
  const install = ['install', '--yes', '--no-install-recommends', ...packages]
  // The first try may fail only because the lists are missing or old: not worth showing.
  if ((await aptGet(prefix, install, 'ignore')) === 0) return
  await aptGet(prefix, ['update'], 'inherit')
  if (await aptGet(prefix, install, 'inherit')) {
    throw new Failure(`could not install ${packages.join(', ')}. ${advice(packages)}`)
  }
}

// `undefined` when there is no way to become root without asking for a password.
function rootPrefix() {
  if (process.getuid() === 0) return []
  return outputOf('sudo', ['-n', 'true']) === undefined ? undefined : ['sudo', '-n']
}

function aptGet(prefix, args, stderr) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
  return run(command, rest, { stdio: ['ignore', 'ignore', stderr] })
}

const advice = (packages) => `Install them, on Debian with: sudo apt-get install ${packages.join(' ')}`

function missingLibraries() {
  const known = outputOf('/sbin/ldconfig', ['-p']) ?? ''
  return Object.keys(LIBRARIES).filter((name) => !known.includes(`\t${LIBRARIES[name]} `))
}

function missingPrograms(programs) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin']
  return Object.keys(programs).filter(
    (name) => !folders.some((folder) => existsSync(join(folder, programs[name]))),
  )
}
