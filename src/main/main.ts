import { parseArgs } from 'node:util'
import { app } from 'electron'
import { runWindow } from './app/run-window.ts'

const cli = process.argv.indexOf('--cli')

if (cli >= 0) {
  // The command line needs no screen; without this switch Chromium looks for one before anything else.
  app.commandLine.appendSwitch('ozone-platform', 'headless')
  app.disableHardwareAcceleration()
  void runCommandLine(process.argv.slice(cli + 1))
} else {
  runWindow(windowOptions())
}

async function runCommandLine(args: readonly string[]): Promise<void> {
  const { runCli } = await import('./cli/run-cli.ts')
  app.exit(await runCli(args))
}

function windowOptions() {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { data: { type: 'string' }, now: { type: 'string' } },
    strict: false,
  })
  const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined)
  return { data: text(values.data), now: text(values.now) }
}
