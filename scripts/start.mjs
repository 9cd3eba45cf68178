// npm start: sets up what is missing, builds what has changed, opens the window.
import { electronCommand } from './electron-runtime.mjs'
import { mainInCurrentNode } from './set-up/current-node.mjs'
import { Failure } from './set-up/report.mjs'
import { run } from './set-up/run.mjs'
import { setUpApplication } from './set-up/set-up.mjs'
import { hasDisplay } from './set-up/system-packages.mjs'

mainInCurrentNode(async () => {
  await setUpApplication()
  if (!hasDisplay()) {
    throw new Failure(
      'everything is ready, but there is no display: try `npm run demo` or `xvfb-run -a npm start`',
    )
  }
  const { executablePath, args, env } = electronCommand()
  return run(executablePath, [...args, ...process.argv.slice(2)], { env: { ...process.env, ...env } })
})
