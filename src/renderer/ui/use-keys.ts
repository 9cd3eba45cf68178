import { useEffect, useRef } from 'react'
import { actsWhileTyping, comboOf, isTyped } from './combo.ts'
import { useSingleKeys } from './single-keys.ts'

export type KeyMap = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>

interface KeysOptions {
  /** It lies over the screen: a key that both know is for what lies on top. */
  readonly isOnTop?: boolean
}

/**
 * Acts on keys anywhere in the window. Nothing acts behind an open dialog or menu, letters not while somebody types,
 * and not at all when single-key shortcuts are switched off (WCAG 2.1.4).
 */
export function useKeys(map: KeyMap, { isOnTop = false }: KeysOptions = {}): void {
  const latest = useRef(map)
  latest.current = map
  const { singleKeys } = useSingleKeys()
  useEffect(() => {
    // Asked before anybody acts: a dialog that the key closes is gone by the time it arrives here.
    let isBehind = false
    const look = (): void => {
      isBehind = isBehindDialog()
    }
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isBehind) return
      const combo = comboOf(event)
      const act = latest.current[combo]
      if (act === undefined) return
      const typing = isEditable(event.target)
      if (isTyped(combo) && (typing || !singleKeys)) return
      if (typing && !actsWhileTyping(combo)) return
      if (isActivation(combo) && isControl(event.target)) return
      event.preventDefault()
      act(event)
    }
    window.addEventListener('keydown', look, true)
    window.addEventListener('keydown', listen, isOnTop)
    return () => {
      window.removeEventListener('keydown', look, true)
      window.removeEventListener('keydown', listen, isOnTop)
    }
  }, [isOnTop, singleKeys])
}

const isBehindDialog = (): boolean =>
  document.querySelector(
    '[role="dialog"][aria-modal="true"], [role="menu"], [data-keeps-keys], [data-dialog-coming]',
  ) !== null

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))

const isActivation = (combo: string): boolean => combo === 'Enter' || combo === ' '

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('a, button, input, select, [role=option], [role=menuitem]') !== null
