import type { BrowserWindow, WebContents } from 'electron'
import type { Errand } from '../../core/contract/errand.ts'

export interface MainWindowOptions {
  readonly open: (minimised: boolean) => BrowserWindow
  /** Whether closing only hides it. */
  readonly staysInTray: () => boolean
  /** It was closed, and stays in the tray. */
  readonly onHidden: () => void
}

/**
 * The window as the rest of the program sees it: it may be open, hidden in the tray, or not yet there, and is given
 * errands all the same. They wait until its page listens.
 */
export class MainWindow {
  readonly #options: MainWindowOptions
  #window: BrowserWindow | undefined
  #waiting: Errand[] = []
  #listening = false
  #leaving = false

  constructor(options: MainWindowOptions) {
    this.#options = options
  }

  /** The program ends: from now on closing is closing. */
  leave(): void {
    this.#leaving = true
  }

  /** Opens it or brings it to the front. */
  show(): void {
    const window = this.#window
    if (window === undefined) {
      void this.open({ minimised: false })
      return
    }
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  /** Resolves when its page has been painted. */
  open({ minimised }: { minimised: boolean }): Promise<void> {
    const window = this.#options.open(minimised)
    this.#window = window
    window.on('close', (event) => {
      if (this.#leaving || !this.#options.staysInTray()) return
      event.preventDefault()
      window.hide()
      this.#options.onHidden()
    })
    window.once('closed', () => {
      this.#window = undefined
      this.#listening = false
    })
    // A page that is loaded again listens anew.
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#listening = false
    })
    return new Promise((resolve) => window.once('ready-to-show', () => resolve()))
  }

  /** Shows the window and has something done in it. */
  send(errand: Errand): void {
    this.show()
    this.tell(errand)
  }

  /** Has something done in the window as soon as its page listens, without showing it. */
  tell(errand: Errand): void {
    if (this.#listening) this.#window?.webContents.send('errand', errand)
    else this.#waiting.push(errand)
  }

  /** Tells the page, if there is one, that a reminder has come or gone; a new one asks by itself. */
  refreshReminders(): void {
    if (this.#listening) this.tell({ kind: 'reminders' })
  }

  /** The page listens from now on. */
  takeErrands(page: WebContents): void {
    if (page !== this.#window?.webContents) return
    this.#listening = true
    for (const errand of this.#waiting.splice(0)) this.tell(errand)
  }
}
