import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { Result } from '../../../../src/core/result.ts'
import { writeSetting } from '../../../../src/main/engine/db/settings.ts'
import { createCalendarFile } from '../../../../src/main/engine/providers/calendar-file/calendar-file.ts'
import {
  refreshCalendarFile,
  type Written,
} from '../../../../src/main/engine/providers/calendar-file/refresh.ts'
import { expectProblem, expectValue, temporaryFolder, testContext } from '../../../fixtures/test-context.ts'
import { planTestString } from './planned-string.ts'

const source = '../../../../src/main/engine/providers/calendar-file/calendar-file-worker.ts'
const workerFile = resolve(import.meta.dirname, source)

/** A database with one planned string, and the calendar file that follows it. */
async function calendarOfOneString(given: { workerFile?: string; folder?: string } = {}) {
  const context = testContext()
  await planTestString(context)
  const folder = given.folder ?? temporaryFolder()
  const results: Result<Written>[] = []
  const calendar = createCalendarFile({
    databaseFile: context.db.name,
    folder,
    workerFile: given.workerFile ?? workerFile,
    now: context.now,
    onWritten: (result) => results.push(result),
  })
  onTestFinished(() => calendar.close())
  const text = () => readFileSync(join(folder, 'relance.ics'), 'utf8')
  return { context, folder, calendar, results, text }
}

describe('the calendar file', () => {
  test('holds what the database holds', async () => {
    const { calendar, text } = await calendarOfOneString()
    expect(expectValue(await calendar.flush())).toEqual({ appointments: 4, changed: true })
    expect(text().match(/SUMMARY:Call Ana Núñez \(\d\/4\)/g)).toHaveLength(4)
  })

  test('is the same from the worker as from the command line, to the byte', async () => {
    const { context, calendar, text } = await calendarOfOneString()
    await calendar.flush()
    const folder = temporaryFolder()
    expectValue(refreshCalendarFile(context.db, { folder, now: context.now() }))
    expect(readFileSync(join(folder, 'relance.ics'), 'utf8')).toBe(text())
  })

  test('follows many changes in a row with one refresh', async () => {
    const { context, calendar, results, text } = await calendarOfOneString()
    calendar.changed()
    await planTestString(context, { person: 'Ion Popa' }, '2026-11-30T11:00')
    for (let change = 0; change < 20; change += 1) calendar.changed()
    await vi.waitFor(() => expect(results).toHaveLength(1), 5000)
    expect(expectValue(results[0] ?? (await calendar.flush()))).toEqual({ appointments: 8, changed: true })
    expect(text()).toContain('SUMMARY:Call Ion Popa (1/4)')
  })

  test('is left alone when nothing changed', async () => {
    const { calendar, folder } = await calendarOfOneString()
    await calendar.flush()
    const before = statSync(join(folder, 'relance.ics')).ino
    expect(expectValue(await calendar.flush())).toEqual({ appointments: 4, changed: false })
    expect(statSync(join(folder, 'relance.ics')).ino).toBe(before)
  })

  test('remembers events between refreshes, but sees a person who was renamed', async () => {
    const { context, calendar, text } = await calendarOfOneString()
    await calendar.flush()
    context.db.prepare("UPDATE people SET name = 'Ana Ruiz'").run()
    await calendar.flush()
    expect(text()).toContain('SUMMARY:Call Ana Ruiz (1/4)')
    expect(text()).not.toContain('Núñez')
  })

  test('is put right when another program has changed it', async () => {
    const { calendar, folder, text } = await calendarOfOneString()
    await calendar.flush()
    const whole = text()
    writeFileSync(join(folder, 'relance.ics'), whole.replaceAll('Call', 'Xxxx'))
    expect(expectValue(await calendar.flush())).toEqual({ appointments: 4, changed: true })
    expect(text()).toBe(whole)
  })

  test('is discreet as soon as the setting says so', async () => {
    const { context, calendar, text } = await calendarOfOneString()
    writeSetting(context.db, 'discreet', true)
    await calendar.flush()
    expect(text()).toContain('SUMMARY:Call A. N. (1/4)')
    expect(text()).not.toMatch(/Núñez|911/)
  })

  test('is never refreshed twice at once: who asks meanwhile shares the next refresh', async () => {
    const { calendar, results } = await calendarOfOneString()
    await Promise.all([calendar.flush(), calendar.flush(), calendar.flush(), calendar.flush()])
    expect(results).toHaveLength(2)
  })

  test('says why it could not be written, and is written once that is put right', async () => {
    const folder = join(temporaryFolder(), 'taken')
    writeFileSync(folder, 'not a folder')
    const { calendar, results } = await calendarOfOneString({ folder })
    expect(expectProblem(await calendar.flush())).toBe('folder-read-only')
    expect(results[0]?.ok).toBe(false)
    rmSync(folder)
    expect(expectValue(await calendar.flush()).appointments).toBe(4)
  })

  test('survives a worker that cannot even start', async () => {
    const { calendar } = await calendarOfOneString({ workerFile: '/nowhere/worker.mjs' })
    expect(expectProblem(await calendar.flush())).toBe('unexpected')
    expect(expectProblem(await calendar.flush())).toBe('unexpected')
  })

  test('waits for a refresh under way when it is closed', async () => {
    const { calendar, results, text } = await calendarOfOneString()
    const flushed = calendar.flush()
    await calendar.close()
    expect(expectValue(await flushed).changed).toBe(true)
    expect(results).toHaveLength(1)
    expect(text()).toMatch(/END:VCALENDAR\r\n$/)
  })
})
