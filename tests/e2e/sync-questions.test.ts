import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RemoteEvent } from '../../src/core/sync/remote-calendar.ts'
import { createCalDav } from '../../src/main/engine/providers/caldav/caldav.ts'
import { type Radicale, startRadicale } from '../model-servers/radicale.ts'
import { gainsFocus, press, runByName, tabTo } from './keyboard.ts'
import { violations } from './looks/axe.ts'
import { dataFolder, inDatabase, openWindow, prepare } from './opened.ts'

const now = '2026-11-26T08:00:00Z'
const password = 'secret'

let server: Radicale
beforeAll(async () => {
  server = await startRadicale()
})
afterAll(() => server.stop())

/** The rep's calendar as another program on it has it. */
async function elsewhere(user: string) {
  const door = { serverUrl: server.url, user, password, timeZone: 'Europe/Paris' }
  const remote = createCalDav({ ...door, fetch, now: () => Date.parse(now) })
  const calendars = await remote.calendars()
  const calendar = calendars.ok ? calendars.value.find(({ name }) => name === 'Relance') : undefined
  const changes = calendar && (await remote.changes(calendar.ref))
  if (!changes?.ok) throw new Error('The calendar was to be read')
  const { events } = changes.value
  return { remote, events, of: (name: string) => events.find(({ title }) => title.includes(name)) }
}

const startOf = (event: RemoteEvent | undefined): string | undefined =>
  event?.time.kind === 'timed' ? event.time.startsAt : undefined

/** Four appointments in a calendar of the rep, of which the rep deletes three there, and writes into the last. */
async function changedInTheCalendar(user: string): Promise<string> {
  const data = dataFolder()
  await prepare(data, now, async (ask) => {
    await ask('settings.save', { me: { timeZone: 'Europe/Paris', country: 'FR' } })
    for (const [index, person] of ['Ana Núñez', 'Bob Miller', 'Dan Popescu', 'Céline Dubois'].entries()) {
      const lead = await ask('leads.add', { person })
      const startsAt = `2026-12-01T1${index}:00` as never
      await ask('followUps.add', { leadId: lead.id, startsAt, channel: 'phone', purpose: 'Ask' })
    }
    await ask('accounts.connect', { serverUrl: server.url, user, password, newCalendar: 'Relance' })
    await ask('accounts.sync', { yes: true, password })
    const { remote, of } = await elsewhere(user)
    for (const name of ['Ana', 'Bob', 'Dan']) {
      const { calendar, handle, version } = of(name) as RemoteEvent
      await remote.write([{ kind: 'delete', calendar, handle, version }])
    }
    const { body, key, ...event } = of('Céline') as RemoteEvent & { key: NonNullable<RemoteEvent['key']> }
    const fields = { body: `${body}\nHer assistant picked up` }
    await remote.write([{ kind: 'update', ...event, key, fields }])
    const [report] = await ask('accounts.sync', { yes: true, password })
    expect(report).toMatchObject({ asked: 4 })
  })
  return data
}

const questionsOn = (page: Page) => page.getByRole('region', { name: /^Questions from the calendar/ })

/** Goes down to the question about a lead. Nothing is due, so that the questions come first. */
async function goTo(page: Page, name: string): Promise<void> {
  const rows = await questionsOn(page).getByRole('listitem').allTextContents()
  const index = rows.findIndex((text) => text.includes(name))
  await press(page, 'Home', ...Array.from({ length: index }, () => 'j'))
  await page.locator('main [data-selected]', { hasText: name }).waitFor()
}

test('what was done in the calendar and can mean several things is asked on Today, and answered by keyboard alone', async () => {
  const user = 'ana'
  const data = await changedInTheCalendar(user)
  const { page, close } = await openWindow(data, '--now', now)
  const section = questionsOn(page)
  const left = (count: number) => expect.poll(() => section.getByRole('listitem').count()).toBe(count)
  await section.waitFor()
  await left(4)

  await goTo(page, 'Ana Núñez')
  await page.getByText('This appointment was deleted in the calendar').waitFor()
  await press(page, 'o')
  await left(3)

  await goTo(page, 'Bob Miller')
  await runByName(page, 'Leave it out')
  await left(2)

  // The rep's own words are there to be read, and the outcome they stand for is the answer.
  await goTo(page, 'Céline Dubois')
  await page.getByRole('blockquote').getByText('Her assistant picked up', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Left a message' }).waitFor()
  await press(page, 'm')
  await left(1)
  await press(page, 'Control+z')
  await left(2)
  await goTo(page, 'Céline Dubois')
  await page.getByRole('button', { name: 'Left a message' }).waitFor()
  await press(page, 'm')
  await left(1)

  // At another time it is wanted in the calendar again.
  await goTo(page, 'Dan Popescu')
  await page.getByRole('button', { name: 'Move…' }).waitFor()
  await press(page, 'v')
  await page.getByRole('dialog').getByLabel('At', { exact: true }).waitFor()
  await tabTo(page, 'At')
  await press(page, 'Control+a')
  await page.keyboard.type('16:30')
  await gainsFocus(page, 'At')
  await press(page, 'Enter')
  await section.waitFor({ state: 'detached' })
  await close()

  await prepare(data, now, (ask) => ask('accounts.sync', { password }))
  const { of } = await elsewhere(user)
  expect(startOf(of('Ana'))).toBe('2026-12-01T10:00')
  expect(of('Bob')).toBeUndefined()
  expect(startOf(of('Dan'))).toBe('2026-12-01T16:30')
  const bob = inDatabase(data, (db) =>
    db
      .prepare(`SELECT status FROM follow_ups JOIN leads ON leads.id = lead_id WHERE leads.title LIKE 'Bob%'`)
      .pluck()
      .all(),
  )
  expect(bob).toEqual(['planned'])
})

test('a question and the journal can be read by everybody, in light and dark', async () => {
  const { page } = await openWindow(await changedInTheCalendar('eva'), '--now', now)
  await questionsOn(page).waitFor()
  // They are counted in the line of the day, and a day with questions is not said to be done.
  await page.getByText('4 questions').waitFor()
  expect(await page.getByText('All done for today').count()).toBe(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const name of ['Ana Núñez', 'Céline Dubois']) {
      await goTo(page, name)
      await page.getByRole('button', { name: 'Left a message' }).waitFor()
      expect(await violations(page)).toEqual([])
    }
  }
  await runByName(page, 'Settings: What was done in the calendar')
  const told = page.getByText('You deleted it in the calendar; Today asks what was meant')
  await expect.poll(() => told.count()).toBe(3)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  }
})
