// npm run bench: measures the program and prints its figures beside a reference from the same run.
import { mainInCurrentNode } from './set-up/current-node.mjs'
import { runNodeWithDisplay } from './set-up/display.mjs'
import { inProject } from './set-up/places.mjs'
import { setUpApplication } from './set-up/set-up.mjs'

mainInCurrentNode(async () => {
  await setUpApplication()
  const bench = inProject('tests', 'bench', 'main.ts')
  return runNodeWithDisplay([bench, ...process.argv.slice(2)])
})
