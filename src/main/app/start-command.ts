import { app } from 'electron'
import type { StartCommand } from './desktop-entry.ts'

/**
 * How this very program is started again. An AppImage runs from a place that is gone when it ends; before it is packaged,
 * Electron has to be told which application to run.
 */
export function startCommand(data: string | undefined): StartCommand {
  return {
    executable: process.env.APPIMAGE ?? process.execPath,
    args: [...(app.isPackaged ? [] : [app.getAppPath()]), ...(data === undefined ? [] : ['--data', data])],
  }
}
