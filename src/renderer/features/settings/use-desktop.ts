import { useCallback, useEffect, useState } from 'react'
import type { DesktopChange, DesktopView } from '../../../core/contract/desktop.ts'
import { shell } from '../../api/shell.ts'

/** The settings of this machine, which main keeps, and the way to change them. */
export function useDesktop(): {
  readonly view: DesktopView | undefined
  readonly change: (change: DesktopChange) => Promise<void>
} {
  const [view, setView] = useState<DesktopView>()
  useEffect(() => {
    // The system's own settings may have changed while the window was not looked at.
    const ask = (): void => void shell().desktop().then(setView)
    ask()
    window.addEventListener('focus', ask)
    return () => window.removeEventListener('focus', ask)
  }, [])
  const change = useCallback(
    async (wanted: DesktopChange) => setView(await shell().changeDesktop(wanted)),
    [],
  )
  return { view, change }
}
