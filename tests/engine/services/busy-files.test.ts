import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../src/core/time/plain-date.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { undo } from '../../../src/main/engine/db/history.ts'
import {
  busyOn,
  busyView,
  importBusyFile,
  removeBusyFile,
} from '../../../src/main/engine/services/busy-files.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  temporaryFolder,
  testContext,
} from '../../fixtures/test-context.ts'

const period = { from: '2026-11-26' as PlainDate, to: '2026-11-30' as PlainDate }

function setUp(...events: readonly string[][]) {
  const context = testContext()
  const path = join(temporaryFolder(), 'work.ics')
  const write = (...all: readonly string[][]) =>
    writeFileSync(
      path,
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        ...all.flatMap(([start, end], index) => [
          'BEGIN:VEVENT',
          `UID:${index}`,
          `DTSTART:${start}`,
          `DTEND:${end}`,
          'SUMMARY:Secret',
          'END:VEVENT',
        ]),
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  write(...events)
  const read = () => importBusyFile(context, context.asked({ path, follow: true }))
  return { context, path, write, read }
}

describe('busy time from a calendar file', () => {
  it('is kept free of calls, and nothing but start and end of it is kept', async () => {
    const { context, read } = setUp(['20261126T083000Z', '20261126T100000Z'])
    expect(expectValue(await read())).toMatchObject({ times: 1, leftOut: 0 })
    expect(busyOn(context, period)).toEqual([
      {
        source: 'work.ics',
        startsAt: '2026-11-26T09:30',
        endsAt: '2026-11-26T11:00',
        startsAtUtc: Date.parse('2026-11-26T08:30Z'),
        endsAtUtc: Date.parse('2026-11-26T10:00Z'),
      },
    ])
    const leadId = addTestLead(context)
    const { followUps } = expectValue(await startString(context, context.asked({ leadId })))
    expect(followUps[0]?.startsAt).toBe('2026-11-26T11:00' as WallTime)
    const everything = context.db.serialize().toString('latin1')
    expect(everything).not.toContain('Secret')
  })

  it('is replaced when the file is read again, and taken back by undo', async () => {
    const { context, write, read } = setUp(['20261126T090000Z', '20261126T100000Z'])
    const first = expectValue(await read())
    write(['20261126T090000Z', '20261126T100000Z'], ['20261127T090000Z', '20261127T100000Z'])
    const second = expectValue(await read())
    expect(second).toMatchObject({ id: first.id, times: 2 })
    expect(busyView(context)).toMatchObject([{ times: 2, follows: true, readAt: context.now() }])
    expectValue(undo(context.db, context.newId()))
    expect(busyOn(context, period)).toHaveLength(1)
    expectValue(undo(context.db, context.newId()))
    expect(busyView(context)).toEqual([])
    expect(busyOn(context, period)).toEqual([])
  })

  it('goes with its file', async () => {
    const { context, read } = setUp(['20261126T090000Z', '20261126T100000Z'])
    const { id } = expectValue(await read())
    expectValue(removeBusyFile(context, context.asked({ id })))
    expect(busyOn(context, period)).toEqual([])
    expect(expectProblem(removeBusyFile(context, context.asked({ id })))).toBe('busy-file-not-found')
    expectValue(undo(context.db, context.newId()))
    expect(busyOn(context, period)).toHaveLength(1)
  })

  it('is not read from a file that is missing or no calendar', async () => {
    const { context, path, read } = setUp()
    writeFileSync(path, 'name;phone')
    expect(expectProblem(await read())).toBe('file-not-calendar')
    const missing = context.asked({ path: `${path}.gone`, follow: true })
    expect(expectProblem(await importBusyFile(context, missing))).toBe('file-missing')
  })
})
