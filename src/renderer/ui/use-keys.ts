import { useEffect, useRef } from 'react'
import { actsWhileTyping, comboOf, isTyped } from './combo.ts'
import { useSingleKeys } from './single-keys.ts'

export type KeyMap = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>

/**
 * Acts on keys anywhere in the window. Nothing acts behind an open dialog or menu, letters not while somebody types,
 * and not at all when single-key shortcuts are switched off (WCAG 2.1.4).
 */
export function useKeys(map: KeyMap, enabled = true): void {
  const latest = useRef(map)
  latest.current = map
  const { singleKeys } = useSingleKeys()
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isBehindDialog()) return
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
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled, singleKeys])
}

const isBehindDialog = (): boolean =>
  document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))

const isActivation = (combo: string): boolean => combo === 'Enter' || combo === ' '

const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('a, button, input, select, [role=option], [role=menuitem]') !== null
