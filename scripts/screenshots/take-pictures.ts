import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { places } from '../../tests/e2e/places.ts'
import { type Walk, walk } from '../../tests/e2e/walk.ts'

type Suffix = 'light' | 'dark' | 'fr'

export interface Session extends Pick<Walk, 'language' | 'prepare'> {
  /** Where the pictures go. */
  readonly folder: string
  /** Where the data that is shown is made. */
  readonly data: string
  /** The screens wanted; none means all. */
  readonly names?: readonly string[]
  readonly suffixes: readonly Suffix[]
}

/** Opens the real window and saves pictures of its screens, as `today-dark.png`. Returns the files. */
export async function takePictures(session: Session): Promise<string[]> {
  const { folder, data, names = [], suffixes, ...look } = session
  mkdirSync(folder, { recursive: true })
  mkdirSync(data, { recursive: true })
  const files: string[] = []
  await walk({
    ...look,
    places: places.filter(
      ({ kind, name }) => kind === 'screen' && (names.length === 0 || names.includes(name)),
    ),
    folder: data,
    look: async ({ place, page, show }) => {
      await page.evaluate(renamePaths, { from: show.data, to: '/home/nora/.config/Relance' })
      for (const suffix of suffixes) {
        await page.emulateMedia({ colorScheme: suffix === 'dark' ? 'dark' : 'light' })
        await page.waitForTimeout(repaintMs)
        const path = join(folder, `${place.name.replaceAll(' ', '-')}-${suffix}.png`)
        await page.screenshot({ path })
        files.push(path)
      }
    },
  })
  return files
}

/** Where the pictures are taken says nothing to those who look at them. */
function renamePaths({ from, to }: { from: string; to: string }): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    text.nodeValue = text.nodeValue?.replaceAll(from, to) ?? null
  }
}

const repaintMs = 300
