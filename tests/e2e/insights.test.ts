import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { prepareTeam } from '../fixtures/prepare-team.ts'
import { dataFolder, openWindow } from './opened.ts'

const now = '2026-11-26T08:20:00Z'

async function teamFolder(): Promise<string> {
  const data = dataFolder()
  await prepareTeam(data, { leads: 300 })
  return data
}

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-cell'))

async function tabTo(page: Page, cell: string): Promise<void> {
  for (let n = 0; n < 200 && (await focused(page)) !== cell; n += 1) await page.keyboard.press('Tab')
  expect(await focused(page)).toBe(cell)
}

test('from a column of the chart to a lead behind it and back, by keyboard alone', async () => {
  const { app, page } = await openWindow(await teamFolder(), '--now', now)
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  const heading = page.getByRole('heading', {
    level: 2,
    name: /^Most strings reach the (second|third|fourth)/,
  })
  await heading.waitFor()
  await tabTo(page, 'reached.2')
  const label = (await page.locator('[data-cell="reached.2"]').first().getAttribute('aria-label')) ?? ''
  const [, strings] = /^Attempt 2, (\d+)/.exec(label) ?? []
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Reached attempt 2' }).waitFor()
  await page.getByText(`${strings} strings · 6 months`).waitFor()

  const second = page.getByRole('row').nth(2).getByRole('link')
  const title = (await second.textContent()) ?? ''
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Reached attempt 2' }).waitFor()
  await page.keyboard.press('Escape')
  await heading.waitFor()
  await expect.poll(() => focused(page)).toBe('reached.2')

  await page.getByRole('button', { name: 'Copy as CSV' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Table copied').waitFor({ state: 'attached' })
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  const rows = copied
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))
  expect(rows[0]?.slice(0, 3)).toEqual(['Attempt', 'Reached', 'Conversations'])
  expect(rows[2]?.slice(0, 2)).toEqual(['2', strings])
})

test('a shorter period and one seller narrow the figures, and of a handful nothing is claimed', async () => {
  const { page } = await openWindow(await teamFolder(), '--now', now)
  await page.keyboard.press('Control+5')
  const all = page.getByText(/^\d+ strings started/)
  const before = await all.textContent()
  await page.getByRole('radio', { name: '6 months' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => all.textContent()).not.toBe(before)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => all.textContent()).toBe(before)
  // The last of the list has just begun.
  await page.getByRole('combobox', { name: 'Seller' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Too few strings to see a pattern' }).waitFor()
  const columns = await page.locator('main ol a').allTextContents()
  expect(columns.length).toBeGreaterThan(0)
  expect(columns.join()).not.toContain('%')
})
