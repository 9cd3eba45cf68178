import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { FollowUpId } from '../../../../src/core/ids.ts'
import { wallTime } from '../../../../src/core/time/wall-time.ts'
import { instantOf } from '../../../../src/core/time/zone.ts'
import { moveFollowUp } from '../../../../src/main/engine/db/follow-ups.ts'
import { refreshCalendarFile } from '../../../../src/main/engine/providers/calendar-file/refresh.ts'
import {
  expectValue,
  type TestContext,
  temporaryFolder,
  testContext,
} from '../../../fixtures/test-context.ts'
import { planTestString } from './planned-string.ts'

/** Writes the calendar file and returns its path. */
function written(context: TestContext): string {
  const folder = temporaryFolder()
  expectValue(refreshCalendarFile(context.db, { folder, now: context.now() }))
  return join(folder, 'relance.ics')
}

/** A khal of its own: its configuration, calendar and cache live in a folder of the test. */
function khalIn(home: string, timeZone: string) {
  const [events, config] = [join(home, 'events'), join(home, 'config')]
  mkdirSync(events)
  writeFileSync(
    config,
    `[calendars]
[[work]]
path = ${events}
type = calendar
[locale]
local_timezone = ${timeZone}
default_timezone = ${timeZone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = work
[sqlite]
path = ${join(home, 'khal.db')}
`,
  )
  const xdg = { XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home }
  const env = { ...process.env, ...xdg, HOME: home, LC_ALL: 'C.UTF-8', TZ: timeZone }
  return (...parameters: string[]): string =>
    execFileSync('khal', ['--config', config, ...parameters], { env, encoding: 'utf8' })
}

/** What khal lists for a month after reading the file: start, end and title of each event. */
function listedByKhal(files: readonly string[], timeZone = 'Europe/Paris'): string[] {
  const khal = khalIn(temporaryFolder(), timeZone)
  for (const file of files) khal('import', '--batch', '--include-calendar', 'work', file)
  const format = '{start-date} {start-time}-{end-time} {title}'
  return khal('list', '--day-format', '', '--format', format, '2026-11-20', '60d')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

/** Start, title and sequence of each event, as ical.js reads the file. */
function readByIcal(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')))
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

describe('other calendar programs', () => {
  test('show the same appointments at the same times on the wall', async () => {
    const context = testContext()
    await planTestString(context)
    const file = written(context)
    const expected = [
      '2026-11-26 09:30-09:45 Call Ana Núñez (1/4)',
      '2026-12-01 09:30-09:45 Call Ana Núñez (2/4)',
      '2026-12-04 09:30-09:45 Call Ana Núñez (3/4)',
      '2026-12-09 09:30-09:45 Call Ana Núñez (4/4)',
    ]
    expect(listedByKhal([file])).toEqual(expected)
    const read = readByIcal(file).map(
      ({ startDate, endDate, summary }) =>
        `${startDate.toString().slice(0, 16).replace('T', ' ')}-${endDate.toString().slice(11, 16)} ${summary}`,
    )
    expect(read).toEqual(expected)
  })

  test('show a rep who travels the same moments on other clocks', async () => {
    const context = testContext()
    await planTestString(context)
    expect(listedByKhal([written(context)], 'America/New_York')[0]).toBe(
      '2026-11-26 03:30-03:45 Call Ana Núñez (1/4)',
    )
  })

  test('take a moved appointment as the same one at its new time', async () => {
    const context = testContext()
    const calls = await planTestString(context)
    const before = written(context)
    const startsAt = wallTime.parse('2026-12-02T15:00')
    moveFollowUp(context.db, calls[1]?.id as FollowUpId, {
      startsAt,
      timeZone: 'Europe/Paris',
      startsAtUtc: instantOf(startsAt, 'Europe/Paris'),
      lengthMinutes: 15,
      now: context.now() + 1000,
    })
    const after = written(context)
    expect(listedByKhal([before, after])).toEqual([
      '2026-11-26 09:30-09:45 Call Ana Núñez (1/4)',
      '2026-12-02 15:00-15:15 Call Ana Núñez (2/4)',
      '2026-12-04 09:30-09:45 Call Ana Núñez (3/4)',
      '2026-12-09 09:30-09:45 Call Ana Núñez (4/4)',
    ])
    const [old, moved] = [readByIcal(before)[1], readByIcal(after)[1]]
    expect(moved?.uid).toBe(old?.uid)
    expect([old?.sequence, moved?.sequence]).toEqual([0, 1])
  })

  test('read names that are full of what iCalendar uses for itself', async () => {
    const context = testContext()
    const person = 'O’Neil, “Añil”; C:\\temp BEGIN:VEVENT 👩‍👩‍👧 日本語の長い名前が続く続く続く続く続く続く'
    await planTestString(context, { person })
    const file = written(context)
    expect(listedByKhal([file])[0]).toBe(`2026-11-26 09:30-09:45 Call ${person} (1/4)`)
    expect(readByIcal(file)[0]?.summary).toBe(`Call ${person} (1/4)`)
  })
})
