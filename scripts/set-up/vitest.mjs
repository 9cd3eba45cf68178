import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tools } from './tools.mjs'

/**
 * Runs projects of tests/vitest.config.ts and counts their tests. `runNode` runs Node with arguments to an exit code.
 * A run that fails without a failed test, as when a file cannot be loaded, counts as one failure.
 */
export async function runTests(runNode, projects, filter) {
  const folder = await mkdtemp(join(tmpdir(), 'relance-tests-'))
  const report = join(folder, 'report.json')
  try {
    const exitCode = await runNode([
      tools.vitest,
      'run',
      '--config=tests/vitest.config.ts',
      ...projects.map((project) => `--project=${project}`),
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filter,
    ])
    return countTests(exitCode, await readReport(report))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function countTests(exitCode, report) {
  const passed = report?.numPassedTests ?? 0
  const failed = report?.numFailedTests ?? 0
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed }
}

async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}
