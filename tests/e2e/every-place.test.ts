import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allRules, rulesOfColours, rulesOfMenus, violations } from './looks/axe.ts'
import { chosenInForcedColours } from './looks/chosen.ts'
import { createWordCheck, type WordCheck } from './looks/known-data.ts'
import { clippedTexts, seenTexts } from './looks/page-texts.ts'
import { copyWithPseudoLanguage } from './looks/pseudo-app.ts'
import { dataFolder } from './opened.ts'
import type { Kind } from './place.ts'
import { places } from './places.ts'
import { type Sight, untilPainted, walk } from './walk.ts'

const minutes = 60_000

/** The one whose texts give way; its days and numbers stay. */
const language = 'ro'

const usual = { name: 'usual', width: 1280, height: 820 }
const smallest = { name: 'smallest', width: 960, height: 600 }
type Size = typeof usual

const light = { colorScheme: 'light', forcedColors: 'none' } as const
const dark = { colorScheme: 'dark', forcedColors: 'none' } as const
const forced = { colorScheme: 'dark', forcedColors: 'active' } as const

/** Places by what is wrong in them: what stands in many is told once. */
class Findings {
  readonly #places = new Map<string, string[]>()

  add(what: string, place: string): void {
    this.#places.set(what, [...(this.#places.get(what) ?? []), place])
  }

  told(): string[] {
    return [...this.#places].map(([what, [first, ...more]]) => `${first} and ${more.length} more: ${what}`)
  }
}

// Coming to a place takes longer than looking at it, so one walk looks for everything.
describe('in every screen, dialog and menu', () => {
  const found = { axe: new Findings(), chosen: new Findings(), words: new Findings(), cut: new Findings() }
  const seen = { chosen: 0, on: 0 }

  beforeAll(async () => {
    const checks = new Map<string, WordCheck>()
    const wordCheck = async (sight: Sight): Promise<WordCheck> => {
      const { data } = sight.show
      const check = checks.get(data) ?? (await createWordCheck(language, sight))
      checks.set(data, check)
      return check
    }
    await walk({
      places,
      language,
      appDir: copyWithPseudoLanguage(dataFolder(afterAll), language),
      folder: dataFolder(afterAll),
      before: (page, app) => resize({ page, app }, smallest),
      look: async (sight) => {
        await lookForCut(sight)
        await lookForWords(sight, await wordCheck(sight))
        await lookAtColours(sight)
        await resize(sight, smallest)
      },
    })
  }, 10 * minutes)

  async function lookForCut(sight: Sight): Promise<void> {
    await tellCut(sight, smallest)
    // What unfolds keeps its size, and what lies under it is a place of its own.
    if (!hasSizes(sight.place.kind)) return
    await resize(sight, usual)
    await tellCut(sight, usual)
  }

  async function tellCut({ page, place }: Sight, { name }: Size): Promise<void> {
    for (const { how, text, where, isTold } of await clippedTexts(page)) {
      if (!isTold) found.cut.add(`${how}: “${text}” in ${where}`, `${place.name} (${name} size)`)
    }
  }

  async function lookForWords({ page, place }: Sight, foreignWords: WordCheck): Promise<void> {
    for (const { text, where } of await seenTexts(page)) {
      const words = foreignWords(text)
      if (words.length > 0) found.words.add(`“${words.join(' ')}” in ${where}`, place.name)
    }
  }

  async function lookAtColours({ page, place: { name, kind } }: Sight): Promise<void> {
    const all = kind === 'menu' ? rulesOfMenus : allRules
    for (const wrong of await violations(page, all)) found.axe.add(wrong, `${name}, light`)
    await paint(page, dark)
    for (const wrong of await violations(page, rulesOfColours)) found.axe.add(wrong, `${name}, dark`)
    await paint(page, forced)
    for (const wrong of await violations(page, rulesOfColours)) found.axe.add(wrong, `${name}, forced`)
    const { chosen, on, wrong } = await chosenInForcedColours(page)
    seen.chosen += chosen
    seen.on += on
    for (const one of wrong) found.chosen.add(one, name)
    await paint(page, light)
  }

  test('axe finds nothing in light, dark and forced colours', () => {
    expect(found.axe.told()).toEqual([])
  })

  test('in forced colours what is chosen or on is painted as the system paints what is chosen', () => {
    expect(found.chosen.told()).toEqual([])
    // There was something to look at.
    expect(Math.min(seen.chosen, seen.on)).toBeGreaterThan(5)
  })

  test('all words come from the locale files', () => {
    expect(found.words.told()).toEqual([])
  })

  test('texts can be read whole in a language 40 % longer than English', () => {
    expect(found.cut.told()).toEqual([])
  })
})

test('the looks do look: they find a button without a name, a word in English and one that is cut', async () => {
  await walk({
    places: places.slice(0, 1),
    folder: dataFolder(),
    look: async (sight) => {
      const { page } = sight
      await page.evaluate(() => {
        const text = document.createElement('p')
        text.append('Straightforward')
        Object.assign(text.style, { width: '40px', overflow: 'hidden' })
        const button = document.createElement('button')
        button.ariaPressed = 'true'
        button.style.setProperty('background', 'red', 'important')
        button.style.setProperty('forced-color-adjust', 'none', 'important')
        document.querySelector('main')?.append(text, button)
      })
      const foreignWords = await createWordCheck(language, sight)
      const foreign = (await seenTexts(page)).filter(({ text }) => text === 'Straightforward')
      expect(foreign.map(({ text }) => foreignWords(text))).toEqual([['Straightforward']])
      // Whoever points at it is told.
      expect(await clippedTexts(page)).toContainEqual(
        expect.objectContaining({ text: 'Straightforward', how: 'cut', isTold: true }),
      )
      expect(await violations(page)).toEqual([expect.stringContaining('button-name')])
      await paint(page, forced)
      expect(await chosenInForcedColours(page)).toMatchObject({ wrong: [expect.stringContaining('button')] })
    },
  })
})

const hasSizes = (kind: Kind): boolean => kind === 'screen' || kind === 'state'

async function resize({ app, page }: Pick<Sight, 'app' | 'page'>, to: Size): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    to,
  )
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, to)
  await page.evaluate(untilPainted)
}

async function paint(page: Page, media: typeof light | typeof dark | typeof forced): Promise<void> {
  await page.emulateMedia(media)
  await page.evaluate(untilPainted)
}
