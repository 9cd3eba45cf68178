import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { generateLeadsCsv } from '../fixtures/generate-leads.ts'
import { dataFolder, inDatabase, openWindow, prepare } from './opened.ts'

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('every screen and dialog is free of what axe finds', async () => {
    const data = dataFolder()
    const { lead, now } = await someWork(data)
    const { app, page } = await openWindow(data, '--now', now)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await app.evaluate(
      ({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
      },
      join(data, 'leads.csv'),
    )
    const found: Record<string, unknown[]> = {}
    const look = async (where: string) => {
      await page.waitForTimeout(400)
      found[where] = await violations(page)
    }
    const dialog = async (where: string, key: string) => {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      await look(where)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await look('today')
    await dialog('palette', 'Control+k')
    await dialog('new lead', 'c')
    await dialog('keys', '?')
    await dialog('outcome', 'Shift+N')
    await dialog('agreed', 'a')
    await dialog('move', 'Shift+V')
    await go(page, '/leads')
    await look('leads')
    await go(page, `/leads/${lead.planned}`)
    await look('lead')
    await go(page, `/leads/${lead.idle}`)
    await look('lead without a step')
    await dialog('start a string', 's')
    await dialog('wait', 'w')
    await go(page, '/import')
    await look('import')
    await page.getByRole('button', { name: 'Choose a file…' }).click()
    await page.getByText(/^12 rows/).waitFor()
    await look('import preview')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText(/12 rows worked through/).waitFor()
    await look('import report')
    await go(page, '/settings')
    await look('settings')
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((where) => [where, []])))
  })

  test('the first start and the end of the engine are, too', async () => {
    const data = dataFolder()
    const first = await openWindow(data)
    await first.page.emulateMedia({ colorScheme })
    await first.page.waitForTimeout(500)
    expect(await violations(first.page)).toEqual([])
    // It does look: a button without a name is found.
    await first.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
    expect(await violations(first.page)).toHaveLength(1)
    await first.close()
    inDatabase(data, (db) => db.pragma('user_version = 9990'))
    const { page } = await openWindow(data)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.getByRole('dialog').waitFor()
    await page.waitForTimeout(400)
    expect(await violations(page)).toEqual([])
  })
})

const go = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to
  }, path)

async function violations(page: Page): Promise<string[]> {
  // Electron cannot open the blank page in which axe would otherwise gather its results.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`),
  )
}

/** Leads with something missed, due, to decide and without a next step. */
async function someWork(data: string) {
  writeFileSync(join(data, 'leads.csv'), generateLeadsCsv(12))
  return prepare(data, '2026-11-24T08:00:00Z', async (ask) => {
    await ask('import.run', { file: join(data, 'leads.csv') })
    const { rows } = await ask('leads.list', {})
    const [first, second, third, idle] = rows.map(({ id }) => id)
    for (const leadId of [first, second, third]) await ask('strings.start', { leadId: leadId as never })
    const due = (await ask('followUps.agenda', {}))[0]?.startsAtUtc ?? 0
    const lead = { planned: first, idle }
    return { lead, now: new Date(due + 60_000).toISOString() }
  })
}
