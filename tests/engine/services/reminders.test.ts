import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FollowUpView } from '../../../src/core/contract/follow-ups.ts'
import type { FollowUpId } from '../../../src/core/ids.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { lastApplied, redo, undo } from '../../../src/main/engine/db/history.ts'
import { writeSetting } from '../../../src/main/engine/db/settings.ts'
import { moveAppointment } from '../../../src/main/engine/services/appointments.ts'
import { recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import {
  dismissReminder,
  findFollowUpCard,
  markRemindersShown,
  remindersDue,
  snoozeReminder,
  upcoming,
} from '../../../src/main/engine/services/reminders.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  type TestContext,
  testContext,
} from '../../fixtures/test-context.ts'

/** Ana Núñez is called on Thursday at half past nine for 15 minutes, with a reminder ten minutes before. */
async function withAppointment(context = testContext()) {
  const lead = { company: 'Acme', person: 'Ana Núñez', phone: '+33 1 23 45 67 89' }
  const first = await appointment(context, lead, '2026-11-26T09:30')
  return { context, first, id: first.id }
}

async function appointment(
  context: TestContext,
  lead: Parameters<typeof addTestLead>[1],
  startsAt: string,
): Promise<FollowUpView> {
  const leadId = addTestLead(context, lead)
  const started = await startString(context, context.asked({ leadId, first: startsAt as WallTime }))
  const [first] = expectValue(started).followUps
  if (first === undefined) throw new Error('A string has a first attempt')
  context.db
    .prepare('UPDATE follow_ups SET reminder_minutes = 10, length_minutes = 15 WHERE id = ?')
    .run(first.id)
  return { ...first, reminderMinutes: 10, lengthMinutes: 15 }
}

const dueIds = (context: TestContext): FollowUpId[] =>
  remindersDue(context, {}).reminders.map(({ card }) => card.id)

const at = (time: string): string => `2026-11-26T${time}+01:00`

describe('a reminder', () => {
  it('comes at its minutes before the appointment and goes when the appointment is over', async () => {
    const { context, id } = await withAppointment()
    const seen = ['09:19:59', '09:20', '09:44:59', '09:45'].map((time) => {
      context.setNow(at(time))
      return dueIds(context)
    })
    expect(seen).toEqual([[], [id], [id], []])
  })

  it('names the client, the attempt and what the call is for, because the call is meant to be short', async () => {
    const { context } = await withAppointment()
    context.setNow(at('09:20'))
    expect(remindersDue(context, {})).toMatchObject({
      reminders: [
        {
          title: 'Call Ana Núñez (1/4)',
          dueAt: Date.parse(at('09:20')),
          shown: false,
          briefing: [expect.any(String), '+33 1 23 45 67 89'],
          card: { phone: '+33 1 23 45 67 89', companyName: 'Acme' },
        },
      ],
    })
  })

  it('shows initials in discreet mode, because others may see the screen', async () => {
    const { context } = await withAppointment()
    writeSetting(context.db, 'discreet', true)
    context.setNow(at('09:20'))
    expect(remindersDue(context, {}).reminders).toMatchObject([{ title: 'Call A. N. (1/4)', briefing: [] }])
    context.setNow(at('08:00'))
    expect(upcoming(context).appointments[0]?.title).toBe('Call A. N. (1/4)')
  })

  it('goes with the outcome, and comes back when that is undone', async () => {
    const { context, id } = await withAppointment()
    context.setNow(at('09:25'))
    await recordOutcome(context, context.asked({ followUpId: id, outcome: 'no-answer' }))
    expect(dueIds(context)).toEqual([])
    expectValue(undo(context.db, context.newId()))
    expect(dueIds(context)).toEqual([id])
  })

  it('is shown once, and again only after it was snoozed', async () => {
    const { context, id } = await withAppointment()
    context.setNow(at('09:20'))
    const shown = () => remindersDue(context, {}).reminders.map((reminder) => reminder.shown)
    markRemindersShown(context, context.asked({ followUpIds: [id] }))
    expect(shown()).toEqual([true])
    expectValue(snoozeReminder(context, context.asked({ followUpId: id, minutes: 5 })))
    expect(shown()).toEqual([])
    context.setNow(at('09:25'))
    expect(shown()).toEqual([false])
  })

  it('snoozed beyond the appointment still comes, because that was asked for', async () => {
    const { context, id } = await withAppointment()
    context.setNow(at('09:20'))
    snoozeReminder(context, context.asked({ followUpId: id, minutes: 60 }))
    context.setNow(at('09:50'))
    expect(dueIds(context)).toEqual([])
    context.setNow(at('10:20'))
    expect(dueIds(context)).toEqual([id])
    context.setNow(at('10:35'))
    expect(dueIds(context)).toEqual([])
  })

  it('dismissed does not come back, unless the appointment is moved', async () => {
    const { context, id } = await withAppointment()
    context.setNow(at('09:20'))
    expectValue(dismissReminder(context, context.asked({ followUpId: id })))
    markRemindersShown(context, context.asked({ followUpIds: [id] }))
    expect(dueIds(context)).toEqual([])
    const startsAt = '2026-11-26T09:28' as WallTime
    expectValue(await moveAppointment(context, context.asked({ followUpId: id, startsAt })))
    expect(remindersDue(context, {}).reminders.map(({ card, shown }) => [card.id, shown])).toEqual([
      [id, false],
    ])
  })

  it('is no part of undo: the last change stays the one that undo takes back', async () => {
    const { context, id } = await withAppointment()
    const before = lastApplied(context.db)
    context.setNow(at('09:20'))
    snoozeReminder(context, context.asked({ followUpId: id, minutes: 5 }))
    dismissReminder(context, context.asked({ followUpId: id }))
    expect(lastApplied(context.db)).toEqual(before)
    undo(context.db, context.newId())
    expect(dueIds(context)).toEqual([])
    expectValue(redo(context.db, context.newId()))
    expect(dueIds(context)).toEqual([id])
  })

  it('of an appointment that is done or gone cannot be snoozed', async () => {
    const { context, id } = await withAppointment()
    await recordOutcome(context, context.asked({ followUpId: id, outcome: 'no-answer' }))
    expect(expectProblem(snoozeReminder(context, context.asked({ followUpId: id, minutes: 5 })))).toBe(
      'already-recorded',
    )
    const gone = context.newId() as FollowUpId
    expect(expectProblem(dismissReminder(context, context.asked({ followUpId: gone })))).toBe(
      'follow-up-not-found',
    )
    expect(expectProblem(findFollowUpCard(context, gone))).toBe('follow-up-not-found')
    expectValue(markRemindersShown(context, context.asked({ followUpIds: [gone] })))
  })

  it('is outside of working hours only when neither now nor the appointment is inside', async () => {
    const context = testContext()
    await appointment(context, { person: 'Ana' }, '2026-11-26T09:00')
    const quiet = () => remindersDue(context, {}).reminders.map(({ outsideHours }) => outsideHours)
    context.setNow(at('08:50'))
    expect(quiet()).toEqual([false])
    context.db.prepare('UPDATE follow_ups SET reminder_minutes = 1000 WHERE attempt = 1').run()
    context.setNow(at('08:10'))
    expect(quiet()).toEqual([false])
    const late = testContext()
    const { id } = await appointment(late, { person: 'Ana' }, '2026-11-26T17:30')
    const startsAt = '2026-11-26T20:00' as WallTime
    expectValue(await moveAppointment(late, late.asked({ followUpId: id, startsAt })))
    late.setNow(at('19:50'))
    expect(remindersDue(late, {}).reminders.map(({ outsideHours }) => outsideHours)).toEqual([true])
  })
})

