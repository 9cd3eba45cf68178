import { useLayoutEffect } from 'react'

/**
 * Stands for a dialog that is still being loaded. Keys pressed meanwhile are for the dialog: they must not act on the
 * screen that it will lie over.
 */
export function DialogComing() {
  useLayoutEffect(() => {
    const hold = (event: KeyboardEvent): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', hold, true)
    return () => window.removeEventListener('keydown', hold, true)
  }, [])
  return <div hidden data-dialog-coming />
}
