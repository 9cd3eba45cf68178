import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import type { LeadId } from '../../src/core/ids.ts'
import { generateLeadsCsv } from '../fixtures/generate-leads.ts'
import { dataFolder, inDatabase, openWindow, prepare } from './opened.ts'

const now = '2026-11-24T09:00:00Z'

/** Leads in the stages of the fixture, and one by hand, alone in the last of them. */
async function someLeads(data: string): Promise<LeadId> {
  writeFileSync(join(data, 'leads.csv'), generateLeadsCsv(40))
  return prepare(data, '2026-11-24T08:00:00Z', async (ask) => {
    await ask('import.run', { file: join(data, 'leads.csv') })
    const { id } = await ask('leads.add', { company: 'Acme Tasting' })
    await ask('leads.edit', { id, stage: 'Tasting', valueCents: 120_000 })
    return id
  })
}

const stateOf = (data: string, id: LeadId) =>
  inDatabase(data, (db) =>
    db
      .prepare(
        `SELECT stages.name AS stage, state, reasons.name AS reason FROM leads
         LEFT JOIN stages ON stages.id = stage_id LEFT JOIN touches ON touches.lead_id = leads.id
         LEFT JOIN reasons ON reasons.id = refusal_reason_id WHERE leads.id = ?`,
      )
      .get(id),
  )

const said = (page: Page, text: RegExp) =>
  page.getByRole('status').getByText(text).waitFor({ state: 'attached' })

const column = (page: Page, name: RegExp) => page.getByRole('listbox', { name })

test('a lead goes through the funnel by keyboard alone: narrowed, carried, refused with its reason, taken back', async () => {
  const data = dataFolder()
  const lead = await someLeads(data)
  const { page } = await openWindow(data, '--now', now)
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  await column(page, /^New, \d+ leads$/).waitFor()
  expect(await column(page, /./).count()).toBe(6)

  await page.keyboard.press('/')
  await page.keyboard.type('tasting')
  await column(page, /^Tasting, 1 lead$/).waitFor()
  await column(page, /^New, 0 leads$/).waitFor()
  await page.keyboard.press('Enter')

  // From an empty column the arrows lead to the card; with Shift they take it along.
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowLeft')
  await said(page, /^Moved to Negotiation$/)
  await column(page, /^Negotiation, 1 lead$/).waitFor()
  expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Acme Tasting')
  await page.keyboard.press('Alt+ArrowLeft')
  await said(page, /^Moved to Proposal$/)
  expect(stateOf(data, lead)).toMatchObject({ stage: 'Proposal', state: 'new' })
  await page.keyboard.press('Control+z')
  await column(page, /^Negotiation, 1 lead$/).waitFor()

  // Beyond the last stage lie the ends, which ask what was said.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await said(page, /^Moved to Tasting$/)
  await column(page, /^Tasting, 1 lead$/).waitFor()
  await page.keyboard.press('Shift+ArrowRight')
  const bought = page.getByRole('dialog', { name: /^Bought/ })
  await bought.waitFor()
  await page.keyboard.press('Escape')
  await bought.waitFor({ state: 'detached' })
  expect(stateOf(data, lead)).toMatchObject({ stage: 'Tasting', state: 'new' })
})

test('a card dropped on Refused asks for the reason, and one dropped on a stage is opened again', async () => {
  const data = dataFolder()
  const lead = await someLeads(data)
  const { page } = await openWindow(data, '--now', now)
  await page.evaluate(() => {
    location.hash = '#/funnel?q=tasting'
  })
  const card = page.getByRole('option', { name: /Acme Tasting/ })
  await card.dragTo(page.getByRole('button', { name: /^Refused/ }))
  await page.getByRole('dialog', { name: /^Refused/ }).waitFor()
  await page.getByRole('radio').first().waitFor()
  await page.keyboard.press('3')
  await said(page, /^Refusal recorded$/)
  await expect
    .poll(() => stateOf(data, lead))
    .toEqual({ stage: 'Tasting', state: 'refused', reason: 'Chose a competitor' })

  await page.getByRole('button', { name: /^Refused/ }).click()
  await column(page, /^Refused, 1 lead$/).waitFor()
  await card.dragTo(column(page, /^Negotiation/))
  await said(page, /^Moved to Negotiation$/)
  expect(stateOf(data, lead)).toMatchObject({ stage: 'Negotiation', state: 'undecided' })
})
