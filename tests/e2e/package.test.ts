import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, test } from 'vitest'
import { generateLeadsCsv } from '../fixtures/generate-leads.ts'
import { temporaryFolder } from '../fixtures/test-context.ts'

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

  test('is also the command line, without a display', () => {
    const { status, stdout } = relance('--cli', '--version')
    expect(stdout.trim()).toBe(version)
    expect(status).toBe(0)
  })

  test('imports a file and prints the report for programs', () => {
    const data = temporaryFolder()
    const file = join(data, 'leads.csv')
    writeFileSync(file, generateLeadsCsv(50))
    const first = relance('--cli', 'import', file, '--data', data, '--json')
    expect(first.status).toBe(0)
    expect(JSON.parse(first.stdout)).toMatchObject({ rows: 50, added: 50, unchanged: 0, setAside: 0 })
    const again = relance('--cli', 'import', file, '--data', data, '--json')
    expect(JSON.parse(again.stdout)).toMatchObject({ rows: 50, added: 0, unchanged: 50 })
  })

  test('ends with 2 and a sentence when it does not know the command', () => {
    const { status, stdout, stderr } = relance('--cli', 'sell-everything', '--data', temporaryFolder())
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/sell-everything/)
  })
})

// The sandbox refuses to run as root; and a command line has to work where there is no display.
function relance(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  return spawnSync(executable, [...sandbox, ...args], { encoding: 'utf8', timeout: 60_000, env })
}

function packageUnlessFresh(): void {
  const packaged = statSync(join(folder, 'resources/app.asar'), { throwIfNoEntry: false })
  const built = statSync(join(project, 'out/.stamp'))
  if (packaged && packaged.mtimeMs > built.mtimeMs) return
  execFileSync(process.execPath, [join(project, 'scripts/package.mjs'), '--dir'], { stdio: 'ignore' })
}
