import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Cursor } from './cursor.ts'

export interface CursorState {
  readonly cursor: Cursor | undefined
  /** Takes the keyboard there, also when what it stands on is drawn only later. */
  focus(cursor: Cursor): void
  /** The keyboard is there already. */
  follow(cursor: Cursor): void
  /** It is nowhere: the arrows begin anew. */
  clear(): void
}

/**
 * Which appointment or free slot the keyboard is on. Focus follows it through everything that moves or redraws the
 * element: a button put elsewhere in the document loses focus, and with it a keyboard user would lose the place.
 */
export function useCursor(calendar: RefObject<HTMLElement | null>): CursorState {
  const [cursor, setCursor] = useState<Cursor>()
  const wanted = useRef<string>(undefined)
  useLayoutEffect(() => {
    if (wanted.current === undefined) return
    const element = calendar.current?.querySelector<HTMLElement>(`[data-stop="${wanted.current}"]`)
    if (element == null || element === document.activeElement) return
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest' })
  })
  useEffect(() => {
    const release = (event: Event): void => {
      const stop = (event.target as HTMLElement | null)?.closest?.<HTMLElement>('[data-stop]')?.dataset.stop
      if (event.type === 'pointerdown' || stop !== wanted.current) wanted.current = undefined
    }
    window.addEventListener('focusin', release)
    window.addEventListener('pointerdown', release)
    return () => {
      window.removeEventListener('focusin', release)
      window.removeEventListener('pointerdown', release)
    }
  }, [])
  return {
    cursor,
    focus: useCallback((next) => {
      wanted.current = stopName(next)
      setCursor(next)
    }, []),
    follow: useCallback((next) => setCursor(next), []),
    clear: useCallback(() => {
      wanted.current = undefined
      setCursor(undefined)
    }, []),
  }
}

/** Names the element of a cursor: it carries it as `data-stop`. */
export const stopName = (cursor: Cursor): string =>
  cursor.kind === 'appointment' ? cursor.id : `${cursor.day}/${cursor.minute}`
