import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCalDav } from '../../src/main/engine/providers/caldav/caldav.ts'
import { type Radicale, startRadicale } from '../model-servers/radicale.ts'
import { gainsFocus, press, runByName, tabTo } from './keyboard.ts'
import { dataFolder, openWindow, prepare } from './opened.ts'

const now = '2026-11-26T08:00:00Z'
const user = 'ana'

let server: Radicale
beforeAll(async () => {
  server = await startRadicale()
})
afterAll(() => server.stop())

/** What stands in the rep's calendar of that name, read as another client would. */
async function titlesIn(name: string): Promise<string[]> {
  const timeZone = 'Europe/Paris'
  const door = { serverUrl: server.url, user, password: 'secret', timeZone }
  const remote = createCalDav({ ...door, fetch, now: () => Date.parse(now) })
  const calendars = await remote.calendars()
  const calendar = calendars.ok ? calendars.value.find((one) => one.name === name) : undefined
  const changes = calendar && (await remote.changes(calendar.ref))
  return changes?.ok ? changes.value.events.map(({ title }) => title) : []
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

/** Goes through the steps of connecting, up to what will happen. */
async function connect(page: Page): Promise<void> {
  await runByName(page, 'Settings: Connected calendar')
  await page.getByText('No calendar is connected yet.').waitFor()
  await tabTo(page, 'Connect a calendar…')
  await page.keyboard.press('Enter')
  await gainsFocus(page, 'Calendar server')
  await page.keyboard.type(server.url)
  await press(page, 'Tab')
  await page.keyboard.type(user)
  await press(page, 'Tab')
  await page.keyboard.type('secret')
  await press(page, 'Enter')
  await dialog(page, 'Choose the calendar').waitFor()
  await gainsFocus(page, 'Calendar for your follow-ups')
  await tabTo(page, 'Connect')
  await press(page, 'Enter')
  await dialog(page, 'What will happen').waitFor()
}

test('a calendar is connected, paused and disconnected by keyboard alone, and nothing is written before a yes', async () => {
  const data = dataFolder()
  await prepare(data, now, async (ask) => {
    await ask('settings.save', { me: { country: 'FR', timeZone: 'Europe/Paris' } })
    const { id } = await ask('leads.add', { company: 'Acme' })
    await ask('strings.start', { leadId: id })
  })
  const { page } = await openWindow(data, '--now', now)
  await connect(page)
  const plan = dialog(page, 'What will happen').getByText('4 appointments will be written into “Relance”.')
  await plan.waitFor()
  expect(await titlesIn('Relance')).toEqual([])

  await gainsFocus(page, 'Yes, go on')
  await press(page, 'Enter')
  await dialog(page, 'What will happen').waitFor({ state: 'detached' })
  await page.getByText('4 appointments in the calendar').waitFor()
  const titles = await titlesIn('Relance')
  expect(titles).toHaveLength(4)
  expect(titles[0]).toContain('Acme')

  await press(page, 'Shift+K')
  await dialog(page, `Calendars of ${user}`).waitFor()
  await gainsFocus(page, 'Relance')
  await press(page, 'Space', 'Enter')
  await page.getByText('Kept free of follow-ups: Relance').waitFor()

  await press(page, 'Shift+P')
  await page.getByText('Paused. Nothing is read or written').waitFor()
  await runByName(page, 'Resume')
  await page.getByText('Connected', { exact: true }).waitFor()

  await press(page, 'Shift+X')
  await gainsFocus(page, 'Take the appointments that lie ahead out of the calendar')
  await press(page, 'Space', 'Enter')
  await page.getByText('No calendar is connected yet.').waitFor()
  expect(await titlesIn('Relance')).toEqual([])
})

test('who types a wrong address is told so and keeps what was typed', async () => {
  const data = dataFolder()
  await prepare(data, now, (ask) => ask('leads.add', { company: 'Acme' }))
  const { page } = await openWindow(data, '--now', now)
  await runByName(page, 'Settings: Connected calendar')
  await tabTo(page, 'Connect a calendar…')
  await press(page, 'Enter')
  await gainsFocus(page, 'Calendar server')
  await page.keyboard.type('http://calendar.example.com')
  await press(page, 'Enter')
  await page.getByText('Enter the server, the user and the password.').waitFor()
  await tabTo(page, 'User')
  await page.keyboard.type(user)
  await tabTo(page, 'App password')
  await page.keyboard.type('secret')
  await press(page, 'Enter')
  await page.getByText('The address must begin with https://.').waitFor()
  expect(await page.getByRole('combobox', { name: 'Calendar server' }).inputValue()).toBe(
    'http://calendar.example.com',
  )
})

test('a calendar whose password is not known any more says so on every screen, until it is given again', async () => {
  const data = dataFolder()
  await prepare(data, now, async (ask) => {
    await ask('leads.add', { company: 'Acme' })
    await ask('accounts.connect', { serverUrl: server.url, user: 'eva', password: 'secret' })
  })
  const { page } = await openWindow(data, '--now', now)
  await page.getByText('The password is needed again.').waitFor()
  await tabTo(page, 'See to the connected calendar')
  await press(page, 'Enter')
  await page.getByText('Relance · eva').waitFor()
  await press(page, 'Shift+W')
  await gainsFocus(page, 'App password')
  await page.keyboard.type('secret')
  await press(page, 'Enter')
  await dialog(page, 'New password of eva').waitFor({ state: 'detached' })
  await press(page, 'Control+1')
  await page.getByRole('heading', { level: 1, name: /November/ }).waitFor()
  await expect.poll(() => page.getByText('See to the connected calendar').count()).toBe(0)
})
