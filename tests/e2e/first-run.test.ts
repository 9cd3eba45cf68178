import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { dataFolder, inDatabase, openWindow } from './opened.ts'

const monday = '2026-11-23T08:00:00Z'

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Goes on with Tab to a field or button, as a hand does that has no mouse. */
async function tabTo(page: Page, label: RegExp): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab')
    if (label.test(await page.evaluate(nameOfFocused))) return
  }
  throw new Error(`Tab does not come to ${label}`)
}

const nameOfFocused = (): string => {
  const focused = document.activeElement
  const labels = focused instanceof HTMLInputElement ? focused.labels : null
  return labels?.[0]?.textContent ?? focused?.textContent ?? ''
}

test('from an empty folder to the first planned string, by keyboard alone, and never asked again', async () => {
  const data = dataFolder()
  const { page, close } = await openWindow(data, '--now', monday)
  await heading(page, /^Welcome to Relance$/)
  await tabTo(page, /^Your name/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Nora Vasseur')
  await tabTo(page, /^Country/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('France')
  await page.getByRole('option', { name: 'France', exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .getByText(/^Next: Christmas/)
    .waitFor()
  await tabTo(page, /^You work from/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('8')
  await page.keyboard.press('Enter')

  // Enter goes on from the heading; the cadence is a choice like any other.
  await heading(page, /^A string, not a single call$/)
  const rule = page.getByRole('radio', { name: /^Rule of four/ })
  await rule.waitFor()
  expect(await rule.isChecked()).toBe(true)
  await page.getByText('Thu, Nov 26').or(page.getByText('Thu Nov 26')).first().waitFor()
  await page.keyboard.press('Enter')

  await heading(page, /^Whom do you follow up\?$/)
  await tabTo(page, /^Person/)
  await page.keyboard.press('Enter')
  await page.getByText('Name a person or a company.').waitFor()
  await page.keyboard.type('Käthe Vogt')
  await page.keyboard.press('Enter')
  await heading(page, /^Käthe Vogt$/)
  await page
    .getByRole('status')
    .getByText(/^4 attempts planned/)
    .waitFor({ state: 'attached' })
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  expect(plannedIn(data)).toBe(4)
  expect(repIn(data)).toEqual({ name: 'Nora Vasseur', country: 'FR', dayStarts: '08:00' })

  await close()
  const again = await openWindow(data, '--now', monday)
  await again.page.getByRole('heading', { level: 1, name: /November/ }).waitFor()
})

test('each step can be left: with Skip it is over, and Today says how to begin', async () => {
  const data = dataFolder()
  const { page, close } = await openWindow(data, '--now', monday)
  await heading(page, /^Welcome/)
  await page.keyboard.press('Enter')
  await heading(page, /^A string/)
  await tabTo(page, /^Back$/)
  await page.keyboard.press('Enter')
  await heading(page, /^Welcome/)
  await page.keyboard.press('Shift+Tab')
  expect(await page.evaluate(nameOfFocused)).toBe('Skip')
  await page.keyboard.press('Enter')
  await page.getByText('Bring your leads in').waitFor()
  await close()
  const again = await openWindow(data, '--now', monday)
  await again.page.getByText('Bring your leads in').waitFor()
})

test('the keys that lead elsewhere work from the first step, and nobody is called back', async () => {
  const { page } = await openWindow(dataFolder(), '--now', monday)
  await heading(page, /^Welcome/)
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.getByText('Bring your leads in').waitFor()
})

test('the language chosen is that of the next word', async () => {
  const { page } = await openWindow(dataFolder(), '--now', monday)
  await heading(page, /^Welcome/)
  await tabTo(page, /^Language/)
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Français' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await heading(page, /^Bienvenue dans Relance$/)
})

const plannedIn = (data: string): number =>
  inDatabase(
    data,
    (db) => db.prepare("SELECT count(*) FROM follow_ups WHERE status = 'planned'").pluck().get() as number,
  )

const repIn = (data: string) =>
  inDatabase(data, (db) => db.prepare('SELECT name, country, day_starts AS dayStarts FROM sellers').get())
