import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Shell } from '../core/contract/shell.ts'

// The page cannot take a port from the preload's world, so it is handed on as a message of the page itself.
ipcRenderer.on('engine-port', (event) => window.postMessage('engine-port', location.origin, event.ports))
// The same way as the port, so that the page hears both in the order in which they were sent.
ipcRenderer.on('engine-down', (_event, problem) =>
  window.postMessage({ engineDown: problem }, location.origin),
)

/** What main said when it opened the window. */
const argument = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3)

ipcRenderer.on('errand', (_event, errand) => window.postMessage({ errand }, location.origin))

const shell: Shell = {
  connectEngine: () => void ipcRenderer.invoke('connect-engine'),
  startEngineAgain: () => ipcRenderer.invoke('start-engine-again'),
  quit: () => ipcRenderer.invoke('quit'),
  chooseImportFile: () => ipcRenderer.invoke('choose-import-file'),
  chooseCalendarFile: () => ipcRenderer.invoke('choose-calendar-file'),
  chooseExportFile: (name) => ipcRenderer.invoke('choose-export-file', name),
  pathOf: (file) => webUtils.getPathForFile(file as File),
  openExternal: (url) => ipcRenderer.invoke('open-external', url),
  showInFolder: (path) => ipcRenderer.invoke('show-in-folder', path),
  takeErrands: () => ipcRenderer.invoke('take-errands'),
  desktop: () => ipcRenderer.invoke('desktop'),
  changeDesktop: (change) => ipcRenderer.invoke('change-desktop', change),
  keepAppearance: (appearance) => ipcRenderer.invoke('keep-appearance', appearance),
  platform: process.platform,
  systemLanguage: argument('system-language') ?? navigator.language,
}

contextBridge.exposeInMainWorld('relance', shell)
