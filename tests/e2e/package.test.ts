import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, test } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const folder = join(project, 'dist/linux-unpacked')
const executable = join(folder, 'relance')
const { version } = JSON.parse(
  execFileSync('node', ['-p', 'JSON.stringify(require("./package.json"))'], {
    cwd: project,
    encoding: 'utf8',
  }),
)

describe.runIf(process.platform === 'linux')('the packaged program', () => {
  beforeAll(packageUnlessFresh)

  test.each([
    ['runs nothing but itself as Node', FuseV1Options.RunAsNode, FuseState.DISABLE],
    ['encrypts its cookies', FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
    ['ignores NODE_OPTIONS', FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
    ['takes no debugger', FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
    ['checks that it is whole', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
    ['loads its own archive only', FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  ])('%s', async (_promise, fuse, state) => {
    expect((await getCurrentFuseWire(executable))[fuse]).toBe(state)
  })

  test('has no way to open another application', () => {
    expect(existsSync(join(folder, 'resources/app.asar'))).toBe(true)
    expect(existsSync(join(folder, 'resources/app'))).toBe(false)
    expect(existsSync(join(folder, 'resources/default_app.asar'))).toBe(false)
  })

  test.todo('is also the command line, without opening a window', () => {
    const { status, stdout } = relance('--cli', '--version')
    expect(stdout.trim()).toBe(version)
    expect(status).toBe(0)
  })
})

// The sandbox refuses to run as root; and a command line has to work where there is no display.
function relance(...args: string[]): { status: number | null; stdout: string } {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return spawnSync(executable, [...sandbox, '--ozone-platform=headless', ...args], {
    encoding: 'utf8',
    timeout: 60_000,
  })
}

function packageUnlessFresh(): void {
  const packaged = statSync(join(folder, 'resources/app.asar'), { throwIfNoEntry: false })
  const built = statSync(join(project, 'out/.stamp'))
  if (packaged && packaged.mtimeMs > built.mtimeMs) return
  execFileSync(process.execPath, [join(project, 'scripts/package.mjs'), '--dir'], { stdio: 'ignore' })
}
