import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { busyCalendar } from '../fixtures/show/busy-calendar.ts'
import type { Ask } from '../fixtures/with-engine.ts'
import { isFocused, runByName, tabTo } from './keyboard.ts'
import { dataFolder, inDatabase, openWindow, prepare } from './opened.ts'

const now = '2026-11-26T08:00:00Z'

/** Without a lead the first run takes the place of Today, and the keys that are pressed meanwhile are lost. */
const aLead = (ask: Ask) => ask('leads.add', { company: 'Acme' })

const column = <T>(data: string, sql: string): T[] =>
  inDatabase(data, (db) => db.prepare(sql).pluck().all() as T[])

/** Opens a part of Settings by its name in the command palette. */
async function openPart(page: Page, name: string): Promise<void> {
  await runByName(page, `Settings: ${name}`)
  await page.locator('main section').first().waitFor()
}

/** Writes into the field that has the focus, in place of what was there, and leaves it. */
async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

test('who the rep is and when they work is set by keyboard alone', async () => {
  const data = dataFolder()
  await prepare(data, now, (ask) => ask('settings.save', { me: { country: 'FR', name: 'Nora' } }))
  await prepare(data, now, aLead)
  const { page } = await openWindow(data, '--now', now)
  await openPart(page, 'You and working time')
  const seller = () =>
    column<string>(
      data,
      'SELECT json_array(name, country, region, day_ends, working_weekdays) FROM sellers',
    )[0]

  await tabTo(page, 'Your name')
  await write(page, 'Nora Vasseur')
  await expect.poll(seller).toContain('Nora Vasseur')
  await tabTo(page, 'Country')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('germ')
  await page.getByRole('option', { name: 'Germany' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(seller).toContain('DE')
  await tabTo(page, 'Region')
  await page.keyboard.type('bayern')
  await page.getByRole('option', { name: 'Bayern', exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(seller).toContain('BY')
  await tabTo(page, 'Fri')
  await page.keyboard.press('Space')
  await tabTo(page, 'Until')
  await write(page, '17:15')
  await expect.poll(seller).toContain('17:15')
  await tabTo(page, 'First calls a day')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('status').getByText('Setting saved').count()).toBeGreaterThan(0)
  await expect
    .poll(() => column<string>(data, "SELECT value FROM settings WHERE id = 'firstCallsPerDay'"))
    .toEqual(['9'])
})

test('a list is added to, renamed, put in order and emptied by keyboard alone, and each can be undone', async () => {
  const data = dataFolder()
  await prepare(data, now, aLead)
  const { page } = await openWindow(data, '--now', now)
  await openPart(page, 'Reasons for refusals')
  const names = () => column<string>(data, 'SELECT name FROM reasons ORDER BY position')
  const before = names()

  await tabTo(page, 'Add a reason')
  await write(page, 'They moved away')
  await expect.poll(names).toEqual([...before, 'They moved away'])
  await tabTo(page, 'Name of They moved away', 'Shift+Tab')
  await write(page, 'They left town')
  await expect.poll(names).toEqual([...before, 'They left town'])
  await tabTo(page, 'Move They left town', 'Shift+Tab')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => names().at(-2)).toBe('They left town')
  await expect.poll(() => isFocused(page, 'Move They left town')).toBe(true)
  await tabTo(page, 'Delete They left town')
  await page.keyboard.press('Enter')
  await expect.poll(names).toEqual(before)
  await expect.poll(() => isFocused(page, `Name of ${before.at(-1)}`)).toBe(true)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await expect.poll(() => names().at(-2)).toBe('They left town')
})

test('a stage is merged into another by keyboard alone, and its leads go along', async () => {
  const data = dataFolder()
  await prepare(data, now, async (ask) => {
    const { id } = await ask('leads.add', { company: 'Acme' })
    await ask('leads.edit', { id, stage: 'Qualified' })
  })
  const { page } = await openWindow(data, '--now', now)
  await openPart(page, 'Stages')
  await tabTo(page, 'Merge Qualified into another')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Merge Qualified into another' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Proposal' }).waitFor()
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('option').first().waitFor({ state: 'hidden' })
  await tabTo(page, 'Merge')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect
    .poll(() => column<string>(data, 'SELECT stages.name FROM leads JOIN stages ON stages.id = stage_id'))
    .toEqual(['Negotiation'])
})

test('a product gets its price by keyboard alone, and a price that is none is not taken', async () => {
  const data = dataFolder()
  await prepare(data, now, aLead)
  const { page } = await openWindow(data, '--now', now)
  await openPart(page, 'Products')
  const prices = () => column<string>(data, 'SELECT json_array(name, price_cents, currency) FROM products')
  await tabTo(page, 'Add a product')
  await write(page, 'Heat pump')
  await expect.poll(prices).toEqual(['["Heat pump",null,null]'])
  await tabTo(page, 'Price of Heat pump', 'Shift+Tab')
  await write(page, '12 500 CHF')
  await expect.poll(prices).toEqual(['["Heat pump",1250000,"CHF"]'])
  await tabTo(page, 'Price of Heat pump', 'Shift+Tab')
  await write(page, 'dear')
  await page.locator('[aria-invalid=true]').waitFor()
  expect(prices()).toEqual(['["Heat pump",1250000,"CHF"]'])
})

