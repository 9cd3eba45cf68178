import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { BusySourceId } from '../../../src/core/ids.ts'
import { firstUndone, lastApplied, undo } from '../../../src/main/engine/db/history.ts'
import { busyView, importBusyFile, readBusyFilesAgain } from '../../../src/main/engine/services/busy-files.ts'
import { createBusyFollower } from '../../../src/main/engine/services/busy-follower.ts'
import { addTestLead, expectValue, temporaryFolder, testContext } from '../../fixtures/test-context.ts'

async function following(follow = true) {
  const context = testContext()
  const path = join(temporaryFolder(), 'work.ics')
  let saves = 0
  /** As another program saves it: with a date of its own. */
  const save = (...days: readonly string[]) => {
    const events = days.flatMap((day) => [
      'BEGIN:VEVENT',
      `UID:${day}`,
      `DTSTART:${day}T090000Z`,
      `DTEND:${day}T100000Z`,
      'END:VEVENT',
    ])
    writeFileSync(path, ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n'))
    saves += 1
    utimesSync(path, saves, saves)
  }
  save('20261127')
  expectValue(await importBusyFile(context, context.asked({ path, follow })))
  const asked: BusySourceId[][] = []
  const follower = createBusyFollower(context, {
    readAgain: (ids) => {
      asked.push(ids)
      return readBusyFilesAgain(context, context.asked({ ids }))
    },
    onBug: (error) => {
      throw error
    },
  })
  onTestFinished(() => follower.close())
  await follower.look()
  const times = () => busyView(context)[0]?.times
  return { context, path, save, follower, times, asked }
}

it('reads a followed calendar again when it was saved, so that a new meeting is free of calls', async () => {
  const { save, follower, times, asked } = await following()
  save('20261127', '20261130')
  await follower.look()
  expect(times()).toBe(2)
  const reads = asked.length
  await follower.look()
  expect(asked).toHaveLength(reads)
})

it('reads it again every day, because what repeats is known for a year only', async () => {
  const { context, follower } = await following()
  const before = busyView(context)[0]?.knownUntil ?? 0
  context.setNow('2026-12-24T08:00:00Z')
  await follower.look()
  expect(busyView(context)[0]?.knownUntil).toBeGreaterThan(before)
})

it('leaves a calendar alone that is not to be followed', async () => {
  const { save, follower, times, asked } = await following(false)
  save('20261127', '20261130')
  await follower.look()
  expect(times()).toBe(1)
  expect(asked).toEqual([])
})

it('keeps what it knows when the file is gone or no calendar any more, and goes on when it is back', async () => {
  const { context, path, save, follower, times } = await following()
  rmSync(path)
  await follower.look()
  expect(busyView(context)).toMatchObject([{ times: 1, isThere: false }])
  writeFileSync(path, 'half a calend')
  await follower.look()
  expect(busyView(context)).toMatchObject([{ times: 1, isThere: true }])
  save('20261127', '20261130', '20261201')
  await follower.look()
  expect(times()).toBe(3)
})

it('takes nothing from undo and redo, because the rep has done nothing', async () => {
  const { context, save, follower } = await following()
  addTestLead(context)
  expectValue(undo(context.db, context.newId()))
  const before = [lastApplied(context.db), firstUndone(context.db)]
  expect(before[1]).toBeDefined()
  save('20261127', '20261130')
  await follower.look()
  expect([lastApplied(context.db), firstUndone(context.db)]).toEqual(before)
})
