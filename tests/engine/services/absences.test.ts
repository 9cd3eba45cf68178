import { describe, expect, it } from 'vitest'
import type { FollowUpId, LeadId } from '../../../src/core/ids.ts'
import { addDays, type PlainDate } from '../../../src/core/time/plain-date.ts'
import { dateOf, type WallTime } from '../../../src/core/time/wall-time.ts'
import { followUpsOfLead } from '../../../src/main/engine/db/follow-ups.ts'
import { undo } from '../../../src/main/engine/db/history.ts'
import {
  addAbsence,
  listAbsences,
  proposeAbsence,
  removeAbsence,
} from '../../../src/main/engine/services/absences.ts'
import { agenda } from '../../../src/main/engine/services/agenda.ts'
import { addAppointment, moveAppointment } from '../../../src/main/engine/services/appointments.ts'
import { recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { openLead } from '../../../src/main/engine/services/leads.ts'
import {
  clashesOf,
  keepDays,
  proposeSchedule,
  resolveSchedule,
} from '../../../src/main/engine/services/schedule.ts'
import { startAllStrings } from '../../../src/main/engine/services/start-all.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  type TestContext,
  testContext,
} from '../../fixtures/test-context.ts'

const day = (text: string) => text as PlainDate
/** The week of the second attempt of a string that starts on Thursday 26 November. */
const week = { firstDay: day('2026-11-30'), lastDay: day('2026-12-04') }
const all = { limit: 100_000 }

async function withString(context = testContext()) {
  const leadId = addTestLead(context)
  await startString(context, context.asked({ leadId, first: '2026-11-26T09:30' as WallTime }))
  return { context, leadId }
}

const startsOf = (context: TestContext, leadId: LeadId): string[] =>
  followUpsOfLead(context.db, leadId)
    .filter(({ status }) => status === 'planned')
    .map(({ startsAt }) => startsAt)

const appointment = {
  channel: 'phone' as const,
  purpose: 'Talk',
  lengthMinutes: 15,
  reminderMinutes: 10,
}