test('a cadence is made and shaped by keyboard alone, and half a cadence is not saved', async () => {
  const data = dataFolder()
  await prepare(data, now, aLead)
  const { page } = await openWindow(data, '--now', now)
  await openPart(page, 'Cadences')
  await tabTo(page, 'New cadence')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Name of the cadence')
  await write(page, 'Autumn fair')
  const shape = () =>
    column<string>(
      data,
      `SELECT json_group_array(gap_business_days || ' ' || channel || ' ' || purpose) FROM (
         SELECT steps.* FROM cadence_steps steps JOIN cadences ON cadences.id = cadence_id
         WHERE name = 'Autumn fair' ORDER BY position)`,
    ).map((steps) => JSON.parse(steps) as string[])[0] ?? []
  await expect.poll(() => shape().length).toBe(4)

  await tabTo(page, 'Add an attempt')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Not saved yet').waitFor()
  await expect.poll(() => isFocused(page, 'Purpose of attempt 5')).toBe(true)
  await write(page, 'Send the photos of the fair')
  await expect.poll(() => shape().at(-1)).toBe('3 phone Send the photos of the fair')
  await tabTo(page, 'Business days before attempt 5')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => shape().at(-1)).toBe('4 phone Send the photos of the fair')
  await tabTo(page, 'Move attempt 5', 'Shift+Tab')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => shape().at(-2)).toBe('4 phone Send the photos of the fair')
  await tabTo(page, 'Remove attempt 1', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => shape().length).toBe(4)
  await expect.poll(() => isFocused(page, 'Purpose of attempt 1')).toBe(true)
  await tabTo(page, 'Take by default', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Taken by default').waitFor()
})

test('an absence is added by keyboard alone, once it was seen what it moves, and removed again', async () => {
  const data = dataFolder()
  await prepare(data, now, async (ask) => {
    await ask('settings.save', { me: { timeZone: 'Europe/Paris', country: 'FR' } })
    const { id } = await ask('leads.add', { company: 'Acme' })
    await ask('strings.start', { leadId: id, first: '2026-11-27T10:00' as never })
  })
  const days = () =>
    column<string>(data, 'SELECT substr(starts_at, 1, 10) FROM follow_ups ORDER BY starts_at')
  expect(days()).toEqual(['2026-11-27', '2026-12-02', '2026-12-07', '2026-12-10'])
  const { page } = await openWindow(data, '--now', now)
  await openPart(page, 'Absences')
  await tabTo(page, 'Add an absence')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Add an absence' }).waitFor()
  await page.getByText('No appointment stands on these days.').waitFor()

  // The calendar of the last day: tomorrow, by the arrow keys.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: '27 November 2026' }).waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '27 November 2026' }).waitFor({ state: 'detached' })
  const preview = page.getByRole('list', { name: 'What the absence moves' })
  await preview.getByText('Acme').first().waitFor()
  expect(days()[0]).toBe('2026-11-27')
  await tabTo(page, 'What it is')
  await page.keyboard.type('Trade fair')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Add an absence' }).waitFor({ state: 'detached' })
  await page.getByRole('listitem').getByText('Trade fair').waitFor()
  await expect.poll(() => days()[0]).toBe('2026-11-30')
  await expect.poll(() => new Set(days()).size).toBe(4)
  await tabTo(page, /^Remove the absence/)
  await page.keyboard.press('Enter')
  await expect.poll(() => column(data, 'SELECT id FROM absences')).toEqual([])
})

test('busy time comes from a calendar file by keyboard alone, and goes with it', async () => {
  const data = dataFolder()
  await prepare(data, now, aLead)
  const { app, page } = await openWindow(data, '--now', now)
  const path = join(dataFolder(), 'Team calendar.ics')
  writeFileSync(path, busyCalendar)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
  await openPart(page, 'Busy times')
  await tabTo(page, 'Choose a calendar file…')
  await page.keyboard.press('Enter')
  const file = page.getByRole('listitem').filter({ hasText: 'Team calendar.ics' })
  await file.getByText(/^\d+ busy times, read/).waitFor()
  const kept = () => column<number>(data, 'SELECT follows FROM busy_sources')
  expect(kept()).toEqual([1])
  expect(column(data, 'SELECT id FROM busy_times')).not.toEqual([])
  await tabTo(page, /^Follow Team calendar.ics/)
  await page.keyboard.press('Space')
  await expect.poll(kept).toEqual([0])
  await tabTo(page, 'Stop reading Team calendar.ics')
  await page.keyboard.press('Enter')
  await expect.poll(kept).toEqual([])
  expect(column(data, 'SELECT id FROM busy_times')).toEqual([])
})
