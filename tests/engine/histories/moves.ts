import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { channels } from '../../../src/core/followup/channel.ts'
import { outcomes } from '../../../src/core/followup/outcome.ts'
import type { FollowUpId, LeadId } from '../../../src/core/ids.ts'
import type { Result } from '../../../src/core/result.ts'
import { addDays, type PlainDate } from '../../../src/core/time/plain-date.ts'
import { dateOf, type TimeOfDay, type WallTime, wallTimeOn } from '../../../src/core/time/wall-time.ts'
import { wallTimeAt } from '../../../src/core/time/zone.ts'
import { listCadences } from '../../../src/main/engine/db/cadences.ts'
import { followUpsOfLead } from '../../../src/main/engine/db/follow-ups.ts'
import { redo, undo } from '../../../src/main/engine/db/history.ts'
import { addAbsence, listAbsences, removeAbsence } from '../../../src/main/engine/services/absences.ts'
import { endAgreement, recordAgreement } from '../../../src/main/engine/services/agreements.ts'
import {
  addAppointment,
  editAppointment,
  moveAppointment,
} from '../../../src/main/engine/services/appointments.ts'
import { logContact, recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { decideLead, stopString } from '../../../src/main/engine/services/decisions.ts'
import { extend } from '../../../src/main/engine/services/extensions.ts'
import { keepDays, resolveSchedule } from '../../../src/main/engine/services/schedule.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import type { TestContext } from '../../fixtures/test-context.ts'

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const inDays = fc.integer({ min: -1, max: 30 })
const hour = fc.constantFrom('08:30', '09:30', '11:00', '16:45', '20:00') as fc.Arbitrary<TimeOfDay>
const reason = maybe(fc.constant('They asked for it'))
const yes = maybe(fc.boolean())

const contact = {
  outcome: fc.constantFrom(...outcomes),
  nextIn: maybe(inDays),
  nextChannel: maybe(fc.constantFrom(...channels)),
  nextAgreed: yes,
  untilIn: maybe(fc.integer({ min: -1, max: 200 })),
  inbound: yes,
  reason,
  hour,
}

/** One thing that a rep may do, sensible or not; days count from the day it is. */
export const move = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 0, max: 9 * 24 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('outcome' as const), which: fc.nat(3), ...contact }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('log' as const),
      channel: fc.constantFrom(...channels),
      ...contact,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('start' as const),
      cadence: fc.nat(3),
      firstIn: maybe(inDays),
      hour,
      reason,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('extend' as const), attempts: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      in: inDays,
      hour,
      channel: fc.constantFrom(...channels),
      agreed: yes,
      reason,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      which: fc.nat(3),
      channel: fc.constantFrom(...channels),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      which: fc.nat(3),
      in: fc.oneof(inDays, fc.integer({ min: 30, max: 120 })),
      hour,
      respace: yes,
      agreed: yes,
      reason,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('agree' as const),
      in: maybe(inDays),
      hour,
      at: maybe(hour),
      channel: maybe(fc.constantFrom(...channels)),
      gap: maybe(fc.integer({ min: 1, max: 12 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('disagree' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      decision: fc.constantFrom('waiting' as const, 'nurture' as const, 'dead' as const, 'reopen' as const),
      untilIn: fc.integer({ min: -1, max: 300 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('away' as const),
      in: fc.integer({ min: -2, max: 20 }),
      days: fc.integer({ min: 0, max: 15 }),
      move: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('return' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resolve' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('keep' as const), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
)
/** A string of which the client has agreed to one attempt; by chance alone that is rare. */
export const withPromise = fc
  .record({ cadence: fc.nat(3), which: fc.integer({ min: 1, max: 3 }), in: fc.integer({ min: 5, max: 20 }) })
  .map(({ cadence, which, in: days }): Move[] => {
    const hour = '09:30' as TimeOfDay
    return [
      { do: 'start', cadence, firstIn: undefined, hour, reason: undefined },
      { do: 'move', which, in: days, hour, respace: true, agreed: true, reason: undefined },
    ]
  })

/** A string that the rep's absence, or an interval the client asks for, pushes past its cut; by chance alone that is rare. */
export const pastTheCut = fc
  .record({
    cadence: fc.nat(3),
    tried: fc.nat(2),
    away: fc.option(fc.integer({ min: 30, max: 90 })),
    gap: fc.integer({ min: 20, max: 60 }),
    hour,
  })
  .map(({ cadence, tried, away, gap, hour }): Move[] => {
    const unanswered: Move = { do: 'outcome', which: 0, ...said, hour }
    return [
      { do: 'start', cadence, firstIn: undefined, hour, reason: undefined },
      ...Array.from({ length: tried }, (): Move[] => [{ do: 'wait', hours: 73 }, unanswered]).flat(),
      away === null
        ? { do: 'agree', in: undefined, hour, at: undefined, channel: undefined, gap }
        : { do: 'away', in: 1, days: away, move: true },
    ]
  })

const said = {
  outcome: 'no-answer' as const,
  nextIn: undefined,
  nextChannel: undefined,
  nextAgreed: undefined,
  untilIn: undefined,
  inbound: undefined,
  reason: 'They asked for it' as const,
}

export type Move = typeof move extends fc.Arbitrary<infer M> ? M : never

const plannedOn = (db: Database, leadId: LeadId) =>
  followUpsOfLead(db, leadId).filter(({ status }) => status === 'planned')

/** The appointment that a move is about; undefined where it is about none. */
export function pickedBy(db: Database, leadId: LeadId, one: Move): FollowUpId | undefined {
  if (!('which' in one)) return undefined
  const planned = plannedOn(db, leadId)
  return planned[one.which % Math.max(planned.length, 1)]?.id
}

/** Does it, as the window would ask for it; undefined where there is nothing to do it to. */
export async function make(
  context: TestContext,
  leadId: LeadId,
  one: Move,
): Promise<Result<unknown> | undefined> {
  const { db, asked } = context
  const today = dateOf(wallTimeAt(context.now(), 'Europe/Paris'))
  const day = (days: number): PlainDate => addDays(today, days)
  const at = (days: number, time: TimeOfDay): WallTime => wallTimeOn(day(days), time)
  const followUpId = pickedBy(db, leadId, one)
  const said = (move: Extract<Move, { do: 'outcome' | 'log' }>) => ({
    outcome: move.outcome,
    inbound: move.inbound,
    reason: move.reason,
    until: move.untilIn === undefined ? undefined : day(move.untilIn),
    next:
      move.nextIn === undefined
        ? undefined
        : { startsAt: at(move.nextIn, move.hour), channel: move.nextChannel, agreed: move.nextAgreed },
  })
  switch (one.do) {
    case 'wait':
      context.setNow(new Date(context.now() + one.hours * 3_600_000).toISOString())
      return undefined
    case 'outcome':
      return followUpId && recordOutcome(context, asked({ followUpId, ...said(one) }))
    case 'log':
      return logContact(context, asked({ leadId, channel: one.channel, ...said(one) }))
    case 'start': {
      const cadenceId = listCadences(db)[one.cadence]?.id
      const first = one.firstIn === undefined ? undefined : at(one.firstIn, one.hour)
      return startString(context, asked({ leadId, cadenceId, first, reason: one.reason }))
    }
    case 'extend':
      return extend(context, asked({ leadId, attempts: one.attempts }))
    case 'stop':
      return stopString(context, asked({ leadId }))
    case 'add': {
      const { channel, agreed, reason } = one
      const startsAt = at(one.in, one.hour)
      const length = { lengthMinutes: 30, reminderMinutes: 10 }
      return addAppointment(
        context,
        asked({ leadId, startsAt, channel, purpose: 'By hand', ...length, agreed, reason }),
      )
    }
    case 'edit':
      return followUpId && editAppointment(context, asked({ followUpId, channel: one.channel }))
    case 'move': {
      const { respace, agreed, reason } = one
      const startsAt = at(one.in, one.hour)
      return followUpId && moveAppointment(context, asked({ followUpId, startsAt, respace, agreed, reason }))
    }
    case 'agree': {
      const startsAt = one.in === undefined ? undefined : at(one.in, one.hour)
      const { channel, gap: gapBusinessDays, at: hour } = one
      return recordAgreement(context, asked({ leadId, channel, gapBusinessDays, at: hour, startsAt }))
    }
    case 'disagree':
      return endAgreement(context, asked({ leadId }))
    case 'decide': {
      const { decision } = one
      const until = day(one.untilIn)
      return decision === 'waiting' || decision === 'nurture'
        ? decideLead(context, asked({ id: leadId, decision, until }))
        : decideLead(context, asked({ id: leadId, decision }))
    }
    case 'away': {
      const [firstDay, lastDay] = [day(one.in), day(one.in + one.days)]
      return addAbsence(context, asked({ firstDay, lastDay, move: one.move }))
    }
    case 'return': {
      const id = listAbsences(context).at(-1)?.id
      return id && removeAbsence(context, asked({ id }))
    }
    case 'keep':
      return followUpId && keepDays(context, asked({ followUpIds: [followUpId] }))
    case 'resolve':
      return resolveSchedule(context, asked({}))
    case 'undo':
      return undo(db, context.newId())
    case 'redo':
      return redo(db, context.newId())
  }
}
