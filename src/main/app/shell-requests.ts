import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, shell } from 'electron'
import { z } from 'zod'
import { appearance, desktopChange } from '../../core/contract/desktop.ts'
import type { Desktop } from './desktop.ts'
import type { EngineProcess } from './engine-process.ts'
import type { MainWindow } from './main-window.ts'
import { isOurPage, openOutside } from './security.ts'

interface Answering {
  readonly engine: EngineProcess
  readonly window: MainWindow
  readonly desktop: Desktop
}

/** Answers what the preload offers as `window.relance`. Every sender and argument is checked. */
export function answerShellRequests({ engine, window, desktop }: Answering): void {
  answer('connect-engine', z.undefined(), (_input, event) => engine.connectWindow(event.sender))
  answer('start-engine-again', z.undefined(), () => engine.startAgain())
  answer('quit', z.undefined(), () => app.quit())
  answer('open-external', z.string().max(2000), (url) => openOutside(url))
  answer('show-in-folder', z.string().max(4096), showInFolder)
  answer('choose-import-file', z.undefined(), choosing('CSV', ['csv', 'txt', 'tsv']))
  answer('choose-calendar-file', z.undefined(), choosing('iCalendar', ['ics', 'ical', 'ifb']))
  answer('choose-export-file', z.string().min(1).max(200), chooseExportFile)
  answer('take-errands', z.undefined(), (_input, event) => window.takeErrands(event.sender))
  answer('desktop', z.undefined(), () => desktop.view)
  answer('change-desktop', desktopChange, (change) => desktop.change(change))
  answer('keep-appearance', appearance, (chosen) => desktop.keepAppearance(chosen))
}

type Answer<I> = (input: I, event: IpcMainInvokeEvent) => unknown

function answer<S extends z.ZodType>(channel: string, schema: S, work: Answer<z.output<S>>): void {
  ipcMain.handle(channel, (event, input: unknown) => {
    const main = event.senderFrame !== null && event.senderFrame === event.sender.mainFrame
    if (!main || !isOurPage(event.senderFrame?.url)) return undefined
    const checked = schema.safeParse(input)
    return checked.success ? work(checked.data, event) : undefined
  })
}

async function showInFolder(path: string): Promise<void> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  if (exists) shell.showItemInFolder(path)
}

/** Asks for a file with one of these endings, or any. */
function choosing(name: string, extensions: string[]) {
  return async (_input: undefined, event: IpcMainInvokeEvent): Promise<string | undefined> => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!window) return undefined
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile'],
      filters: [
        { name, extensions },
        { name: '*', extensions: ['*'] },
      ],
    })
    return filePaths[0]
  }
}

/** A name only: what it was asked for may not lead out of the folder. */
async function chooseExportFile(name: string, event: IpcMainInvokeEvent): Promise<string | undefined> {
  const window = BrowserWindow.fromWebContents(event.sender)
  if (!window) return undefined
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), basename(name)),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  })
  return filePath === '' ? undefined : filePath
}
