import { projectFolder } from './places.mjs'
import { run } from './run.mjs'
import { hasDisplay } from './system-packages.mjs'

/** Runs a Node program that opens windows; without a display, on a virtual one. */
export function runNodeWithDisplay(args) {
  const options = { cwd: projectFolder }
  if (hasDisplay()) return run(process.execPath, args, options)
  return run('xvfb-run', ['-a', process.execPath, ...args], options)
}
