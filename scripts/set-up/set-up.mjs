import { describeElectron, ensureElectron, stageApplication } from '../electron-runtime.mjs'
import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { say } from './report.mjs'
import { ensureElectronLibraries } from './system-packages.mjs'

/** Everything up to an application that can be opened. */
export async function setUpApplication() {
  await setUpElectron()
  await ensureBuild()
  await stageApplication()
}

/** Everything but the build, which the tests make a step of its own. */
export async function setUpElectron() {
  await ensureDependencies()
  await ensureElectronLibraries()
  await ensureElectron()
  say(describeElectron())
}

/** What the command line needs: no Electron, no window. */
export async function setUpCommandLine() {
  await ensureDependencies()
  await ensureBuild()
}
