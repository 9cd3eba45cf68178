import type { Page } from 'playwright'
import { launchRelance } from '../e2e/launch.ts'
import { figure, heading, percentile } from './figures.ts'

/** Times the real window on a data folder: from a key to the painted result, and from start to Today. */
export async function benchWindow(data: string, { dueAt }: { dueAt: string }): Promise<void> {
  heading('The real window')
  const started = performance.now()
  const app = await launchRelance('--data', data, '--now', dueAt)
  try {
    const window = await app.firstWindow()
    await window.getByRole('heading', { level: 1 }).waitFor()
    await window.locator('main').getByRole('button').first().waitFor()
    figure('start to a usable Today, driver included', `${(performance.now() - started).toFixed(0)} ms`)
    await window.evaluate(watchPaint)
    await benchTyping(window)
    await benchOutcomes(window)
  } finally {
    await app.close()
  }
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
