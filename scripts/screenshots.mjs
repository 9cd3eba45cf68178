// npm run screenshots: takes the pictures of docs/screenshots anew, also where there is no display.
import { mainInCurrentNode } from './set-up/current-node.mjs'
import { runNodeWithDisplay } from './set-up/display.mjs'
import { inProject } from './set-up/places.mjs'
import { setUpApplication } from './set-up/set-up.mjs'

mainInCurrentNode(async () => {
  await setUpApplication()
  return runNodeWithDisplay([inProject('scripts', 'screenshots', 'main.ts'), ...process.argv.slice(2)])
})
