import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { useUndo } from '../actions/use-undo.ts'
import { useKeys } from '../ui/use-keys.ts'
import type { Overlay } from './frame.tsx'

const sequenceTime = 1200

/** Keys that act everywhere. `g` followed by a letter goes to a screen. */
export function useAppKeys(open: (overlay: Overlay) => void): void {
  const navigate = useNavigate()
  const { undo, redo } = useUndo()
  const goingSince = useRef(Number.NEGATIVE_INFINITY)
  const go = (to: string) => () => void navigate(to)
  useKeys({
    'mod+k': () => open('palette'),
    'mod+z': () => void undo(),
    'mod+shift+z': () => void redo(),
    'mod+y': () => void redo(),
    'mod+,': go('/settings'),
    'mod+1': go('/today'),
    'mod+2': go('/calendar'),
    'mod+3': go('/leads'),
    'mod+4': go('/funnel'),
    'mod+5': go('/insights'),
    c: () => open('quick-add'),
    '?': () => open('cheat-sheet'),
    g: () => {
      goingSince.current = performance.now()
      window.addEventListener('keydown', follow, { once: true, capture: true })
    },
  })
  function follow(event: KeyboardEvent): void {
    if (performance.now() - goingSince.current > sequenceTime) return
    const to = {
      t: '/today',
      c: '/calendar',
      l: '/leads',
      f: '/funnel',
      n: '/insights',
      i: '/import',
      s: '/settings',
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    void navigate(to)
  }
}
