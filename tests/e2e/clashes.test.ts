import { expect, test } from 'vitest'
import { dataFolder, inDatabase, openWindow, prepare } from './opened.ts'

const now = '2026-11-26T08:00:00Z'

/** Two leads to be called on Tuesday and one on Wednesday, when the rep is away without anything having been moved. */
async function callsOnDaysOff(): Promise<string> {
  const data = dataFolder()
  await prepare(data, now, async (ask) => {
    await ask('settings.save', { me: { timeZone: 'Europe/Paris', country: 'FR' } })
    for (const [person, day] of [
      ['Ana Núñez', '2026-12-01'],
      ['Bob Miller', '2026-12-01'],
      ['Céline Dubois', '2026-12-02'],
    ] as const) {
      const lead = await ask('leads.add', { person })
      const startsAt = `${day}T${person.startsWith('A') ? '10' : '11'}:00` as never
      await ask('followUps.add', { leadId: lead.id, startsAt, channel: 'phone', purpose: 'Ask' })
    }
    const [firstDay, lastDay] = ['2026-12-01' as never, '2026-12-02' as never]
    await ask('absences.add', { firstDay, lastDay, name: 'Training', move: false })
  })
  return data
}

const daysOf = (data: string) =>
  inDatabase(data, (db) =>
    db
      .prepare(
        `SELECT people.name, substr(starts_at, 6, 5) AS day, keeps_day AS kept FROM follow_ups
         JOIN leads ON leads.id = lead_id JOIN people ON people.id = leads.person_id ORDER BY people.name`,
      )
      .raw()
      .all(),
  )

test('what stands on days that stopped to count is moved or kept on Today, by keyboard alone', async () => {
  const data = await callsOnDaysOff()
  const { page } = await openWindow(data, '--now', now)
  const section = page.getByRole('region', { name: /^On days that do not count/ })
  await section.getByText('Training').first().waitFor()
  expect(await section.getByRole('listitem').count()).toBe(3)

  // The first is moved by itself.
  await page.keyboard.press('j')
  await page.keyboard.press('Home')
  await page.locator('main [data-selected][data-clash]', { hasText: 'Ana Núñez' }).waitFor()
  await page.keyboard.press('v')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('At', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })

  // It is meant to be there.
  await page.keyboard.press('o')
  await expect.poll(() => section.getByRole('listitem').count()).toBe(2)
  expect(daysOf(data)[0]).toEqual(['Ana Núñez', '12-01', 1])

  // The others go, to where it was shown that they would.
  await page.locator('main [data-selected][data-clash]', { hasText: 'Bob Miller' }).waitFor()
  await page.keyboard.press('Shift+V')
  await expect.poll(() => dialog.getByRole('listitem').count()).toBe(2)
  await page.keyboard.press('Enter')
  await expect
    .poll(() => daysOf(data).map((row) => (row as unknown[])[1]))
    .toEqual(['12-01', '12-03', '12-03'])
  await section.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await expect.poll(() => section.getByRole('listitem').count()).toBe(2)
})
