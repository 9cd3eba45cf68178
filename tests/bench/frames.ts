import type { Page } from 'playwright'

export interface Frames {
  /** Milliseconds from frame to frame. */
  readonly times: readonly number[]
  /** The most elements that the page held. */
  readonly elements: number
}

/** Scrolls for two seconds, a screen in about ten frames. */
export const scrollFrames = (window: Page, scroller: string): Promise<Frames> =>
  window.evaluate(async (selector) => {
    const element = document.querySelector(selector) ?? document.documentElement
    const times: number[] = []
    let elements = 0
    let last = await new Promise(requestAnimationFrame)
    const end = last + 2000
    while (last < end) {
      element.scrollTop += 80
      const now = await new Promise(requestAnimationFrame)
      times.push(now - last)
      elements = Math.max(elements, document.getElementsByTagName('*').length)
      last = now
    }
    return { times, elements }
  }, scroller)
