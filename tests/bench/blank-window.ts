import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { launchAs } from '../e2e/launch.ts'

const main = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<h1>Blank</h1>'))
app.on('window-all-closed', () => app.quit())
`

/** The reference of a window: the same Electron with one heading in it, and nothing behind. */
export async function withBlankWindow<T>(
  work: (app: ElectronApplication, window: Page) => Promise<T>,
): Promise<T> {
  const appDir = mkdtempSync(join(tmpdir(), 'relance-blank-'))
  writeFileSync(
    join(appDir, 'package.json'),
    JSON.stringify({ name: 'blank', version: '1.0.0', main: 'main.js' }),
  )
  writeFileSync(join(appDir, 'main.js'), main)
  const app = await launchAs({ appDir })
  try {
    const window = await app.firstWindow()
    await window.getByRole('heading').waitFor()
    return await work(app, window)
  } finally {
    await app.close()
    rmSync(appDir, { recursive: true, force: true })
  }
}
