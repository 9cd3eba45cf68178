import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { readJson } from './json-file.ts'
import { keepWindowState } from './keep-window-state.ts'
import { appOrigin } from './protocol.ts'
import { systemLanguage } from './system-language.ts'
import { windowBackground } from './window-background.ts'
import { placeWindow, smallestWindow, windowState } from './window-state.ts'

export interface OpenWindowOptions {
  /** Where its place and size are kept. */
  readonly stateFile: string
  /** Opened by itself: it does not come to the front. */
  readonly minimised: boolean
}

/** The one window, where it was the last time. It shows itself only once it has something to show. */
export function openWindow({ stateFile, minimised }: OpenWindowOptions): BrowserWindow {
  const kept = readJson(stateFile, windowState)
  const window = new BrowserWindow({
    ...placeWindow(
      kept,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Relance',
    backgroundColor: windowBackground(nativeTheme.shouldUseDarkColors),
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      additionalArguments: [`--system-language=${systemLanguage()}`],
    },
  })
  keepWindowState(window, stateFile)
  window.once('ready-to-show', () => {
    if (kept?.maximised) window.maximize()
    if (minimised) window.minimize()
    else window.show()
  })
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}
