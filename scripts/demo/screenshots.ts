import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { launchRelance } from '../../tests/e2e/launch.ts'

/** Opens the real window on a data folder and saves a picture of each screen. Returns the files. */
export async function takeScreenshots(data: string, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const app = await launchRelance('--data', data)
  try {
    const window = await app.firstWindow()
    return [
      ...(await pictureScreens(window, folder, 'light')),
      ...(await pictureScreens(window, folder, 'dark')),
    ]
  } finally {
    await app.close()
  }
}

const screens = [
  { name: 'today', go: (window: Page) => openScreen(window, '/today') },
  { name: 'leads', go: (window: Page) => openScreen(window, '/leads') },
  { name: 'lead', go: openFirstLead },
  { name: 'import', go: (window: Page) => openScreen(window, '/import') },
  { name: 'settings', go: (window: Page) => openScreen(window, '/settings') },
] as const

async function pictureScreens(window: Page, folder: string, theme: 'light' | 'dark'): Promise<string[]> {
  await window.emulateMedia({ colorScheme: theme })
  const files: string[] = []
  for (const { name, go } of screens) {
    await go(window)
    await window.waitForTimeout(700)
    const path = join(folder, `${name}-${theme}.png`)
    await window.screenshot({ path })
    files.push(path)
  }
  return files
}

async function openScreen(window: Page, path: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}

async function openFirstLead(window: Page): Promise<void> {
  await openScreen(window, '/leads')
  await window.waitForTimeout(500)
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
}
