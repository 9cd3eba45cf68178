import type { Page } from 'playwright'
import type { Show } from '../fixtures/show/prepare-show.ts'

/**
 * The data that a place is looked at with: two weeks of work, the same while a reminder comes, half a year of a team,
 * none at all, before and after the first run, or data that the engine refuses.
 */
export type World = 'work' | 'reminder' | 'team' | 'first-run' | 'first-start' | 'refused'

/** A key to press, or something else to do on the way. */
export type Step = string | ((page: Page) => Promise<void>)

type Address = string | ((show: Show) => string)

/** A screen is pictured in the documentation; a state is one that is not. */
export type Kind = 'screen' | 'state' | 'dialog' | 'menu'

/** Somewhere in the window. It is reached without reading: the walk goes through it in every language. */
export interface Place {
  readonly kind: Kind
  readonly name: string
  readonly world: World
  readonly address: Address
  readonly steps: readonly Step[]
}

const placeOf =
  (kind: Kind) =>
  (name: string, address: Address, ...steps: Step[]): Place => ({
    kind,
    name,
    world: 'work',
    address,
    steps,
  })

/** A screen as one comes to it. */
export const screen = placeOf('screen')
/** A screen in another state. */
export const state = placeOf('state')
export const dialog = placeOf('dialog')
/** A list or menu that unfolds. */
export const menu = placeOf('menu')

export const inWorld = (world: World, of: Place): Place => ({ ...of, world })

/** Waits until something is there. */
export const appears =
  (selector: string) =>
  (page: Page): Promise<void> =>
    untilSeen(page, selector)

/** Looks at every frame: a locator looks twice a second once it has waited for long. */
export async function untilSeen(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll(wanted)].some(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
      ),
    selector,
  )
}

/** Puts the focus where Tab would bring it. */
export const focus =
  (selector: string, nth = 0) =>
  async (page: Page): Promise<void> =>
    page.locator(selector).nth(nth).focus()

/** Chooses a row of a list by what stands in it: data, which no language changes. */
export const row =
  (text: string) =>
  async (page: Page): Promise<void> =>
    page.locator('main li button', { hasText: text }).first().click()
