import { useEffect } from 'react'

/** A text may stand in an element of its own inside the one that cuts it. */
const deepest = 3

/** Pointing at a text that had to be cut brings up the whole, wherever in the window it stands. */
export function useWholeTexts(): void {
  useEffect(() => {
    const ours = new WeakSet<HTMLElement>()
    const show = ({ target }: PointerEvent): void => {
      for (const element of fromInside(target)) {
        if (element.title !== '' && !ours.has(element)) return
        const whole = isCut(element) ? wholeOf(element) : ''
        if (whole === element.title) continue
        ours.add(element)
        if (whole === '') element.removeAttribute('title')
        else element.title = whole
      }
    }
    document.addEventListener('pointerover', show)
    return () => document.removeEventListener('pointerover', show)
  }, [])
}

function fromInside(target: EventTarget | null): HTMLElement[] {
  const found: HTMLElement[] = []
  for (let at = target; at instanceof HTMLElement && found.length < deepest; at = at.parentElement)
    found.push(at)
  return found
}

const isCut = (element: HTMLElement): boolean =>
  element.scrollWidth > element.clientWidth &&
  (element instanceof HTMLInputElement || /hidden|clip/.test(getComputedStyle(element).overflowX))

function wholeOf(element: HTMLElement): string {
  if (element instanceof HTMLInputElement) return element.value
  const texts: string[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    texts.push(node.nodeValue?.trim() ?? '')
  }
  return texts.filter((text) => text !== '').join(' ')
}
