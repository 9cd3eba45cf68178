import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { gainsFocus, press, runByName, tabTo } from './keyboard.ts'
import { areSelected, everyone, isAt, lists, openLeads, said, values } from './leads-list.ts'

/** The states of all leads, in the order they were added. */
const states = (data: string) => values(data, 'SELECT state FROM leads ORDER BY number')

/** Selects the first two leads. */
async function selectTwo(page: Page): Promise<void> {
  await press(page, 'Home', 'x')
  await areSelected(page, 1)
  await press(page, 'j', 'x')
  await areSelected(page, 2)
}

/** Presses the key of an action and says yes to what it asks. */
async function confirm(page: Page, key: string, title: string): Promise<void> {
  await page.keyboard.press(key)
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.waitFor()
  await expect.poll(() => dialog.locator(':focus').count()).toBe(1)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
}

test('leads are selected one by one, in ranges and all at once by keyboard alone', async () => {
  const { page } = await openLeads()
  await page.keyboard.press('x')
  await areSelected(page, 1)
  await press(page, 'j', 'Shift+J')
  await areSelected(page, 3)
  await page.keyboard.press('Shift+ArrowDown')
  await areSelected(page, 4)
  await page.keyboard.press('Control+a')
  await areSelected(page, 5)
  await page.keyboard.press('Space')
  await areSelected(page, 4)
  await isAt(page, 'Delta')
  await page.keyboard.press('Escape')
  await areSelected(page, 0)
})

test('many leads are planned, stopped, put off, nurtured, closed and opened again by keyboard alone', async () => {
  const { page, data } = await openLeads()
  const steps = [
    { key: 's', title: '2 leads: plan strings', state: 'open' },
    { key: 't', title: '2 leads: stop strings', state: 'undecided' },
    { key: 'w', title: '2 leads: wait', state: 'waiting' },
    { key: 'u', title: '2 leads: nurture', state: 'nurture' },
    { key: 'd', title: '2 leads: close', state: 'dead' },
    { key: 'r', title: '2 leads: open again', state: 'undecided' },
  ] as const
  for (const { key, title, state } of steps) {
    await selectTwo(page)
    await confirm(page, key, title)
    await expect.poll(() => states(data)).toEqual([state, state, 'new', 'new', 'new'])
    await areSelected(page, 0)
    await lists(page, everyone)
  }
  await said(page, '2 leads open again')
  await page.keyboard.press('Control+z')
  await expect.poll(() => states(data)).toEqual(['dead', 'dead', 'new', 'new', 'new'])

  // What a rule leaves out is told with its reason, and nothing else is held up by it.
  await page.keyboard.press('Control+a')
  await areSelected(page, 5)
  await confirm(page, 's', '5 leads: plan strings')
  const told = page.getByRole('dialog', { name: /^3 / })
  await told.getByText('2 are closed.').waitFor()
  await expect.poll(() => states(data)).toEqual(['dead', 'dead', 'open', 'open', 'open'])
  await expect.poll(() => told.locator(':focus').count()).toBe(1)
  await page.keyboard.press('Escape')
  await told.waitFor({ state: 'detached' })
})

test('the same is set for many leads, and they are exported, by keyboard alone', async () => {
  const { app, page, data } = await openLeads()
  await selectTwo(page)
  await page.keyboard.press('a')
  await page.getByRole('dialog', { name: '2 leads: set the same' }).waitFor()
  await gainsFocus(page, 'What')
  await tabTo(page, 'Stage')
  await page.keyboard.type('nego')
  await page.getByRole('option', { name: 'Negotiation' }).waitFor()
  await press(page, 'ArrowDown', 'Enter')
  await page.getByRole('option').first().waitFor({ state: 'hidden' })
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await said(page, '2 leads changed')
  const stages = values(
    data,
    'SELECT stages.name FROM leads JOIN stages ON stages.id = stage_id ORDER BY leads.number',
  )
  expect(stages.slice(0, 2)).toEqual(['Negotiation', 'Negotiation'])

  const file = join(data, 'two.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await selectTwo(page)
  await page.keyboard.press('y')
  await said(page, '2 leads exported')
  expect(readFileSync(file, 'utf8')).toMatch(/Acme[\s\S]*Borel/)
  expect(readFileSync(file, 'utf8')).not.toContain('Cobalt')
})

test('what can be done with the selected leads is found by its name, and without a selection with the one at hand', async () => {
  const { page, data } = await openLeads()
  await selectTwo(page)
  await runByName(page, 'Close')
  await page.getByRole('dialog', { name: '2 leads: close' }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => states(data)).toEqual(['dead', 'dead', 'new', 'new', 'new'])
  await areSelected(page, 0)
  await page.keyboard.press('End')
  await isAt(page, 'Ester')
  await runByName(page, 'Wait…')
  await page.getByRole('dialog', { name: '1 lead: wait' }).waitFor()
  await gainsFocus(page, /^Ask again on|2026$/)
  await page.keyboard.press('Enter')
  await expect.poll(() => states(data)).toEqual(['dead', 'dead', 'new', 'new', 'waiting'])
})
