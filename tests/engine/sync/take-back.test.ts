import { expect, it } from 'vitest'
import type { EventTime } from '../../../src/core/sync/remote-calendar.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { findFollowUp } from '../../../src/main/engine/db/follow-ups.ts'
import { undo } from '../../../src/main/engine/db/history.ts'
import { readJournal } from '../../../src/main/engine/db/sync-journal.ts'
import { addAppointment, moveAppointment } from '../../../src/main/engine/services/appointments.ts'
import { takeBack } from '../../../src/main/engine/services/take-back.ts'
import { addTestLead, expectProblem, expectValue, testContext } from '../../fixtures/test-context.ts'
import { connected } from './connected.ts'

const at = (wall: string) => wall as WallTime
const first = at('2026-12-01T10:00')
const there = at('2026-12-03T15:00')
const appointment = {
  startsAt: first,
  channel: 'phone',
  purpose: 'Ask',
  lengthMinutes: 15,
  reminderMinutes: 5,
} as const

/** An appointment in the calendar, which the rep has moved there. */
async function movedInTheCalendar() {
  const context = testContext()
  const { calendar, runs, account } = await connected(context)
  const leadId = addTestLead(context)
  const { id } = expectValue(await addAppointment(context, context.asked({ leadId, ...appointment })))
  const sync = () => runs.run(account(), { yes: true })
  const event = () => calendar.events(account().calendar as never)[0]
  await sync()
  calendar.client.moveEvent(event()?.handle as never, { ...event()?.time, startsAt: there } as EventTime)
  await sync()
  return {
    context,
    sync,
    id,
    startsAt: () => findFollowUp(context.db, id)?.startsAt,
    eventStart: () => (event()?.time as { startsAt?: WallTime } | undefined)?.startsAt,
    entry: (code: string) => readJournal(context.db, 100).find((one) => one.code === code),
  }
}

it('takes back a move that came from the calendar, and the next run puts the calendar right', async () => {
  const { context, sync, startsAt, eventStart, entry } = await movedInTheCalendar()
  expect(startsAt()).toBe(there)
  const { seq, undo: offered } = entry('moved-there') ?? { seq: 0 }
  expect(offered?.summary.code).toBe('appointment-moved')
  expectValue(takeBack(context, context.asked({ seq })))
  expect(startsAt()).toBe(first)
  expect(entry('moved-there')?.undo).toBeUndefined()
  await sync()
  expect(eventStart()).toBe(first)
  expect(startsAt()).toBe(first)
})

it('can itself be undone, after which the entry offers it again', async () => {
  const { context, startsAt, entry } = await movedInTheCalendar()
  const seq = entry('moved-there')?.seq ?? 0
  expectValue(takeBack(context, context.asked({ seq })))
  expectValue(undo(context.db, context.newId()))
  expect(startsAt()).toBe(there)
  expect(entry('moved-there')?.undo).toBeDefined()
})

it('refuses what something later has touched, which would be lost with it', async () => {
  const { context, id, startsAt, entry } = await movedInTheCalendar()
  const later = at('2026-12-04T11:00')
  expectValue(
    await moveAppointment(context, context.asked({ followUpId: id, startsAt: later, reason: 'They asked' })),
  )
  const seq = entry('moved-there')?.seq ?? 0
  expect(expectProblem(takeBack(context, context.asked({ seq })))).toBe('touched-since')
  expect(startsAt()).toBe(later)
})

it('offers on an appointment that was written what made it, and takes both away', async () => {
  const context = testContext()
  const { calendar, runs, account } = await connected(context)
  const leadId = addTestLead(context)
  expectValue(await addAppointment(context, context.asked({ leadId, ...appointment })))
  await runs.run(account(), { yes: true })
  const created = readJournal(context.db, 100).find(({ code }) => code === 'created')
  expect(created?.undo?.summary.code).toBe('appointment-added')
  expectValue(takeBack(context, context.asked({ seq: created?.seq ?? 0 })))
  await runs.run(account(), { yes: true })
  expect(calendar.events(account().calendar as never)).toEqual([])
})
