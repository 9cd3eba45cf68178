import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { describe, expect, onTestFinished, test } from 'vitest'
import { electronCommand } from '../../scripts/electron-runtime.mjs'
import type { FollowUpCard } from '../../src/core/contract/follow-ups.ts'
import type {} from '../../src/renderer/api/shell.ts'
import { launchRelance } from './launch.ts'
import { dataFolder, enginePid, openWindow, prepare } from './opened.ts'

describe('the window', () => {
  test('opens where it was and as large, and in its usual place when that is unreadable', async () => {
    const data = dataFolder()
    const first = await openWindow(data)
    await setBounds(first.app, { x: 30, y: 40, width: 1000, height: 650 })
    await first.close()
    const second = await openWindow(data)
    expect(await boundsOf(second.app)).toEqual({ x: 30, y: 40, width: 1000, height: 650 })
    await second.close()
    writeFileSync(join(data, 'window', 'window.json'), '{"bounds":{')
    const third = await openWindow(data)
    expect(await boundsOf(third.app)).toMatchObject({ width: 1280 })
  })

  test('is dark before its page is, once dark was chosen', async () => {
    const data = dataFolder()
    const first = await openWindow(data)
    await goTo(first.page, '/settings/look')
    await first.page.getByText('Dark', { exact: true }).click()
    await expect.poll(() => first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
    await first.close()
    const second = await openWindow(data)
    const background = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    )
    expect(background?.toLowerCase()).toBe('#161918')
  })

  test('ends the program when it is closed where there is no tray', async () => {
    const { app } = await openWindow(dataFolder())
    const closed = app.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await closed
  })
})

test('shows that something takes longer than a moment, and everything can be used meanwhile', async () => {
  const { app, page } = await openWindow(dataFolder())
  const engine = await enginePid(app)
  if (engine === undefined) throw new Error('There is no engine')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'New lead' })
  await dialog.getByLabel('Company').fill('Acme')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  process.kill(engine, 'SIGSTOP')
  onTestFinished(() => void process.kill(engine, 'SIGCONT'))
  await page.keyboard.press('Control+z')
  await page.getByRole('progressbar', { name: 'Undoing…' }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  process.kill(engine, 'SIGCONT')
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  await page.getByRole('status').getByText('Undone').waitFor({ state: 'attached' })
})

describe('a link', () => {
  test('opens its lead when the program is started with it', async () => {
    const { data, card } = await withAppointment()
    const { page } = await openWindow(data, `relance://lead/${card.leadId}`)
    await page.getByRole('heading', { name: card.leadTitle }).waitFor()
  })

  test('goes to the program that runs, and selects its follow-up on Today', async () => {
    const { data, card, ahead } = await withAppointment()
    const { page } = await openWindow(data, '--now', ahead(60))
    await goTo(page, '/settings/desktop')
    await startAgain(data, `relance://follow-up/${card.id}`)
    await page.getByRole('group', { name: card.leadTitle }).waitFor()
    await startAgain(data, `relance://lead/${card.leadId}`)
    await expect.poll(() => page.url()).toContain(`/leads/${card.leadId}`)
  })

  test('of another kind does nothing, and one to what is gone says so', async () => {
    const { data } = await withAppointment()
    const { page } = await openWindow(data)
    await goTo(page, '/leads')
    for (const link of ['relance://settings/x', 'relance://lead/../../x', 'https://example.com/']) {
      await startAgain(data, link)
    }
    await startAgain(data, 'relance://follow-up/0192d3a0-5b7c-7c3e-9d2f-1a2b3c4d5e6f')
    await page.getByRole('status').getByText('no longer exists').waitFor({ state: 'attached' })
    expect(page.url()).toContain('#/leads')
  })
})

