import { expect, test } from 'vitest'
import { gainsFocus, press, tabTo } from './keyboard.ts'
import { everyone, isAt, lists, openLeads, said, values } from './leads-list.ts'

test('leads are walked through, searched, opened and sorted by keyboard alone', async () => {
  const { page } = await openLeads()
  await press(page, 'j', 'j', 'k')
  await isAt(page, 'Borel')
  await page.keyboard.press('End')
  await isAt(page, 'Ester')
  await page.keyboard.press('Home')
  await isAt(page, 'Acme')

  await page.keyboard.press('/')
  await gainsFocus(page, 'Search leads')
  await page.keyboard.type('cob')
  await lists(page, ['Cobalt'])
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Cobalt' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name: 'Leads' }).waitFor()
  await lists(page, ['Cobalt'])
  await page.keyboard.press('/')
  await gainsFocus(page, 'Search leads')
  await page.keyboard.press('Escape')
  await lists(page, everyone)

  await tabTo(page, 'Value')
  await page.keyboard.press('Enter')
  await lists(page, ['Acme', 'Cobalt', 'Borel', 'Ester', 'Delta'])
  await page.keyboard.press('Enter')
  await lists(page, ['Ester', 'Borel', 'Cobalt', 'Acme', 'Delta'])
  // The keys go on acting on the rows from wherever the focus is.
  await page.keyboard.press('j')
  await isAt(page, 'Borel')
  await page.keyboard.press('e')
  await page.getByRole('heading', { level: 1, name: 'Borel' }).waitFor()
})

test('cells are edited in place by keyboard alone, and what is refused stays as it was typed', async () => {
  const { page, data } = await openLeads()
  const title = () => values(data, 'SELECT title FROM leads ORDER BY number LIMIT 1')[0]
  const editor = page.locator('[role=gridcell] input')

  await page.keyboard.press('F2')
  await expect.poll(() => editor.inputValue()).toBe('Acme')
  await page.keyboard.type('Acme Works')
  await page.keyboard.press('Escape')
  await lists(page, everyone)
  expect(title()).toBe('Acme')
  await page.keyboard.press('F2')
  await editor.waitFor()
  await page.keyboard.type('Acme Works')
  await page.keyboard.press('Enter')
  await lists(page, ['Acme Works', ...everyone.slice(1)])
  expect(title()).toBe('Acme Works')

  // From the title to the stage, chosen by its first letters; Tab saves it and goes on to the value.
  await press(page, ...Array.from({ length: 4 }, () => 'ArrowRight'))
  await page.locator('[data-column=stage][data-current]').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Negotiation' }).waitFor()
  await page.keyboard.type('prop')
  await page.getByRole('option', { name: 'Proposal', selected: true }).waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => editor.inputValue()).toBe('9000')
  expect(values(data, stageOfFirst)).toEqual(['Proposal'])

  await page.keyboard.type('dear')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('Write an amount').waitFor()
  expect(await editor.inputValue()).toBe('dear')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1200.50')
  await page.keyboard.press('Enter')
  await editor.waitFor({ state: 'detached' })
  expect(values(data, 'SELECT value_cents FROM leads ORDER BY number LIMIT 1')).toEqual([120_050])

  await page.keyboard.press('Control+z')
  await said(page, /^Undone/)
  expect(values(data, 'SELECT value_cents FROM leads ORDER BY number LIMIT 1')).toEqual([900_000])
})

test('a stage whose name another one begins with is made in a cell by choosing what is written', async () => {
  const { page, data } = await openLeads()
  await press(page, ...Array.from({ length: 5 }, () => 'ArrowRight'))
  await page.locator('[data-column=stage][data-current]').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Negotiation' }).waitFor()
  await page.keyboard.type('Prop')
  await page.getByRole('option', { name: 'Proposal', selected: true }).waitFor()
  await page.keyboard.press('ArrowUp')
  await page.getByRole('option', { name: 'As written: “Prop”', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => values(data, stageOfFirst)).toEqual(['Prop'])
})

const stageOfFirst =
  'SELECT stages.name FROM leads JOIN stages ON stages.id = stage_id ORDER BY leads.number LIMIT 1'
