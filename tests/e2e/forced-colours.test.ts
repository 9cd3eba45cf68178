import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { dataFolder } from './opened.ts'
import { places } from './places.ts'
import { walk } from './walk.ts'

const minutes = 60_000

test('in forced colours everything chosen or switched on is painted as the system paints what is chosen', {
  timeout: 4 * minutes,
}, async () => {
  const found: Record<string, readonly string[]> = {}
  const seen = { chosen: 0, on: 0 }
  await walk({
    // What is switched on stands in the parts of Settings.
    places: places.filter(({ kind, name }) => kind !== 'state' || name.startsWith('settings: ')),
    folder: dataFolder(),
    before: (page) =>
      page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' }),
    look: async ({ place, page }) => {
      const { chosen, on, wrong } = await unlikeHighlight(page)
      seen.chosen += chosen
      seen.on += on
      if (wrong.length > 0) found[place.name] = wrong
    },
  })
  expect(found).toEqual({})
  // There was something to look at.
  expect(Math.min(seen.chosen, seen.on)).toBeGreaterThan(5)
})

function unlikeHighlight(page: Page) {
  return page.evaluate(() => {
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
}
