import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '../../fixtures/test-context.ts'

/** Runs the only account of a database in a process that kills itself at a step; tells whether it did, or got to the end before. */
export type RunKilledAt = (file: string, step: number) => Promise<'killed' | 'ended'>

/** For one test. What the processes have compiled is kept, since they are many: each loads in less than half the time. */
export function killedRuns(): RunKilledAt {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(temporaryFolder(), 'compiled') }
  const program = fileURLToPath(new URL('killed-run.ts', import.meta.url))
  return (file, step) =>
    new Promise((resolve, reject) => {
      execFile(process.execPath, [program, file, String(step)], { env }, (error, _stdout, stderr) => {
        if (error === null) resolve('ended')
        else if (error.signal === 'SIGKILL') resolve('killed')
        else reject(new Error(stderr))
      })
    })
}
