import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ElectronApplication, Page } from 'playwright'
import type { Language } from '../../src/core/language.ts'
import { prepareTeam } from '../fixtures/prepare-team.ts'
import { prepareShow, reminderAt, type Show } from '../fixtures/show/prepare-show.ts'
import { launchAs } from './launch.ts'
import { type Kind, type Place, untilSeen, type World } from './place.ts'

export interface Sight {
  readonly place: Place
  readonly page: Page
  readonly app: ElectronApplication
  readonly show: Show
}

export interface Walk {
  readonly places: readonly Place[]
  /** Where data folders are made. */
  readonly folder: string
  /** What the window shows; what the rep wrote is in English or French. */
  readonly language?: Language
  /** The folder of the application, when it is another than the built one. */
  readonly appDir?: string
  /** Makes the data of a world in a new folder, when it is not that of the show. */
  readonly prepare?: (data: string, world: World) => Promise<Show>
  /** Makes the window ready before anything is looked at. */
  readonly before?: (page: Page, app: ElectronApplication) => Promise<void>
  readonly look: (sight: Sight) => Promise<void>
}

/** Goes through places with the data they are meant for, in a window for each world. */
export async function walk({ places, language = 'en', before, look, ...where }: Walk): Promise<void> {
  const prepare = where.prepare ?? prepareWorld(language)
  for (const world of new Set(places.map((place) => place.world))) {
    const show = await prepare(join(where.folder, world), world)
    const launch = { appDir: where.appDir, language, timeZone: 'Europe/Paris' }
    const app = await launchAs(launch, '--data', show.data, '--now', show.now)
    try {
      const page = await firstWindow(app, show)
      await before?.(page, app)
      for (const place of places.filter((one) => one.world === world)) {
        await reach(page, place, show)
        await look({ place, page, app, show })
      }
    } finally {
      await app.close()
    }
  }
}

const prepareWorld =
  (language: Language) =>
  async (data: string, world: World): Promise<Show> => {
    mkdirSync(data)
    const hasWork = world === 'work' || world === 'reminder'
    const show = await prepareShow(data, { language, isEmpty: !hasWork, isNew: world === 'first-run' })
    if (world === 'team') await prepareTeam(data, { language })
    if (world === 'reminder') return { ...show, now: reminderAt }
    if (world === 'refused') writtenByNewerVersion(join(data, 'relance.db'))
    return show
  }

function writtenByNewerVersion(file: string): void {
  const db = new Database(file)
  db.pragma('user_version = 9990')
  db.close()
}

async function firstWindow(app: ElectronApplication, { file }: Show): Promise<Page> {
  const page = await app.firstWindow()
  page.setDefaultTimeout(10_000)
  // What is done before the window is there, its start undoes.
  await page.locator('main, [role=dialog]').first().waitFor()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // A program that is still starting would go to its own first screen, over the address it is given.
  await page.locator('main > *, [role=dialog]').first().waitFor()
  // No person is there to choose a file.
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
  return page
}

/** Reachability is not what is looked for: on a slow machine a key may come before anything hears it. */
async function reach(page: Page, place: Place, show: Show): Promise<void> {
  try {
    await goTo(page, place, show)
  } catch (error) {
    console.log(`The place “${place.name}” is gone to again`, error)
    await goTo(page, place, show)
  }
}

/** A window loaded anew, so that no place depends on those before it. */
async function goTo(page: Page, { kind, name, address, steps }: Place, show: Show): Promise<void> {
  try {
    const hash = typeof address === 'string' ? address : address(show)
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await page.mouse.move(0, 0)
    await page.reload()
    // Below its heading a screen has nothing before the engine has answered, and no key does anything.
    await untilSeen(page, 'main > :nth-child(2), main > form, [role=dialog]')
    await page.evaluate(untilStill, stillMs)
    for (const step of steps) await (typeof step === 'string' ? page.keyboard.press(step) : step(page))
    await untilSeen(page, shownBy[kind])
    if (steps.length > 0) await page.evaluate(untilStill, stillMs)
    await page.evaluate(untilPainted)
  } catch (error) {
    throw new Error(`The place “${name}” cannot be reached`, { cause: error })
  }
}

/** Runs in the page: resolves when nothing in it has changed for so long. */
const untilStill = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      observer.disconnect()
      resolve()
    }
    let timer = setTimeout(done, ms)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(done, ms)
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })

const stillMs = 150

/** Runs in the page: resolves when what has changed is painted and no colour is on its way to another. */
export async function untilPainted(): Promise<void> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  await nextFrame()
  await nextFrame()
  const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
  await Promise.allSettled(changing.map(({ finished }) => finished))
}

const shownBy: Readonly<Record<Kind, string>> = {
  screen: 'main h1',
  state: 'main > *',
  dialog: '[role=dialog]',
  menu: '[role=listbox], [role=menu]',
}
