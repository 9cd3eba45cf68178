import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { busyCalendar } from '../fixtures/show/busy-calendar.ts'
import { dataFolder, inDatabase, openWindow, prepare } from './opened.ts'

const wednesday = '2026-11-25T08:00:00Z'

describe('the calendar by keyboard alone', () => {
  test('moves, resizes and records, each one undone again', async () => {
    const data = await someAppointments()
    const { page } = await openWindow(data, '--now', wednesday)
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.getByRole('heading', { name: 'November 2026' }).waitFor()
    await page.locator('[data-id]').first().waitFor()

    await page.keyboard.press('ArrowDown')
    await isFocused(page, /Ana Núñez/)
    await page.keyboard.down('Alt')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('status').getByText('Thursday, November 26, 10:30').waitFor({ state: 'attached' })
    expect(firstOf(data, 'Ana Núñez')).toMatchObject({ startsAt: '2026-11-26T10:00' })
    await page.keyboard.up('Alt')
    await expect.poll(() => firstOf(data, 'Ana Núñez')?.startsAt).toBe('2026-11-26T10:30')
    await isFocused(page, /Ana Núñez/)

    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect.poll(() => firstOf(data, 'Ana Núñez')?.lengthMinutes).toBe(30)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => firstOf(data, 'Ana Núñez'))
      .toMatchObject({ startsAt: '2026-11-26T10:00', lengthMinutes: 15 })

    await isFocused(page, /Ana Núñez/)
    await page.keyboard.press('j')
    await isFocused(page, /Bob Miller/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('+33 5 56 00 00 02').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await isFocused(page, /Bob Miller/)
    await page.keyboard.press('n')
    await page
      .getByRole('status')
      .getByText(/^No answer recorded/)
      .waitFor({ state: 'attached' })
    await expect.poll(() => firstOf(data, 'Bob Miller')?.status).toBe('done')
  })

  test('goes from period to period and from view to view, and the address says where', async () => {
    const data = await someAppointments()
    const { page } = await openWindow(data, '--now', wednesday)
    await page.keyboard.press('Control+2')
    await page.getByRole('heading', { name: 'November 2026' }).waitFor()
    await page.keyboard.press(']')
    await expect.poll(() => page.url()).toContain('view=week&day=2026-12-02')
    await page.keyboard.press('3')
    await page.getByRole('heading', { name: 'December 2026' }).waitFor()
    await page.keyboard.press('t')
    await page.keyboard.press('1')
    await page.getByRole('heading', { name: 'Wednesday, November 25 2026' }).waitFor()
    await page.keyboard.press('[')
    await expect.poll(() => page.url()).toContain('view=day&day=2026-11-24')
  })

  test('shows the day that Alt takes an appointment to', async () => {
    const data = await someAppointments()
    const { page } = await openWindow(data, '--now', wednesday)
    await page.evaluate(() => {
      location.hash = '/calendar?view=day&day=2026-11-26'
    })
    await page.locator('[data-id]').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await isFocused(page, /Bob Miller/)
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => page.url()).toContain('day=2026-11-25')
    await expect.poll(() => firstOf(data, 'Bob Miller')?.startsAt).toBe('2026-11-25T11:00')
    await isFocused(page, /Bob Miller/)
  })

  test('an attempt moved to another day takes the rest of its string along, or leaves it', async () => {
    const data = await someAppointments()
    const before = ['2026-11-26', '2026-12-01', '2026-12-04', '2026-12-09']
    const { page } = await openWindow(data, '--now', wednesday)
    await page.keyboard.press('Control+2')
    await page.locator('[data-id]').first().waitFor()
    await page.keyboard.press('j')
    await isFocused(page, /Ana Núñez/)
    expect(daysOf(data, 'Ana Núñez')).toEqual(before)

    await page.keyboard.press('Alt+ArrowRight')
    const rest = page.getByRole('dialog').getByRole('listitem')
    await rest.first().waitFor()
    expect(await rest.allInnerTexts()).toEqual([
      expect.stringMatching(/^2\/4\s+Tue Dec 1\s+→\s+Wed Dec 2, /),
      expect.stringMatching(/^3\/4\s+Fri Dec 4\s+→\s+Mon Dec 7, /),
      expect.stringMatching(/^4\/4\s+Wed Dec 9\s+→\s+Thu Dec 10, /),
    ])
    await page.keyboard.press('Enter')
    await expect
      .poll(() => daysOf(data, 'Ana Núñez'))
      .toEqual(['2026-11-27', '2026-12-02', '2026-12-07', '2026-12-10'])
    await isFocused(page, /Ana Núñez/)

    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^Ana Núñez .*November 26/ }).waitFor()
    expect(daysOf(data, 'Ana Núñez')).toEqual(before)
    await page.keyboard.press('Alt+ArrowRight')
    await rest.first().waitFor()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect.poll(() => daysOf(data, 'Ana Núñez')).toEqual(['2026-11-27', ...before.slice(1)])
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^Ana Núñez .*November 26/ }).waitFor()

    await page.keyboard.press('Alt+ArrowRight')
    await rest.first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Ana Núñez .*November 26/ }).waitFor()
    expect(daysOf(data, 'Ana Núñez')).toEqual(before)
  })

  test('asks for a reason where the move comes too close to another contact', async () => {
    const data = await someAppointments()
    const { page } = await openWindow(data, '--now', wednesday)
    await page.evaluate(() => {
      location.hash = '/calendar?view=week&day=2026-12-01'
    })
    await page.locator('[data-id]').first().waitFor()
    await page.keyboard.press('j')
    await isFocused(page, /^Ana Núñez .*Attempt 2/)
    await page.keyboard.down('Alt')
    for (let days = 0; days < 2; days += 1) await page.keyboard.press('ArrowLeft')
    // The week has turned, and what is moved no longer stands in it: the keys go on moving it.
    await page.getByRole('button', { name: /^Ana Núñez .*Attempt 1/ }).waitFor()
    for (let days = 0; days < 2; days += 1) await page.keyboard.press('ArrowLeft')
    await page.keyboard.up('Alt')
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('input[data-sentence]:focus').waitFor()
    await page.keyboard.type('They asked for it sooner')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => daysOf(data, 'Ana Núñez'))
      .toEqual(['2026-11-26', '2026-11-27', '2026-12-02', '2026-12-07'])
  })

  test('adds a follow-up on a free time that the arrows went to', async () => {
    const data = await someAppointments()
    const { page } = await openWindow(data, '--now', wednesday)
    await page.keyboard.press('Control+2')
    await page.locator('[data-id]').first().waitFor()
    await page.keyboard.press('j')
    await isFocused(page, /Ana Núñez/)
    await page.keyboard.press('ArrowRight')
    await isFocused(page, /Friday, November 27/)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('With', { exact: true }).waitFor()
    await page.keyboard.type('dubois')
    await page.getByRole('option', { name: /Céline Dubois/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Show them the new figures')
    await page.keyboard.press('Enter')
    await expect.poll(() => firstOf(data, 'Céline Dubois')?.startsAt).toBe('2026-11-27T10:00')
    await isFocused(page, /^Céline Dubois .*November 27/)
  })
})

