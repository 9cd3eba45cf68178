import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import type { ElectronApplication, Page } from 'playwright'
import { expect, test } from 'vitest'
import { generateLeadsCsv } from '../fixtures/generate-leads.ts'
import { dataFolder, inDatabase, openWindow } from './opened.ts'

test('from a file of leads to the first follow-up, recorded and taken back, by keyboard alone', async () => {
  const data = dataFolder()
  const file = join(data, 'leads.csv')
  writeFileSync(file, generateLeadsCsv(40))
  const lead = thirdRow(file)

  const before = await openWindow(data, '--now', '2026-11-24T08:00:00Z')
  await importFile(before.app, before.page, file)
  await startString(before.page, lead)
  await expect.poll(() => appointmentsOf(data).length).toBe(4)
  await before.close()
  const planned = appointmentsOf(data)
  expect(planned.every(({ summary }) => summary.includes(lead.person))).toBe(true)

  const now = inDatabase(
    data,
    (db) => db.prepare('SELECT min(starts_at_utc) FROM follow_ups').pluck().get() as number,
  )
  const { page } = await openWindow(data, '--now', new Date(now + 60_000).toISOString())
  const row = page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(lead.person) })
    .first()
  await row.waitFor()
  await page.keyboard.press('n')
  await page
    .getByRole('status')
    .getByText(/No answer recorded · next attempt/)
    .waitFor({ state: 'attached' })
  await expect.poll(() => remindersOf(data), { timeout: 10_000 }).toBe(3)

  await page.keyboard.press('Control+z')
  await page
    .getByRole('status')
    .getByText(/^Undone: /)
    .waitFor({ state: 'attached' })
  await row.waitFor()
  await expect.poll(() => remindersOf(data), { timeout: 10_000 }).toBe(4)
  const again = appointmentsOf(data)
  expect(again.map(({ uid, start }) => [uid, start])).toEqual(planned.map(({ uid, start }) => [uid, start]))
  expect(again[0]?.sequence).toBeGreaterThan(planned[0]?.sequence ?? 0)

  // The selection went on to the next row when this one was done.
  await page.keyboard.press('Home')
  await page.keyboard.press('v')
  const dialog = page.getByRole('dialog')
  const time = dialog.getByLabel('At', { exact: true })
  await time.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1725')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => movedFrom(again, appointmentsOf(data)), { timeout: 10_000 }).toHaveLength(1)
  expect(
    appointmentsOf(data)
      .map(({ uid }) => uid)
      .sort(),
  ).toEqual(planned.map(({ uid }) => uid).sort())
})

interface Row {
  readonly title: string
  readonly person: string
}

function thirdRow(file: string): Row {
  const [, title, , person] = readFileSync(file, 'utf8').split('\r\n')[3]?.split(',') ?? []
  return { title: title as string, person: person as string }
}

async function importFile(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.getByRole('button', { name: 'Choose a file…' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('leads.csv').waitFor()
  await page.getByText(/^40 rows/).waitFor()
  await page.getByRole('button', { name: 'Import', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('40 rows worked through').waitFor()
  expect(await page.locator('[data-what=added] dd').textContent()).toBe('40')
}

/** Finds the lead by typing, opens it, plans its string. */
async function startString(page: Page, { title }: Row): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await page.getByRole('row').nth(1).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(title)
  await expect.poll(() => page.getByRole('rowgroup').getByRole('row').count()).toBeLessThan(10)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: `Start a string with ${title}` })
  await expect.poll(() => dialog.getByRole('listitem').count()).toBe(4)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('status')
    .getByText(/^4 attempts planned/)
    .waitFor({ state: 'attached' })
}

interface Appointment {
  readonly uid: string
  readonly start: string
  readonly sequence: number
  readonly summary: string
  /** Still to come: what is done stays in the calendar without a reminder. */
  readonly reminds: boolean
}

/** What any calendar program reads in the file, in the order of time. */
function appointmentsOf(data: string): Appointment[] {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(data, 'relance.ics'), 'utf8')))
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => {
      const { uid, startDate, sequence, summary } = new ICAL.Event(component)
      const reminds = component.getFirstSubcomponent('valarm') !== null
      return { uid, start: startDate.toString(), sequence, summary, reminds }
    })
    .sort((a, b) => a.start.localeCompare(b.start))
}

const remindersOf = (data: string): number => appointmentsOf(data).filter(({ reminds }) => reminds).length

/** Appointments that are at another time now, as the same event with a higher sequence. */
const movedFrom = (before: readonly Appointment[], after: readonly Appointment[]): Appointment[] =>
  after.filter((one) =>
    before.some(
      ({ uid, start, sequence }) => uid === one.uid && start !== one.start && sequence < one.sequence,
    ),
  )
