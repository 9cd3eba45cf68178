import { spawnSync } from 'node:child_process'
import { inProject } from '../set-up/places.mjs'

/** Runs the built command line on a data folder, and gives back what it printed. Ends the demo when it is refused. */
export function relance(data: string, ...args: readonly string[]): string {
  const cli = inProject('out', 'main', 'cli.cjs')
  const result = spawnSync(process.execPath, [cli, ...args, '--data', data], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (result.status === 0) return result.stdout.trimEnd()
  console.error(result.stderr.trimEnd())
  process.exit(result.status ?? 1)
}
