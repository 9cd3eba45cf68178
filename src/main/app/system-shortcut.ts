import { globalShortcut } from 'electron'

/** One key combination that works in every program. */
export class SystemShortcut {
  readonly #pressed: () => void
  #held: string | undefined
  #refused = false

  constructor(pressed: () => void) {
    this.#pressed = pressed
  }

  /** Another program has it, or this system gives none to anybody. */
  get refused(): boolean {
    return this.#refused
  }

  /** Takes the combination instead of the one before. */
  hold(accelerator: string | null): void {
    if (this.#held !== undefined) globalShortcut.unregister(this.#held)
    this.#held = undefined
    this.#refused = accelerator !== null && !this.#register(accelerator)
    if (accelerator !== null && !this.#refused) this.#held = accelerator
  }

  #register(accelerator: string): boolean {
    try {
      return globalShortcut.register(accelerator, this.#pressed)
    } catch {
      return false
    }
  }
}
