import { spawnSync } from 'node:child_process'
import { inProject } from '../set-up/places.mjs'

/** Runs the built command line on a data folder at a given moment, and gives back what it printed. */
export type Relance = (now: string, ...args: readonly string[]) => string

/** Ends the demo with the program's own sentence when a command is refused. */
export function commandLine(data: string): Relance {
  const cli = inProject('out', 'main', 'cli.cjs')
  return (now, ...args) => {
    const result = spawnSync(process.execPath, [cli, ...args, '--data', data, '--now', now], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    if (result.status === 0) return result.stdout.trimEnd()
    console.error(result.stderr.trimEnd())
    process.exit(result.status ?? 1)
  }
}
