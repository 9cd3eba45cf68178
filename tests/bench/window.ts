import type { ElectronApplication, Page } from 'playwright'
import { launchRelance } from '../e2e/launch.ts'
import { withBlankWindow } from './blank-window.ts'
import { figure, heading, percentile } from './figures.ts'
import { type Frames, scrollFrames } from './frames.ts'
import { memoryOf } from './memory.ts'

/** Times the real window on a data folder, beside an Electron window with nothing in it. */
export async function benchWindow(data: string, { dueAt }: { dueAt: string }): Promise<void> {
  heading('The real window, beside a blank one')
  const blankStarts: number[] = []
  const starts: number[] = []
  for (let n = 0; n < 5; n += 1) {
    blankStarts.push(await timedStart(withBlankWindow))
    starts.push(await timedStart((work) => withToday(data, dueAt, work)))
  }
  const blank = await withBlankWindow(async (app, window) => ({
    memory: await idleMemory(app),
    frames: await scrollFrames(window, 'html'),
  }))
  const [start, blankStart] = [percentile(starts, 50), percentile(blankStarts, 50)]
  figure(
    'start to a usable Today, driver included',
    `p50 ${start.toFixed(0)} ms, blank ${blankStart.toFixed(0)} ms (goal <= blank x 1.3 and + 300 ms)`,
  )
  await withToday(data, dueAt, async (app, window) => {
    const memory = await idleMemory(app)
    figure(
      'memory when idle, all processes',
      `${memory.toFixed(0)} MB, blank ${blank.memory.toFixed(0)} MB (goal <= blank + 100 MB)`,
    )
    await window.evaluate(watchPaint)
    await benchTyping(window)
    await benchLeads(window, blank.frames)
    await benchOutcomes(window)
  })
}

type InWindow = <T>(work: (app: ElectronApplication, window: Page) => Promise<T>) => Promise<T>

async function timedStart(open: InWindow): Promise<number> {
  const started = performance.now()
  return open(async () => performance.now() - started)
}

async function withToday<T>(
  data: string,
  dueAt: string,
  work: (app: ElectronApplication, window: Page) => Promise<T>,
): Promise<T> {
  const app = await launchRelance('--data', data, '--now', dueAt)
  try {
    const window = await app.firstWindow()
    await window.getByRole('heading', { level: 1 }).waitFor()
    await window.locator('main').getByRole('button').first().waitFor()
    return await work(app, window)
  } finally {
    await app.close()
  }
}

async function idleMemory(app: ElectronApplication): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 5000))
  return memoryOf(app)
}

const typed = ['muller textiles', 'heat pump', '33 1 42', 'stefan', 'lefevre opt']

async function benchTyping(window: Page): Promise<void> {
  await goTo(window, '/leads')
  const field = window.getByRole('textbox').first()
  const times: number[] = []
  for (const text of typed) {
    await field.fill('')
    await window.waitForTimeout(300)
    for (const letter of text) times.push((await timeKey(window, letter)).last)
  }
  report('a letter in the search to the painted list', times)
}

async function benchLeads(window: Page, blank: Frames): Promise<void> {
  await goTo(window, '/leads')
  await window.getByRole('grid').focus()
  const keys = async (name: string, presses: readonly string[]): Promise<void> => {
    const times: number[] = []
    for (const key of presses) times.push((await timeKey(window, key)).last)
    report(name, times)
  }
  await keys('a row down in the list of leads', Array(30).fill('j'))
  await keys('a screen down in it', Array(30).fill('PageDown'))
  await keys('its last row and its first', Array(5).fill(['End', 'Home']).flat())
  await keys('another saved view', Array(5).fill(['2', '3', '1']).flat())
  await keys('all filters opened and left', Array(10).fill(['f', 'Escape']).flat())
  const { times, elements } = await scrollFrames(window, '[role=grid]')
  const [frame, reference] = [percentile(times, 95), percentile(blank.times, 95)]
  figure(
    'scrolling the list of leads',
    `p95 of a frame ${frame.toFixed(1)} ms, blank ${reference.toFixed(1)} ms (goal 16.7), ${elements} elements (goal 1,500)`,
  )
}

async function benchOutcomes(window: Page): Promise<void> {
  await goTo(window, '/today')
  await window.waitForTimeout(500)
  const times: number[] = []
  for (let n = 0; n < 30; n += 1) {
    times.push((await timeKey(window, 'n')).first)
    await window.waitForTimeout(150)
  }
  report('an outcome key to the row that shows it', times)
}

function report(name: string, times: readonly number[]): void {
  const worst = Math.max(...times)
  figure(
    name,
    `p50 ${percentile(times, 50).toFixed(0)} ms, p95 ${percentile(times, 95).toFixed(0)} ms, worst ${worst.toFixed(0)} ms (goal p95 <= 50 ms)`,
  )
}

async function goTo(window: Page, path: string): Promise<void> {
  await window.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
  await window.waitForTimeout(500)
}

interface Painted {
  /** Milliseconds from the key's own event to the first frame that shows a change. */
  readonly first: number
  /** The same to the last one, after which the page stays as it is. */
  readonly last: number
}

async function timeKey(window: Page, key: string): Promise<Painted> {
  await window.evaluate(() => globalThis.paintWatch.arm())
  await window.keyboard.press(key)
  return window.evaluate(() => globalThis.paintWatch.settled())
}

declare global {
  var paintWatch: { arm(): void; settled(): Promise<Painted> }
}

/** Runs in the page. */
function watchPaint(): void {
  let pressed = 0
  let paints: number[] = []
  let frame = 0
  const onKey = (event: Event) => {
    pressed = event.timeStamp
  }
  addEventListener('keydown', onKey, true)
  // A message sent in a frame's callback arrives when the frame is painted.
  const onFrame = () => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => paints.push(performance.now())
    channel.port2.postMessage(0)
  }
  new MutationObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(onFrame)
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  const quiet = () => performance.now() - (paints.at(-1) ?? performance.now()) > 110
  globalThis.paintWatch = {
    arm: () => {
      pressed = 0
      paints = []
    },
    settled: async () => {
      for (let waited = 0; waited < 100 && !(pressed > 0 && quiet()); waited += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return { first: (paints[0] ?? Number.NaN) - pressed, last: (paints.at(-1) ?? Number.NaN) - pressed }
    },
  }
}
