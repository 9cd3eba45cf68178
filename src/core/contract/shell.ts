import type { Appearance, DesktopChange, DesktopView } from './desktop.ts'

/**
 * What the window asks of main, which has no part in the data: choosing files, opening links and folders.
 * The preload offers exactly this as `window.relance`; main checks each argument.
 */
export interface Shell {
  /**
   * The engine's port arrives as a `message` event named `engine-port`, again after each restart of the engine. When
   * there is none to wait for, a `message` event brings the problem as `{ engineDown }`.
   */
  connectEngine(): void
  /** Starts the engine that is down once more; it may come, or go down again. */
  startEngineAgain(): Promise<void>
  quit(): Promise<void>
  /** The path chosen, or undefined when cancelled. */
  chooseImportFile(): Promise<string | undefined>
  /** The same for a calendar file, whose busy time is to be read. */
  chooseCalendarFile(): Promise<string | undefined>
  /** Where a file is to be written, by that name unless another is chosen; undefined when cancelled. */
  chooseExportFile(name: string): Promise<string | undefined>
  /** The path of a file dropped on the window. */
  pathOf(file: unknown): string
  /** Only `https:`, `mailto:` and `tel:`. */
  openExternal(url: string): Promise<void>
  showInFolder(path: string): Promise<void>
  /** From now on `message` events bring what main asks of the window as `{ errand }`, those that waited first. */
  takeErrands(): Promise<void>
  desktop(): Promise<DesktopView>
  changeDesktop(change: DesktopChange): Promise<DesktopView>
  /** Light or dark also for what the system draws, and for the window before its page is there. */
  keepAppearance(appearance: Appearance): Promise<void>
  readonly platform: string
  /** The language of the system, as `fr-FR`. */
  readonly systemLanguage: string
}
