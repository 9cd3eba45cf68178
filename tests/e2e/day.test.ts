import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { outcomes } from '../../src/core/followup/outcome.ts'
import { wallTime } from '../../src/core/time/wall-time.ts'
import type { Ask } from '../fixtures/with-engine.ts'
import { dataFolder, inDatabase, openWindow, prepare } from './opened.ts'

const inTheMorning = '2026-11-26T08:00:00Z'

/** As many leads as asked for, each with its first attempt today. */
async function leadsDue(ask: Ask, count: number): Promise<string[]> {
  await ask('settings.save', { me: { timeZone: 'Europe/Paris', country: 'FR' } })
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const { id } = await ask('leads.add', { company: `Client ${n}`, person: `Person ${n}` })
    const first = wallTime.parse(`2026-11-26T${10 + Math.floor(n / 2)}:${n % 2 === 0 ? '00' : '30'}`)
    await ask('strings.start', { leadId: id, first })
    ids.push(id)
  }
  return ids
}

const dialogOf = (page: Page) => page.getByRole('dialog')

/** Opens a dialog by its key and sends it off as it stands, or as the keys between make it. */
async function inDialog(page: Page, key: string, work: () => Promise<void> = async () => undefined) {
  await page.keyboard.press(key)
  await dialogOf(page).waitFor()
  await work()
  await page.keyboard.press('Enter')
  await dialogOf(page).waitFor({ state: 'detached' })
}

const column = <T>(data: string, sql: string): T[] =>
  inDatabase(data, (db) => db.prepare(sql).pluck().all() as T[])

test('every outcome is recorded on Today by its key, which needs no mouse', async () => {
  const data = dataFolder()
  await prepare(data, inTheMorning, (ask) => leadsDue(ask, outcomes.length))
  const { page } = await openWindow(data, '--now', inTheMorning)
  await page.locator('main [data-selected]').waitFor()
  const rows = page.locator('main li [aria-expanded]')
  for (const [index, key] of ['n', 'm', 'i', 'd', 'b'].entries()) {
    await page.keyboard.press(key)
    await expect.poll(() => column(data, 'SELECT id FROM touches').length).toBe(index + 1)
    await expect.poll(() => page.locator('main [data-selected]').count()).toBe(1)
  }
  for (const key of ['a', 'l', 'r']) await inDialog(page, key)
  await expect
    .poll(() => column<string>(data, 'SELECT outcome FROM touches').sort())
    .toEqual([...outcomes].sort())
  await expect.poll(() => rows.count()).toBe(0)
})

test('a lead is worked on by keys alone: guard, extension, agreement, nurture, and who is who', async () => {
  const data = dataFolder()
  const id = await prepare(data, inTheMorning, async (ask) => (await leadsDue(ask, 1))[0])
  const { page } = await openWindow(data, '--now', inTheMorning)
  await page.locator('main [data-selected]').waitFor()
  await page.keyboard.press('e')
  await page.getByRole('heading', { name: 'Client 0', level: 1 }).waitFor({ state: 'attached' })

  await page.keyboard.press('i')
  await page.getByRole('button', { name: 'Go on…' }).waitFor()
  expect(column(data, 'SELECT outcome FROM touches')).toEqual(['interested'])
  await inDialog(page, 'o', () => page.locator('[role=dialog] li').nth(1).waitFor())
  await expect.poll(() => column(data, 'SELECT attempts_of FROM strings')).toEqual([6])

  // A second contact on one day is refused until there is a reason, and it is kept.
  await page.keyboard.press('t')
  await dialogOf(page).getByRole('radio').first().waitFor()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await dialogOf(page).getByLabel('Reason', { exact: true }).waitFor()
  await page.keyboard.type('They asked me to try once more')
  await page.keyboard.press('Enter')
  await dialogOf(page).first().waitFor({ state: 'detached' })
  const kept = () => column(data, 'SELECT spacing_reason FROM touches ORDER BY happened_at_utc, id')
  await expect.poll(kept).toEqual([null, 'They asked me to try once more'])

  // What the client begins needs none.
  await inDialog(page, 't', async () => {
    await dialogOf(page).getByRole('radio').first().waitFor()
    await page.keyboard.press('m')
    await dialogOf(page).getByLabel('The client contacted me').focus()
    await page.keyboard.press('Space')
    await dialogOf(page).getByRole('button', { name: 'Record' }).focus()
  })
  await expect.poll(() => column(data, 'SELECT sum(is_inbound) FROM touches')).toEqual([1])

  await inDialog(page, 'y', async () => {
    await dialogOf(page).getByRole('radio').first().focus()
    await page.keyboard.press('ArrowRight')
    await dialogOf(page).getByLabel('Business days apart').focus()
    await page.keyboard.type('5')
  })
  await expect.poll(() => column(data, 'SELECT gap_business_days FROM agreements')).toEqual([5])
  await page.getByRole('button', { name: 'End it' }).waitFor()
  await page.keyboard.press('Shift+Y')
  await expect
    .poll(() => column(data, 'SELECT count(*) FROM agreements WHERE ended_at IS NOT NULL'))
    .toEqual([1])

  await page.keyboard.press('h')
  await page.keyboard.press('1')
  await expect.poll(() => column(data, 'SELECT role FROM lead_people')).toEqual(['decides'])
  await inDialog(page, 'Enter', async () => {
    await dialogOf(page).getByLabel('Job title').focus()
    await page.keyboard.type('Head of heating')
  })
  await expect.poll(() => column(data, 'SELECT job_title FROM people')).toEqual(['Head of heating'])

  await inDialog(page, 'u', () => page.locator('[role=dialog] li').first().waitFor())
  await expect.poll(() => column(data, `SELECT state FROM leads WHERE id = '${id}'`)).toEqual(['nurture'])
  await page.getByText('light touch').first().waitFor()

  // The palette knows what is open, and undo takes the last of it back.
  await page.keyboard.press('Control+k')
  await page
    .getByRole('option', { name: /Client 0/ })
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await dialogOf(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await expect.poll(() => column(data, `SELECT state FROM leads WHERE id = '${id}'`)).toEqual(['open'])
})
