import { type DesktopSettings, desktopSettings } from '../../core/contract/desktop.ts'
import { readJson, writeJson } from './json-file.ts'

/**
 * What is set for this machine. It stands in a file beside the state of the window and not in the database: a copy of
 * the data on another machine must not start there at login or take a key there, undo is for the rep's work, and some
 * of it is wanted before there is an engine or when it refuses its data.
 */
export class DesktopSettingsFile {
  readonly #file: string
  #current: DesktopSettings

  constructor(file: string) {
    this.#file = file
    this.#current = readJson(file, desktopSettings) ?? desktopSettings.parse({})
  }

  get current(): DesktopSettings {
    return this.#current
  }

  /** Counts at once, also where nothing can be written down. */
  change(change: Partial<DesktopSettings>): void {
    this.#current = { ...this.#current, ...change }
    try {
      writeJson(this.#file, this.#current)
    } catch {
      // The next start has the values from before: nothing else depends on them.
    }
  }
}
