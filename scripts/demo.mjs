// npm run demo: shows the program at work with made-up data, also where there is no display.
import { mainInCurrentNode } from './set-up/current-node.mjs'
import { runNodeWithDisplay } from './set-up/display.mjs'
import { inProject } from './set-up/places.mjs'
import { setUpApplication } from './set-up/set-up.mjs'

mainInCurrentNode(async () => {
  await setUpApplication()
  const demo = inProject('scripts', 'demo', 'main.ts')
  return runNodeWithDisplay([demo, ...process.argv.slice(2)])
})
