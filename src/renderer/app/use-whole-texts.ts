import { useEffect } from 'react'

/** Pointing at a text that had to be cut brings up the whole, wherever in the window it stands. */
export function useWholeTexts(): void {
  useEffect(() => {
    const ours = new WeakSet<HTMLElement>()
    const show = ({ target }: PointerEvent): void => {
      const element = target instanceof HTMLElement ? target : undefined
      if (element === undefined || (element.title !== '' && !ours.has(element))) return
      const whole = isCut(element) ? wholeOf(element) : ''
      if (whole === element.title) return
      ours.add(element)
      element.title = whole
    }
    document.addEventListener('pointerover', show)
    return () => document.removeEventListener('pointerover', show)
  }, [])
}

const isCut = (element: HTMLElement): boolean =>
  element instanceof HTMLInputElement
    ? element.scrollWidth > element.clientWidth
    : getComputedStyle(element).textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth

const wholeOf = (element: HTMLElement): string =>
  element instanceof HTMLInputElement ? element.value : (element.textContent?.trim() ?? '')