describe('a reminder', () => {
  test('comes at its time, in the window and from the system, and comes again when it was snoozed', async () => {
    const { data, card, ahead } = await withAppointment()
    const first = await openWindow(data, '--now', ahead(card.reminderMinutes, -4))
    const shown = await recordNotifications(first.app)
    await goTo(first.page, '/leads')
    const region = first.page.getByRole('region', { name: 'Reminder' })
    expect(await region.count()).toBe(0)
    await region.getByText('Call Ana Núñez (1/4)').waitFor()
    await region.getByText('+33 1 23 45 67 89').waitFor()
    await expect
      .poll(shown)
      .toEqual([{ title: 'Call Ana Núñez (1/4)', body: expect.stringContaining('+33 1 23 45 67 89') }])
    await first.page.keyboard.press('z')
    await region.waitFor({ state: 'detached' })
    await first.page.getByRole('status').getByText('reminded again in 5').waitFor({ state: 'attached' })
    await first.close()
    const second = await openWindow(data, '--now', ahead(card.reminderMinutes - 5, 2))
    await second.page.getByRole('region', { name: 'Reminder' }).waitFor()
    await second.page.keyboard.press('p')
    await second.page.getByRole('region', { name: 'Reminder' }).waitFor({ state: 'detached' })
  })

  test('clicked in the system opens its row on Today', async () => {
    const { data, card, ahead } = await withAppointment()
    const { app, page } = await openWindow(data, '--now', ahead(card.reminderMinutes, -4))
    const shown = await recordNotifications(app)
    await goTo(page, '/leads')
    await expect.poll(shown, { timeout: 10_000 }).toHaveLength(1)
    await app.evaluate(() => {
      const { notifications } = globalThis as unknown as { notifications: { emit(event: string): void }[] }
      notifications[0]?.emit('click')
    })
    await page.getByRole('group', { name: card.leadTitle }).waitFor()
  })

  test('takes an outcome by the keys of Today, wherever one is', async () => {
    const { data, card, ahead } = await withAppointment()
    const { page } = await openWindow(data, '--now', ahead(card.reminderMinutes, 1))
    await goTo(page, '/settings/desktop')
    await page.getByRole('region', { name: 'Reminder' }).waitFor()
    await page.keyboard.press('o')
    await page.getByRole('group', { name: /^Outcome of/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('group', { name: /^Outcome of/ }).waitFor({ state: 'detached' })
    await page.keyboard.press('o')
    await page.keyboard.press('n')
    await page.getByRole('status').getByText('No answer recorded').waitFor({ state: 'attached' })
    await page.getByRole('region', { name: 'Reminder' }).waitFor({ state: 'detached' })
  })
})

describe('the key for everywhere', () => {
  test('is held from the start, and adds a lead from any program', async () => {
    const { app, page } = await openWindow(dataFolder())
    const held = (accelerator: string) =>
      app.evaluate(({ globalShortcut }, text) => globalShortcut.isRegistered(text), accelerator)
    await expect.poll(() => held('CommandOrControl+Shift+Space')).toBe(true)
    await app.evaluate(({ globalShortcut }) => {
      globalShortcut.register = (_accelerator, pressed) => {
        Object.assign(globalThis, { pressed })
        return true
      }
    })
    await changeShortcut(page, 'Control+Alt+K')
    await page.getByRole('button', { name: 'New lead from anywhere' }).getByText('Ctrl+Alt+K').waitFor()
    expect(await held('CommandOrControl+Shift+Space')).toBe(false)
    await app.evaluate(() => (globalThis as unknown as { pressed(): void }).pressed())
    await page.getByRole('dialog', { name: 'New lead' }).waitFor()
  })

  test('says in Settings that the system refuses it, and can be switched off', async () => {
    const data = dataFolder()
    const { app, page, close } = await openWindow(data)
    await expect.poll(() => shortcutOf(page)).toBe('CommandOrControl+Shift+Space')
    await app.evaluate(({ globalShortcut }) => {
      globalShortcut.register = () => false
    })
    await changeShortcut(page, 'Control+Shift+F9')
    await page.getByRole('alert').getByText('Another program has this combination').waitFor()
    await page.getByRole('button', { name: 'Switch off' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await close()
    const again = await openWindow(data)
    expect(await shortcutOf(again.page)).toBeNull()
  })
})

test('starting at login is a file in the folder of the system, gone when it is switched off', async () => {
  const config = dataFolder()
  changeEnvironment('XDG_CONFIG_HOME', config)
  const data = dataFolder()
  const { page } = await openWindow(data)
  await goTo(page, '/settings/desktop')
  const file = join(config, 'autostart', 'relance.desktop')
  const toggle = page.getByRole('switch', { name: 'Start at login' })
  expect(await toggle.isChecked()).toBe(false)
  await toggle.click()
  await expect.poll(() => existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8')).toMatch(/^Exec=".+" "--data" ".+" "--hidden"$/m)
  await expect.poll(() => toggle.isChecked()).toBe(true)
  await toggle.click()
  await expect.poll(() => existsSync(file)).toBe(false)
})

describe.runIf(process.platform === 'linux')('where there is a tray', () => {
  test('closing the window leaves the program, and says so once', async () => {
    pretendTray()
    const { app, page } = await openWindow(dataFolder())
    await expect.poll(() => page.evaluate(async () => (await window.relance.desktop()).hasTray)).toBe(true)
    const shown = await recordNotifications(app)
    for (const time of ['first', 'second']) {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await expect.poll(() => isVisible(app), { message: time }).toBe(false)
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show())
    }
    await expect.poll(shown).toEqual([{ title: 'Relance stays in the tray', body: expect.any(String) }])
  })

  test('closing ends the program when it is not to stay', async () => {
    pretendTray()
    const { app, page } = await openWindow(dataFolder())
    await goTo(page, '/settings/desktop')
    await page.getByRole('switch', { name: 'Stay in the tray' }).click()
    await page.getByRole('status').getByText('saved').waitFor({ state: 'attached' })
    const closed = app.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await closed
  })

  test('a start at login shows no window until it is asked for', async () => {
    pretendTray()
    const data = dataFolder()
    const app = await launchRelance('--data', data, '--hidden')
    onTestFinished(() => app.close())
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(app.windows()).toHaveLength(0)
    const opened = app.waitForEvent('window')
    await startAgain(data)
    await (await opened).getByRole('navigation').waitFor()
  })
})

const now = '2026-11-26T08:00:00Z'

/** Ana Núñez is called today; `ahead` gives an instant so many minutes before the call, and seconds more. */
async function withAppointment() {
  const data = dataFolder()
  const card = await prepare(data, now, async (ask): Promise<FollowUpCard> => {
    const { id } = await ask('leads.add', {
      person: 'Ana Núñez',
      company: 'Acme',
      phone: '+33 1 23 45 67 89',
    })
    const first = (await ask('app.status', {})).day
    await ask('strings.start', { leadId: id, first: `${first}T15:00` as never })
    const [card] = await ask('followUps.agenda', {})
    if (card === undefined) throw new Error('Nothing was planned')
    return card
  })
  const ahead = (minutes: number, seconds = 0): string =>
    new Date(card.startsAtUtc - minutes * 60_000 + seconds * 1000).toISOString()
  return { data, card, ahead }
}

const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to
  }, path)

/** What a click on a link does: the program is started once more, hands over and ends. */
async function startAgain(data: string, ...args: string[]): Promise<void> {
  const { executablePath, args: own, env } = electronCommand()
  const second = spawn(executablePath, [...own, '--data', data, ...args], { env: { ...process.env, ...env } })
  await new Promise((resolve) => second.once('exit', resolve))
}

/** Instead of showing notifications, main notes them. */
async function recordNotifications(app: ElectronApplication) {
  await app.evaluate(({ Notification }) => {
    const notifications: unknown[] = []
    Object.assign(globalThis, { notifications })
    Notification.prototype.show = function () {
      notifications.push(this)
    }
  })
  return () =>
    app.evaluate(() =>
      (globalThis as unknown as { notifications: { title: string; body: string }[] }).notifications.map(
        ({ title, body }) => ({ title, body }),
      ),
    )
}

async function changeShortcut(page: Page, keys: string): Promise<void> {
  await goTo(page, '/settings/desktop')
  const field = page.getByRole('button', { name: 'New lead from anywhere' })
  await field.click()
  await field.getByText('Press the keys…').waitFor()
  await page.keyboard.press(keys)
}

const shortcutOf = (page: Page) => page.evaluate(async () => (await window.relance.desktop()).shortcut)

const isVisible = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())

const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())

const setBounds = (app: ElectronApplication, bounds: Electron.Rectangle) =>
  app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)

/** The desktop answers that something shows icons of programs. */
function pretendTray(): void {
  const folder = dataFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'dbus-send'), '#!/bin/sh\necho "   boolean true"\n', { mode: 0o755 })
  changeEnvironment('PATH', `${folder}:${process.env.PATH}`)
}

function changeEnvironment(name: string, value: string): void {
  const before = process.env[name]
  process.env[name] = value
  onTestFinished(() => {
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
  })
}
