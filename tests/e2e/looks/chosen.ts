import type { Page } from 'playwright'

export interface Chosen {
  readonly chosen: number
  readonly on: number
  /** What is chosen or switched on and is not painted as the system paints what is chosen. */
  readonly wrong: readonly string[]
}

/** Looks at a page in forced colours. */
export const chosenInForcedColours = (page: Page): Promise<Chosen> =>
  page.evaluate(() => {
    const probe = document.createElement('i')
    probe.style.cssText = 'background: Highlight; color: HighlightText; forced-color-adjust: none'
    document.body.append(probe)
    const { backgroundColor, color } = getComputedStyle(probe)
    probe.remove()
    const isSeen = (element: Element): boolean => element.checkVisibility()
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(isSeen)
    const chosen = all('[aria-current=page], [aria-pressed=true], [aria-selected=true]')
    const on = all('input[role=switch]:checked:enabled + *, input[type=checkbox]:checked:not([role])')
    const unlike = (element: Element, text: boolean): boolean => {
      const style = getComputedStyle(element)
      return style.backgroundColor !== backgroundColor || (text && style.color !== color)
    }
    const name = (element: Element): string => element.outerHTML.slice(0, 160)
    return {
      chosen: chosen.length,
      on: on.length,
      wrong: [
        ...chosen.filter((element) => unlike(element, true)),
        ...on.filter((element) => unlike(element, false)),
      ].map(name),
    }
  })