describe('an absence of the rep', () => {
  it('keeps its days free of what is planned later, as a holiday would', async () => {
    const context = testContext()
    expectValue(await addAbsence(context, context.asked({ ...week, name: 'Skiing', move: true })))
    const { leadId } = await withString(context)
    expect(startsOf(context, leadId).map((start) => start.slice(0, 10))).toEqual([
      '2026-11-26',
      '2026-12-08',
      '2026-12-11',
      '2026-12-16',
    ])
    expect(listAbsences(context)).toMatchObject([{ ...week, name: 'Skiing' }])
  })

  it('moves what stands in it with the rest of the string, exactly as proposed, in one undo', async () => {
    const { context, leadId } = await withString()
    const before = startsOf(context, leadId)
    const proposed = expectValue(await proposeAbsence(context, context.asked(week)))
    expect(startsOf(context, leadId)).toEqual(before)
    expect(proposed).toMatchObject({ moved: 3, dropped: 0, clashes: [] })
    expect(
      proposed.moves.map(({ attempt, of, leadTitle, from, to }) => ({ attempt, of, leadTitle, from, to })),
    ).toEqual([
      { attempt: 2, of: 4, leadTitle: 'Acme', from: '2026-12-01T09:30', to: '2026-12-08T09:30' },
      { attempt: 3, of: 4, leadTitle: 'Acme', from: '2026-12-04T09:30', to: '2026-12-11T09:30' },
      { attempt: 4, of: 4, leadTitle: 'Acme', from: '2026-12-09T09:30', to: '2026-12-16T09:30' },
    ])
    expectValue(await addAbsence(context, context.asked({ ...week, move: true })))
    expect(startsOf(context, leadId).slice(1)).toEqual(proposed.moves.map(({ to }) => to))
    expectValue(undo(context.db, context.newId()))
    expect(startsOf(context, leadId)).toEqual(before)
    expect(listAbsences(context)).toEqual([])
  })

  it('leaves what the client agreed to, and says so', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    const startsAt = '2026-12-02T11:00' as WallTime
    await addAppointment(context, context.asked({ leadId, startsAt, ...appointment, agreed: true }))
    const added = expectValue(await addAbsence(context, context.asked({ ...week, name: 'Ill', move: true })))
    expect(added).toMatchObject({ moved: 0, clashes: [{ leadId, startsAt, isAgreed: true, dayOff: 'Ill' }] })
    expect(startsOf(context, leadId)).toEqual([startsAt])
  })

  it('may leave everything where it is; then Today asks', async () => {
    const { context, leadId } = await withString()
    const before = startsOf(context, leadId)
    expectValue(await addAbsence(context, context.asked({ ...week, move: false })))
    expect(startsOf(context, leadId)).toEqual(before)
    const { total, clashes } = await clashesOf(context, { days: 28 })
    expect(total).toBe(2)
    expect(clashes.map(({ startsAt, dayOff }) => [startsAt, dayOff])).toEqual([
      ['2026-12-01T09:30', 'Away'],
      ['2026-12-04T09:30', 'Away'],
    ])
  })

  it('does not bunch the calls of many leads, nor what has not begun', async () => {
    const context = testContext()
    for (let n = 0; n < 120; n += 1) addTestLead(context, { company: `Company ${n}` })
    await startAllStrings(context, context.asked({}))
    const perDay = (attempt?: number) => {
      const counts = new Map<string, number>()
      for (const card of agenda(context, all)) {
        if (attempt !== undefined && card.attempt !== attempt) continue
        const date = dateOf(card.startsAt)
        counts.set(date, (counts.get(date) ?? 0) + 1)
      }
      return counts
    }
    const busiest = Math.max(...perDay().values())
    const absence = { firstDay: day('2026-12-07'), lastDay: day('2026-12-18') }
    const { moved } = expectValue(await addAbsence(context, context.asked({ ...absence, move: true })))
    expect(moved).toBeGreaterThan(100)
    expect(Math.max(...perDay().values())).toBeLessThanOrEqual(busiest)
    expect(Math.max(...perDay(1).values())).toBeLessThanOrEqual(8)
    for (let date = absence.firstDay; date <= absence.lastDay; date = addDays(date, 1)) {
      expect(perDay().has(date)).toBe(false)
    }
    const starts = agenda(context, all).map(({ startsAt }) => startsAt)
    expect(new Set(starts).size).toBe(480)
  })

  it('cuts a string whose time runs out meanwhile, and asks for a decision', async () => {
    const { context, leadId } = await withString()
    context.db.exec("UPDATE strings SET ends_by = '2026-12-04'")
    context.db.exec("UPDATE follow_ups SET status = 'cancelled' WHERE attempt <> 2")
    const added = expectValue(await addAbsence(context, context.asked({ ...week, move: true })))
    expect(added).toMatchObject({ moved: 0, dropped: 1 })
    const { lead, strings } = expectValue(openLead(context, leadId))
    expect(lead.state).toBe('undecided')
    expect(strings[0]?.endReason).toBe('elapsed')
  })

  it('does not make the guard think of two weeks as of one day', async () => {
    const { context, leadId } = await withString()
    await addAbsence(context, context.asked({ ...week, move: true }))
    const [first] = followUpsOfLead(context.db, leadId)
    const onFriday = { followUpId: first?.id as FollowUpId, startsAt: '2026-11-27T09:30' as WallTime }
    expectValue(await moveAppointment(context, context.asked(onFriday)))
    const second = followUpsOfLead(context.db, leadId)[1]
    const onMonday = { followUpId: second?.id as FollowUpId, startsAt: '2026-12-07T09:30' as WallTime }
    expectValue(await moveAppointment(context, context.asked(onMonday)))
  })

  it('is taken out again, once', async () => {
    const context = testContext()
    const { id } = expectValue(await addAbsence(context, context.asked({ ...week, move: true })))
    expectValue(removeAbsence(context, context.asked({ id })))
    expect(listAbsences(context)).toEqual([])
    expect(expectProblem(removeAbsence(context, context.asked({ id })))).toBe('absence-not-found')
  })

  it('ends after it begins, and leaves some day to plan for', async () => {
    const context = testContext()
    const refusal = async (firstDay: string, lastDay: string) => {
      const period = { firstDay: day(firstDay), lastDay: day(lastDay) }
      const proposed = expectProblem(await proposeAbsence(context, context.asked(period)))
      const added = expectProblem(await addAbsence(context, context.asked({ ...period, move: true })))
      expect(added).toBe(proposed)
      return added
    }
    expect(await refusal('2026-12-04', '2026-12-03')).toBe('absence-ends-early')
    expect(await refusal('2026-12-04', '2028-12-04')).toBe('absence-too-long')
    const half = { firstDay: day('2027-01-01'), lastDay: day('2027-06-30') }
    expectValue(await addAbsence(context, context.asked({ ...half, move: true })))
    expect(await refusal('2027-07-01', '2027-12-31')).toBe('absence-too-long')
  })
})

