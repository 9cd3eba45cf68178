import { Notification } from 'electron'
import type { NoticeText } from './notice-view.ts'

export interface Notice extends NoticeText {
  /** A notice with the same key takes its place. */
  readonly key: string
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[]
  readonly onClick: () => void
}

/** Elsewhere a click has to do. */
const hasActions = process.platform === 'darwin' || process.platform === 'win32'

/** What the system is showing for us. A notification that nobody holds is collected, and its click then does nothing. */
export class Notices {
  readonly #shown = new Map<string, Notification>()

  show({ key, title, body, actions = [], onClick }: Notice): void {
    if (!Notification.isSupported()) return
    this.close(key)
    const notification = new Notification({
      title,
      body,
      ...(hasActions
        ? { actions: actions.map(({ label }) => ({ type: 'button' as const, text: label })) }
        : {}),
    })
    this.#shown.set(key, notification)
    notification.on('click', () => {
      this.#shown.delete(key)
      onClick()
    })
    notification.on('action', (_details, index) => {
      this.#shown.delete(key)
      actions[index]?.run()
    })
    notification.show()
  }

  /** Takes away what is still shown and not among these. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of [...this.#shown.keys()]) if (!keys.has(key)) this.close(key)
  }

  close(key: string): void {
    this.#shown.get(key)?.close()
    this.#shown.delete(key)
  }
}