describe('what was missed', () => {
  it('is counted if it came and went unseen, as it does while the machine sleeps', async () => {
    const { context, id } = await withAppointment()
    await appointment(context, { person: 'Bo' }, '2026-11-26T10:00')
    await appointment(context, { person: 'Cy' }, '2026-11-26T11:00')
    context.setNow(at('09:20'))
    markRemindersShown(context, context.asked({ followUpIds: [id] }))
    context.setNow(at('10:50'))
    const missed = (since: string) => remindersDue(context, { missedSince: Date.parse(at(since)) }).missed
    expect(missed('09:20')).toBe(1)
    expect(missed('10:15')).toBe(0)
    expect(remindersDue(context, {}).missed).toBe(0)
  })
})

describe('what comes next', () => {
  it('names the next three appointments and the figures of the day', async () => {
    const context = testContext()
    for (const [person, time] of [
      ['Ana', '09:30'],
      ['Bo', '10:00'],
      ['Cy', '11:00'],
      ['Di', '12:00'],
    ] as const) {
      await appointment(context, { person }, `2026-11-26T${time}`)
    }
    context.setNow(at('09:50'))
    const { appointments, due, missed, today } = upcoming(context)
    expect(appointments.map(({ title, startsAt }) => `${startsAt.slice(11)} ${title}`)).toEqual([
      '10:00 Call Bo (1/4)',
      '11:00 Call Cy (1/4)',
      '12:00 Call Di (1/4)',
    ])
    expect([today, due, missed]).toEqual(['2026-11-26', 3, 1])
  })

  it('says when to look again: at the reminder, the start, the end, and at midnight', async () => {
    const { context } = await withAppointment()
    const next = (time: string): string => {
      context.setNow(at(time))
      return new Date(upcoming(context).nextAt).toISOString()
    }
    expect(['08:00', '09:20', '09:30', '09:45'].map(next)).toEqual([
      '2026-11-26T08:20:00.000Z',
      '2026-11-26T08:30:00.000Z',
      '2026-11-26T08:45:00.000Z',
      '2026-11-26T23:00:00.000Z',
    ])
  })

  it('never misses a moment: between two looks the reminders stay the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), async (happenings) => {
        const { context, id } = await withAppointment()
        const second = await appointment(context, { person: 'Bo' }, '2026-11-26T09:45')
        let now = Date.parse(at('08:00'))
        for (const { what, which, minutes } of happenings) {
          const followUpId = which === 0 ? id : second.id
          act(context, what, { followUpId, minutes })
          const { nextAt } = upcoming(context)
          const before = JSON.stringify(dueIds(context))
          expect(nextAt).toBeGreaterThan(now)
          for (const share of [0.5, 1]) {
            context.setNow(new Date(Math.max(now, now + (nextAt - now) * share - 1)).toISOString())
            expect(JSON.stringify(dueIds(context))).toBe(before)
          }
          now = Math.min(nextAt, now + minutes * 60_000)
          context.setNow(new Date(now).toISOString())
        }
      }),
      { numRuns: 60 },
    )
  })
})

const happening = fc.record({
  what: fc.constantFrom('wait', 'snooze', 'dismiss', 'show', 'undo'),
  which: fc.constantFrom(0, 1),
  minutes: fc.integer({ min: 1, max: 90 }),
})

function act(
  context: TestContext,
  what: string,
  { followUpId, minutes }: { followUpId: FollowUpId; minutes: number },
): void {
  if (what === 'snooze') snoozeReminder(context, context.asked({ followUpId, minutes }))
  if (what === 'dismiss') dismissReminder(context, context.asked({ followUpId }))
  if (what === 'show') markRemindersShown(context, context.asked({ followUpIds: [followUpId] }))
  if (what === 'undo') undo(context.db, context.newId())
}
