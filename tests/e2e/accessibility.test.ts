import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { dataFolder, openWindow, prepare } from './opened.ts'
import { places } from './places.ts'
import { walk } from './walk.ts'

const minutes = 60_000

const colours = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const

test('every screen, dialog and menu is free of what axe finds in light, dark and forced colours', {
  timeout: 15 * minutes,
}, async () => {
  const found: Record<string, readonly string[]> = {}
  await walk({
    places,
    folder: dataFolder(),
    look: async ({ place, page }) => {
      for (const [name, media] of Object.entries(colours)) {
        await page.emulateMedia(media)
        await page.waitForTimeout(repaintMs)
        const without = place.kind === 'menu' ? ofMenus : []
        const wrong = await violations(page, name === 'light' ? { without } : { only: ofColours })
        if (wrong.length > 0) found[`${place.name}, ${name}`] = wrong
      }
    },
  })
  expect(found).toEqual({})
})

const repaintMs = 100

/** What else there is to find is the same in every colour, and was found in the first. */
const ofColours = ['color-contrast', 'link-in-text-block']

/**
 * A list that unfolds stands at the end of the page, outside its landmarks, and is scrolled by the arrow keys of the
 * field it belongs to, which keeps the focus.
 */
const ofMenus = ['region', 'scrollable-region-focusable']

test('axe does look: it finds a button without a name', async () => {
  const data = dataFolder()
  // Without a lead, the first run would take the place of what the button is put into.
  await prepare(data, '2026-11-26T08:00:00Z', (ask) => ask('leads.add', { company: 'Acme' }))
  const { page } = await openWindow(data)
  await page.getByText('Acme').first().waitFor()
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  expect(await violations(page)).toHaveLength(1)
})

interface Rules {
  readonly only?: string[]
  readonly without?: string[]
}

async function violations(page: Page, { only, without = [] }: Rules = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const chosen = only === undefined ? axe.disableRules(without) : axe.withRules(only)
  // Electron cannot open the blank page in which axe would otherwise gather its results.
  const { violations } = await chosen.setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
  )
}
