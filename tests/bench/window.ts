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
    for (const letter of text) times.push(await timeKey(window, letter, '[aria-busy="false"]'))
  }
  report('a letter in the search to the painted list', times)
}

async function benchOutcomes(window: Page): Promise<void> {
  await goTo(window, '/today')
  await window.waitForTimeout(500)
  const times: number[] = []
  for (let n = 0; n < 20; n += 1) {
    times.push(await timeKey(window, 'n', '[role="status"]'))
    await window.waitForTimeout(150)
  }
  report('an outcome key to the painted row', times)
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

/** Presses a key; the time runs from the key's own event to the first frame painted after the page last changed. */
async function timeKey(window: Page, key: string, settled: string): Promise<number> {
  await window.evaluate(() => globalThis.paintWatch.arm())
  await window.keyboard.press(key)
  return window.evaluate((selector) => globalThis.paintWatch.settled(selector), settled)
}

declare global {
  var paintWatch: { arm(): void; settled(selector: string): Promise<number> }
}

/** Runs in the page. */
function watchPaint(): void {
  let pressed = 0
  let painted = 0
  let frame = 0
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp
    },
    true,
  )
  const onFrame = () => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      painted = performance.now()
    }
    channel.port2.postMessage(0)
  }
  new MutationObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(onFrame)
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 120))
  globalThis.paintWatch = {
    arm: () => {
      pressed = 0
      painted = 0
    },
    settled: async (selector) => {
      for (let waited = 0; waited < 40; waited += 1) {
        await quiet()
        const still = performance.now() - painted > 110
        if (pressed > 0 && painted > pressed && still && document.querySelector(selector)) break
      }
      return painted - pressed
    },
  }
}
