import { accessSync, constants, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, Menu, nativeTheme } from 'electron'
import log from 'electron-log/node'
import manifest from '../../../package.json' with { type: 'json' }
import { resolveLanguage } from '../../core/language.ts'
import type { Link } from '../../core/link.ts'
import { machineFacts } from '../machine-facts.ts'
import { dataFolder, makeFolder } from './data-folder.ts'
import { Desktop } from './desktop.ts'
import { DesktopSettingsFile } from './desktop-settings.ts'
import { linkToEngine } from './engine-link.ts'
import { EngineProcess } from './engine-process.ts'
import { systemKeyring } from './keyring.ts'
import { hearLinks, linkAmong, takeLinks } from './links.ts'
import { MainWindow } from './main-window.ts'
import { appMenu } from './menu.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { lockDown } from './security.ts'
import { answerShellRequests } from './shell-requests.ts'
import { hiddenSwitch } from './start-at-login.ts'
import { startCommand } from './start-command.ts'
import { systemLanguage } from './system-language.ts'
import { isTrayThere } from './tray-there.ts'
import { openWindow } from './window.ts'

export interface WindowOptions {
  readonly data: string | undefined
  /** An instant (ISO 8601) at which the program's clock starts. */
  readonly now: string | undefined
  /** Started at login: only the tray is shown, where there is one. */
  readonly hidden: boolean
}

/** Builds the program around its window, and starts it. */
export function runWindow(options: WindowOptions): void {
  const folder = dataFolder(options.data)
  const own = prepareFolder(folder)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  registerAppScheme()
  const settings = new DesktopSettingsFile(join(own, 'desktop.json'))
  const program: { desktop?: Desktop } = {}
  const window = new MainWindow({
    open: (minimised) => openWindow({ stateFile: join(own, 'window.json'), minimised }),
    staysInTray: () => program.desktop?.staysInTray ?? false,
    onHidden: () => void program.desktop?.explainTray(),
  })
  followStarts(window)
  void app.whenReady().then(() => {
    nativeTheme.themeSource = settings.current.appearance
    lockDown()
    serveApp(join(import.meta.dirname, '../renderer'))
    Menu.setApplicationMenu(appMenu(resolveLanguage('system', systemLanguage())))
    const engine = startEngine(folder, options)
    const command = startCommand(options.data === undefined ? undefined : folder)
    const desktop = new Desktop({ engine: linkToEngine(engine), window, settings, command })
    program.desktop = desktop
    answerShellRequests({ engine, window, desktop })
    endWith(engine, window)
    if (app.isPackaged && options.data === undefined) takeLinks(command)
    void showUp(window, desktop, isHiddenStart(options))
  })
}

/** Gives Chromium and the log their places. Returns the folder for what the window keeps for itself. */
function prepareFolder(folder: string): string {
  app.setName('Relance')
  app.setAppUserModelId('app.relance.desktop')
  // What Chromium keeps for itself stays apart from the rep's data.
  const kept = join(folder, 'window')
  const writable = makeWritable(folder) && makeWritable(kept)
  // Without a place for these no window opens, and only the window can say that the engine has none for the data.
  const own = writable ? kept : mkdtempSync(join(tmpdir(), 'relance-'))
  app.setPath('userData', own)
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'relance.log')
  log.transports.file.level = writable ? 'info' : false
  log.transports.console.level = false
  return own
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

function startEngine(folder: string, { now }: WindowOptions): EngineProcess {
  return new EngineProcess({
    start: {
      kind: 'start',
      dataFolder: folder,
      facts: machineFacts({ locale: app.getSystemLocale(), language: systemLanguage() }),
      version: manifest.version,
      clockOffset: now === undefined ? 0 : Date.parse(now) - Date.now(),
    },
    keyring: systemKeyring,
    onLog: (line) => log.warn(line),
  })
}

const isHiddenStart = ({ hidden }: WindowOptions): boolean =>
  hidden || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)

/** The window first: what stands beside it on the desktop does not keep it waiting. */
async function showUp(window: MainWindow, desktop: Desktop, hidden: boolean): Promise<void> {
  if (!hidden) await window.open({ minimised: false })
  const hasTray = await isTrayThere()
  // A window that nobody could bring back has at least its place among the others.
  if (hidden && !hasTray) await window.open({ minimised: true })
  desktop.start({ hasTray })
}

/** A second start, and a link, show the window that is there. */
function followStarts(window: MainWindow): void {
  const follow = (link: Link): void => {
    if (app.isReady()) window.send({ kind: 'link', link })
    else window.tell({ kind: 'link', link })
  }
  const first = linkAmong(process.argv)
  if (first !== undefined) follow(first)
  hearLinks(follow)
  app.on('second-instance', (_event, argv) => {
    const link = linkAmong(argv)
    if (link !== undefined) follow(link)
    else if (!argv.includes(hiddenSwitch)) window.show()
  })
  app.on('activate', () => window.show())
}

function endWith(engine: EngineProcess, window: MainWindow): void {
  let stopped = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', () => window.leave())
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
