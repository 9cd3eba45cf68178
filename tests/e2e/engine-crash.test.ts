import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication, Page } from 'playwright'
import { expect, test } from 'vitest'
import { seeded } from '../fixtures/random.ts'
import { dataFolder, enginePid, inDatabase, openWindow } from './opened.ts'

const kills = Number(process.env.RELANCE_WINDOW_KILLS ?? 20)
const seed = Number(process.env.RELANCE_SEED ?? Date.now() % 1e6)

test(`what the window showed as saved survives ${kills} deaths of the engine, once (RELANCE_SEED=${seed})`, async () => {
  const data = dataFolder()
  const { app, page, close } = await openWindow(data)
  const random = seeded(seed)
  const killing = { over: false }
  const kept: string[] = []
  const killer = async () => {
    await killNowAndThen(app, random)
    killing.over = true
  }
  const rep = async () => {
    for (let n = 1; !killing.over; n += 1) {
      const company = `Company ${String(n).padStart(4, '0')}`
      await addLead(page, company)
      if (n % 3 === 0) await undo(page, company)
      else kept.push(company)
    }
  }
  await Promise.all([killer(), rep()])
  expect(page.isClosed()).toBe(false)
  await close()
  const found = inDatabase(data, (db) => db.prepare('SELECT title FROM leads ORDER BY title').pluck().all())
  expect(found).toEqual(kept)
  expect(kept.length).toBeGreaterThan(kills / 2)
}, 180_000)

test('an engine that dies as soon as it is started ends with a sentence and a way on', async () => {
  const data = dataFolder()
  const { app, page } = await openWindow(data)
  await addLead(page, 'Acme')
  const sentence = page.getByRole('dialog').getByText('stops as soon as it is started')
  const loop = { over: false }
  const wait = async () => {
    await sentence.waitFor({ timeout: 40_000 })
    loop.over = true
  }
  await Promise.all([killAlways(app, loop), wait()])
  await page.getByRole('button', { name: 'Try again' }).click()
  await sentence.waitFor({ state: 'detached' })
  await addLead(page, 'Borealis')
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name: /Acme/ }).waitFor()
  await page.getByRole('row', { name: /Borealis/ }).waitFor()
})

/** With the keyboard alone; returns when the window shows the lead as saved. */
async function addLead(page: Page, company: string): Promise<void> {
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'New lead' })
  await dialog.getByLabel('Company').fill(company)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
}

async function undo(page: Page, company: string): Promise<void> {
  await page.keyboard.press('Control+z')
  await page.getByRole('status').getByText(`Undone: “${company}” added`).waitFor({ state: 'attached' })
}

async function killNowAndThen(app: ElectronApplication, random: () => number): Promise<void> {
  for (let kill = 0; kill < kills; ) {
    await pause(30 + random() * 1800)
    if (await killEngine(app)) kill += 1
  }
}

async function killAlways(app: ElectronApplication, until: { readonly over: boolean }): Promise<void> {
  while (!until.over) {
    await killEngine(app)
    await pause(50)
  }
}

async function killEngine(app: ElectronApplication): Promise<boolean> {
  const pid = await enginePid(app)
  if (pid === undefined) return false
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}
