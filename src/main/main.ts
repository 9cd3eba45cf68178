import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { app } from 'electron'
import { systemKeyring } from './app/keyring.ts'
import { runWindow } from './app/run-window.ts'

const headless = '--ozone-platform=headless'
/** Chromium is not used by the command line, and has nothing to say there. */
const quiet = ['--disable-gpu', '--log-level=3']
const cli = process.argv.indexOf('--cli')

if (cli < 0) runWindow(windowOptions())
else if (needsHeadlessChromium()) app.exit(runAgainHeadless())
else void runCommandLine(process.argv.slice(cli + 1))

async function runCommandLine(args: readonly string[]): Promise<void> {
  const { runCli } = await import('./cli/run-cli.ts')
  app.exit(await runCli(args, { keyring: systemKeyring }))
}

/**
 * Without a display Chromium ends the process as soon as this script waits for anything, unless it was told from
 * the start to do without; a switch set from here comes too late.
 */
function needsHeadlessChromium(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY && !process.argv.includes(headless)
}

function runAgainHeadless(): number {
  const { status } = spawnSync(process.execPath, [headless, ...quiet, ...process.argv.slice(1)], {
    stdio: 'inherit',
  })
  return status ?? 1
}

function windowOptions() {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { data: { type: 'string' }, now: { type: 'string' }, hidden: { type: 'boolean' } },
    strict: false,
  })
  const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined)
  const now = text(values.now)
  return {
    data: text(values.data),
    now: now !== undefined && Number.isNaN(Date.parse(now)) ? undefined : now,
    hidden: values.hidden === true,
  }
}