describe('days that do not count any more', () => {
  /** The context of another day on which these have become holidays. */
  const withHolidays = (context: TestContext, ...holidays: string[]): TestContext => ({
    ...context,
    holidays: testContext(holidays).holidays,
  })

  it('are told with what is planned on them, and moved on request like those of an absence', async () => {
    const { context, leadId } = await withString()
    expect(await clashesOf(context, { days: 28 })).toEqual({ total: 0, clashes: [] })
    const later = withHolidays(context, '2026-12-01', '2026-12-09')
    expect((await clashesOf(later, { days: 28 })).clashes.map(({ startsAt }) => startsAt)).toEqual([
      '2026-12-01T09:30',
      '2026-12-09T09:30',
    ])
    expect(await clashesOf(later, { days: 7 })).toMatchObject({ total: 1 })
    const proposed = expectValue(await proposeSchedule(later))
    expect(proposed.moves.map(({ to }) => to)).toEqual([
      '2026-12-02T09:30',
      '2026-12-07T09:30',
      '2026-12-11T09:30',
    ])
    expect(expectValue(await resolveSchedule(later, later.asked({})))).toEqual({
      moved: 3,
      dropped: 0,
      clashes: [],
    })
    expect(startsOf(later, leadId).slice(1)).toEqual(proposed.moves.map(({ to }) => to))
    expect(await clashesOf(later, { days: 28 })).toMatchObject({ total: 0 })
  })

  it('may be kept for an appointment, which then is not asked about again until it moves', async () => {
    const { context, leadId } = await withString()
    const later = withHolidays(context, '2026-12-01')
    const { clashes } = await clashesOf(later, { days: 28 })
    const followUpIds = clashes.map(({ followUpId }) => followUpId)
    expectValue(keepDays(later, later.asked({ followUpIds })))
    expect(await clashesOf(later, { days: 28 })).toMatchObject({ total: 0 })
    await resolveSchedule(later, later.asked({}))
    expect(startsOf(later, leadId)[1]).toBe('2026-12-01T09:30')
  })

  it('are not kept for what is no longer there, or no longer planned', async () => {
    const { context } = await withString()
    const unknown = context.newId() as FollowUpId
    expect(expectProblem(keepDays(context, context.asked({ followUpIds: [unknown] })))).toBe(
      'follow-up-not-found',
    )
    const id = agenda(context, { limit: 1 })[0]?.id as FollowUpId
    context.setNow('2026-11-26T10:00+01:00')
    await recordOutcome(context, context.asked({ followUpId: id, outcome: 'message' }))
    expect(expectProblem(keepDays(context, context.asked({ followUpIds: [id] })))).toBe('already-recorded')
  })

  it('are wanted where the rep moves or makes an appointment on one', async () => {
    const { context, leadId } = await withString()
    const followUpId = followUpsOfLead(context.db, leadId)[1]?.id as FollowUpId
    const startsAt = '2026-11-29T09:30' as WallTime
    const reason = 'They asked for Sunday'
    expectValue(await moveAppointment(context, context.asked({ followUpId, startsAt, reason })))
    const other = addTestLead(context, { company: 'Borealis' })
    await addAppointment(context, context.asked({ leadId: other, startsAt, ...appointment }))
    expect(await clashesOf(context, { days: 28 })).toMatchObject({ total: 0 })
    expectValue(
      await moveAppointment(context, context.asked({ followUpId, startsAt: '2026-12-01T09:30' as WallTime })),
    )
    expect(await clashesOf(withHolidays(context, '2026-12-01'), { days: 28 })).toMatchObject({ total: 1 })
  })
})
