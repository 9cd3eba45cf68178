import type { Page } from 'playwright'
import { expect } from 'vitest'
import { press } from './keyboard.ts'
import { dataFolder, inDatabase, type Opened, openWindow, prepare } from './opened.ts'

/** A Thursday. */
const now = '2026-11-26T08:00:00Z'

const leads = [
  { company: 'Acme', stage: 'New', valueCents: 900_000 },
  { company: 'Borel', stage: 'Contacted', valueCents: 500_000 },
  { company: 'Cobalt', stage: 'Proposal', valueCents: 700_000 },
  { company: 'Delta', stage: 'Proposal' },
  { company: 'Ester', stage: 'Negotiation', valueCents: 100_000 },
] as const

export const everyone: readonly string[] = leads.map(({ company }) => company)

export interface LeadsOpened extends Opened {
  readonly data: string
}

/** The list of five leads, none of them planned; reached by keys. */
export async function openLeads(): Promise<LeadsOpened> {
  const data = dataFolder()
  await prepare(data, '2026-11-25T08:00:00Z', async (ask) => {
    await ask('settings.save', { me: { timeZone: 'Europe/Paris', country: 'FR' } })
    for (const { company, ...facts } of leads) {
      const { id } = await ask('leads.add', { company })
      await ask('leads.edit', { id, ...facts })
    }
  })
  const opened = await openWindow(data, '--now', now)
  await press(opened.page, 'g', 'l')
  await lists(opened.page, everyone)
  return { ...opened, data }
}

/** Waits until the list shows these leads, in this order. */
export const lists = (page: Page, titles: readonly string[]) =>
  expect
    .poll(() => page.locator('[role=row] [role=gridcell][data-column=title]').allTextContents())
    .toEqual(titles)

/** Waits until the keys act on this lead. */
export const isAt = (page: Page, title: string) =>
  page.locator('[role=row][data-current]', { hasText: title }).waitFor()

/** Waits until so many are selected, as the bar over the list says. */
export const areSelected = (page: Page, count: number) =>
  count === 0
    ? page.getByRole('toolbar', { name: 'Selected leads' }).waitFor({ state: 'detached' })
    : page
        .getByRole('toolbar', { name: 'Selected leads' })
        .getByText(`${count} selected`, { exact: true })
        .waitFor()

/** Waits until this view is the open one. */
export const isOpen = (page: Page, view: string | RegExp) =>
  page.getByRole('group', { name: 'Views' }).getByRole('button', { name: view, pressed: true }).waitFor()

/** Waits until something was said in a notice. */
export const said = (page: Page, text: string | RegExp) =>
  page.getByRole('status').getByText(text).first().waitFor({ state: 'attached' })

/** One value of each row that a statement finds. */
export const values = (data: string, sql: string): unknown[] =>
  inDatabase(data, (db) => db.prepare(sql).pluck().all())
