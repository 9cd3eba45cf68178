// npm run relance -- <args>: the command line, in a Node that is new enough, where the user stands.
import { mainInCurrentNode } from './set-up/current-node.mjs'
import { inProject } from './set-up/places.mjs'
import { run } from './set-up/run.mjs'
import { setUpCommandLine } from './set-up/set-up.mjs'

mainInCurrentNode(async () => {
  await setUpCommandLine()
  const program = inProject('out', 'main', 'cli.cjs')
  // npm runs scripts in the project's folder and keeps in INIT_CWD where it was called.
  return run(process.execPath, [program, ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  })
})
