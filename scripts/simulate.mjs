// npm run simulate -- --seeds N: tries the sync with as many courses of chance as are wanted.
import { mainInCurrentNode } from './set-up/current-node.mjs'
import { ensureDependencies } from './set-up/dependencies.mjs'
import { inProject } from './set-up/places.mjs'
import { run } from './set-up/run.mjs'

mainInCurrentNode(async () => {
  await ensureDependencies()
  return run(process.execPath, [inProject('tests', 'simulation', 'main.ts'), ...process.argv.slice(2)])
})
