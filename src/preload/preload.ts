import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Shell } from '../core/contract/shell.ts'

// The page cannot take a port from the preload's world, so it is handed on as a message of the page itself.
ipcRenderer.on('engine-port', (event) => window.postMessage('engine-port', location.origin, event.ports))

const shell: Shell = {
  connectEngine: () => void ipcRenderer.invoke('connect-engine'),
  chooseImportFile: () => ipcRenderer.invoke('choose-import-file'),
  pathOf: (file) => webUtils.getPathForFile(file as File),
  openExternal: (url) => ipcRenderer.invoke('open-external', url),
  showInFolder: (path) => ipcRenderer.invoke('show-in-folder', path),
  platform: process.platform,
  systemLanguage: navigator.language,
}

contextBridge.exposeInMainWorld('relance', shell)
