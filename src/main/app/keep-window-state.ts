import type { BrowserWindow } from 'electron'
import { writeJson } from './json-file.ts'

const pauseMs = 500

/** Writes down where the window is and how large, soon after each change and when it closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    try {
      writeJson(file, { bounds: window.getNormalBounds(), maximised: window.isMaximized() })
    } catch {
      // Where nothing can be written, the window opens in its usual place the next time.
    }
  }
  const soon = (): void => {
    timer ??= setTimeout(save, pauseMs)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('close', save)
}
