// npm test: every check of the project, in the order in which a failure is cheapest; the first failure ends it.
// npm test -- <filter>: only the tests whose file names contain the filter.
import { mainInCurrentNode } from './set-up/current-node.mjs'
import { ensureDependencies } from './set-up/dependencies.mjs'
import { runNodeWithDisplay } from './set-up/display.mjs'
import { projectFolder } from './set-up/places.mjs'
import { Failure, say } from './set-up/report.mjs'
import { run } from './set-up/run.mjs'
import { setUpApplication, setUpElectron } from './set-up/set-up.mjs'
import { ensureElectronLibraries, ensureTestPrograms } from './set-up/system-packages.mjs'
import { tools } from './set-up/tools.mjs'
import { runTests } from './set-up/vitest.mjs'

const SECOND_MS = 1000

const filter = process.argv.slice(2)
const totals = { passed: 0, failed: 0 }

mainInCurrentNode(async () => {
  const isComplete = filter.length > 0 ? await runFiltered() : await runEverything()
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`)
  return isComplete ? 0 : 1
})

async function runFiltered() {
  const isComplete =
    (await step('set-up', setUpForFilter)) &&
    (await step('tests', () => countTests(runNodeWithDisplay, ['unit', 'e2e'])))
  if (totals.passed + totals.failed === 0) say(`no test file matches ${filter.join(' ')}`)
  return isComplete && totals.passed > 0
}

async function runEverything() {
  return (
    (await step('set-up', setUpForTests)) &&
    (await step('format and lint (biome)', () => runTool(tools.biome, 'ci', '.'))) &&
    (await step('types (tsc)', () => runTool(tools.tsc, '-b'))) &&
    (await step('unused code (knip)', () => runTool(tools.knip))) &&
    (await step('build', setUpApplication)) &&
    (await step('unit and integration tests', () => countTests(runNode, ['unit']))) &&
    (await step('tests of the real application', () => countTests(runNodeWithDisplay, ['e2e'])))
  )
}

async function setUpForTests() {
  await setUpElectron()
  await ensureTestPrograms()
}

// The tests of the real application build by themselves, if the filter finds any.
async function setUpForFilter() {
  await ensureDependencies()
  await ensureElectronLibraries()
}

async function runTool(...args) {
  if (await runNode(args)) throw new Failure('see above')
}

function runNode(args) {
  return run(process.execPath, args, { cwd: projectFolder })
}

async function countTests(runner, projects) {
  const { passed, failed } = await runTests(runner, projects, filter)
  totals.passed += passed
  totals.failed += failed
  if (failed > 0) throw new Failure('see above')
}

// Runs one step and tells its name and time. A failure outside the tests counts as one.
async function step(name, body) {
  say(`--- ${name}`)
  const startedMs = Date.now()
  const failedBefore = totals.failed
  try {
    await body()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    say(`FAILED: ${name}: ${error.message}`)
    if (totals.failed === failedBefore) totals.failed += 1
    return false
  }
  say(`--- ${name}: done in ${((Date.now() - startedMs) / SECOND_MS).toFixed(1)} s`)
  return true
}
