import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

openWindow()

async function openWindow(): Promise<void> {
  await app.whenReady()
  const window = new BrowserWindow({
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
    },
  })
  await window.loadFile(join(import.meta.dirname, '../renderer/index.html'))
}