describe('what takes a day', () => {
  test('is named: time of other calendars grey, a day away by its reason, in week and month', async () => {
    const data = await someAppointments()
    writeFileSync(join(data, 'work.ics'), busyCalendar)
    await prepare(data, '2026-11-24T08:30:00Z', async (ask) => {
      await ask('busy.importFile', { path: join(data, 'work.ics') })
      const day = '2026-11-27' as never
      await ask('absences.add', { firstDay: day, lastDay: day, name: 'Training', move: false })
    })
    const { page } = await openWindow(data, '--now', wednesday)
    await page.keyboard.press('Control+2')
    await page.getByRole('img', { name: /^Busy on Thursday, November 26, 1:00.*2:00/ }).waitFor()
    await page.getByRole('main').getByText('Training').waitFor()

    // The arrows come to a time that is taken, and it says so.
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await isFocused(page, /Bob Miller/)
    for (let halves = 0; halves < 4; halves += 1) await page.keyboard.press('ArrowDown')
    await isFocused(page, /^Add a follow-up on Thursday, November 26 at 1:00.* · Busy$/)

    await page.keyboard.press('3')
    await page.getByRole('heading', { name: 'November 2026' }).waitFor()
    await page.getByRole('main').getByText('Training').waitFor()
  })
})

describe('the calendar by mouse', () => {
  test('an appointment is dragged to another day and time, and longer at its lower edge', async () => {
    const data = await someAppointments()
    const { page } = await openWindow(data, '--now', wednesday)
    await page.keyboard.press('Control+2')
    const bob = page.getByRole('button', { name: /^Bob Miller/ }).first()
    await bob.waitFor()
    const ana = await boxOf(page.getByRole('button', { name: /^Ana Núñez/ }).first())
    const hour = (await boxOf(bob)).y - ana.y
    const day = (await boxOf(page.getByRole('button', { name: 'Friday, November 27' }))).x
    const { x, y } = await boxOf(bob)
    await drag(page, { x: x + 30, y: y + 8 }, { x: day + 40, y: y + 8 + hour * 1.5 })
    await expect.poll(() => firstOf(data, 'Bob Miller')?.startsAt).toBe('2026-11-27T12:30')

    const box = await boxOf(bob)
    const edge = { x: box.x + 30, y: box.y + box.height - 2 }
    await drag(page, edge, { ...edge, y: edge.y + hour / 2 })
    await expect.poll(() => firstOf(data, 'Bob Miller')?.lengthMinutes).toBe(45)
  })

  test('a drag ended by Escape changes nothing', async () => {
    const data = await someAppointments()
    const { page } = await openWindow(data, '--now', wednesday)
    await page.keyboard.press('Control+2')
    const ana = page.getByRole('button', { name: /^Ana Núñez/ }).first()
    const { x, y } = await boxOf(ana)
    await page.mouse.move(x + 30, y + 8)
    await page.mouse.down()
    await page.mouse.move(x + 30, y + 200, { steps: 5 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await page.keyboard.press('Control+1')
    expect(firstOf(data, 'Ana Núñez')?.startsAt).toBe('2026-11-26T10:00')
    expect(
      inDatabase(data, (db) =>
        db.prepare("SELECT count(*) FROM commands WHERE name = 'followUps.move'").pluck().get(),
      ),
    ).toBe(0)
  })
})

/** A rep in Paris with a string that begins on Thursday at ten, and a single follow-up at eleven; and a lead without a step. */
async function someAppointments(): Promise<string> {
  const data = dataFolder()
  await prepare(data, '2026-11-24T08:00:00Z', async (ask) => {
    await ask('settings.save', { me: { timeZone: 'Europe/Paris', country: 'FR' } })
    const ana = await ask('leads.add', { person: 'Ana Núñez', phone: '+33 5 56 00 00 01' })
    await ask('strings.start', { leadId: ana.id, first: '2026-11-26T10:00' as never })
    await ask('leads.add', { person: 'Céline Dubois' })
    const bob = await ask('leads.add', { person: 'Bob Miller', phone: '+33 5 56 00 00 02' })
    const startsAt = '2026-11-26T11:00' as never
    await ask('followUps.add', { leadId: bob.id, startsAt, channel: 'phone', purpose: 'Ask about the offer' })
  })
  return data
}

interface Kept {
  readonly startsAt: string
  readonly lengthMinutes: number
  readonly status: string
}

/** The appointments with a person, as they are kept. */
const appointmentsWith = (data: string, person: string): Kept[] =>
  inDatabase(
    data,
    (db) =>
      db
        .prepare(
          `SELECT starts_at AS startsAt, length_minutes AS lengthMinutes, status FROM follow_ups
           JOIN leads ON leads.id = lead_id JOIN people ON people.id = leads.person_id
           WHERE people.name = ? ORDER BY coalesce(attempt, 1), starts_at`,
        )
        .all(person) as Kept[],
  )

const firstOf = (data: string, person: string): Kept | undefined => appointmentsWith(data, person)[0]

const daysOf = (data: string, person: string): string[] =>
  appointmentsWith(data, person).map(({ startsAt }) => startsAt.slice(0, 10))

const isFocused = (page: Page, name: RegExp): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
    .toMatch(name)

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('It is not shown')
  return box
}

interface Point {
  readonly x: number
  readonly y: number
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}
