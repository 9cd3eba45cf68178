import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { launchRelance } from '../../tests/e2e/launch.ts'

export interface Session {
  readonly data: string
  /** The moment at which the window's clock starts. */
  readonly now: string
  readonly folder: string
  /** The file that the import screen shows. */
  readonly file: string
  /** The lead that is shown: one whose string is under way says most. */
  readonly leadId: string
}

type Theme = 'light' | 'dark'

/** Opens the real window on a data folder and saves a picture of each screen. Returns the files. */
export async function takeScreenshots(session: Session): Promise<string[]> {
  mkdirSync(session.folder, { recursive: true })
  const app = await launchRelance('--data', session.data, '--now', session.now)
  try {
    return [...(await pictureScreens(app, session, 'light')), ...(await pictureScreens(app, session, 'dark'))]
  } finally {
    await app.close()
  }
}

async function pictureScreens(app: ElectronApplication, session: Session, theme: Theme): Promise<string[]> {
  const window = await app.firstWindow()
  await window.emulateMedia({ colorScheme: theme })
  await chooseInDialogs(app, session.file)
  const files: string[] = []
  for (const [name, open] of Object.entries(screens)) {
    await open(window, session)
    await window.waitForTimeout(700)
    const path = join(session.folder, `${name}-${theme}.png`)
    await window.screenshot({ path })
    files.push(path)
  }
  return files
}

const screens: Readonly<Record<string, (window: Page, session: Session) => Promise<void>>> = {
  today: (window) => openScreen(window, '/today'),
  leads: (window) => openScreen(window, '/leads'),
  lead: (window, { leadId }) => openScreen(window, `/leads/${leadId}`),
  import: openImportPreview,
  settings: (window) => openScreen(window, '/settings'),
}

async function openScreen(window: Page, path: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}

async function openImportPreview(window: Page): Promise<void> {
  await openScreen(window, '/import')
  await window
    .getByRole('button', { name: /choose/i })
    .first()
    .click()
}

/** No person is there to choose a file. */
async function chooseInDialogs(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
}
