import { accessSync, constants, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, Menu, nativeTheme } from 'electron'
import log from 'electron-log/node'
import manifest from '../../../package.json' with { type: 'json' }
import { machineFacts } from '../machine-facts.ts'
import { dataFolder, makeFolder } from './data-folder.ts'
import { EngineProcess } from './engine-process.ts'
import { appMenu } from './menu.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { lockDown } from './security.ts'
import { answerShellRequests } from './shell-requests.ts'
import { systemLanguage } from './system-language.ts'
import { openWindow } from './window.ts'

export interface WindowOptions {
  readonly data: string | undefined
  /** An instant (ISO 8601) at which the program's clock starts. */
  readonly now: string | undefined
}

/** Builds the program around its window, and starts it. */
export function runWindow(options: WindowOptions): void {
  const folder = dataFolder(options.data)
  prepareFolder(folder)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  registerAppScheme()
  void app.whenReady().then(() => start(folder, options))
}

function prepareFolder(folder: string): void {
  app.setName('Relance')
  // What Chromium keeps for itself stays apart from the rep's data.
  const own = join(folder, 'window')
  const writable = makeWritable(folder) && makeWritable(own)
  // Without a place for these no window opens, and only the window can say that the engine has none for the data.
  app.setPath('userData', writable ? own : mkdtempSync(join(tmpdir(), 'relance-')))
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'relance.log')
  log.transports.file.level = writable ? 'info' : false
  log.transports.console.level = false
}

function makeWritable(folder: string): boolean {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function start(folder: string, { now }: WindowOptions): void {
  nativeTheme.themeSource = 'system'
  lockDown()
  serveApp(join(import.meta.dirname, '../renderer'))
  const engine = new EngineProcess({
    start: {
      kind: 'start',
      dataFolder: folder,
      facts: machineFacts({ locale: app.getSystemLocale(), language: systemLanguage() }),
      version: manifest.version,
      clockOffset: now === undefined ? 0 : Date.parse(now) - Date.now(),
    },
    onLog: (line) => log.warn(line),
  })
  answerShellRequests(engine)
  Menu.setApplicationMenu(appMenu())
  keepOneWindow(openWindow())
  endWith(engine)
}

/** A second start shows the window that is there. */
function keepOneWindow(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

function endWith(engine: EngineProcess): void {
  let stopped = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void engine.stop().then(() => {
      stopped = true
      // Electron ignores a quit asked for while it is telling of one.
      setImmediate(() => app.quit())
    })
  })
}
