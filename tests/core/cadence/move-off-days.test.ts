import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReachableCalendar } from '../../../src/core/cadence/client-hours.ts'
import {
  type DayLimits,
  moveOffDays,
  type Standing,
  type StandingLead,
} from '../../../src/core/cadence/move-off-days.ts'
import { createDayPlanner } from '../../../src/core/cadence/place-in-day.ts'
import { addBusinessDays, businessDaysBetween, isBusinessDay } from '../../../src/core/time/business-days.ts'
import { addDays, type PlainDate, plainDate } from '../../../src/core/time/plain-date.ts'
import { dateOf, timeOfDay, type WallTime, wallTime, wallTimeOn } from '../../../src/core/time/wall-time.ts'

const day = (text: string): PlainDate => plainDate.parse(text)
const at = (text: string): WallTime => wallTime.parse(text)

/** Away from Monday 30 November to Friday 4 December. */
const away = { firstDay: day('2026-11-30'), lastDay: day('2026-12-04') }

const calendarWith = ({ firstDay, lastDay }: typeof away): ReachableCalendar => ({
  workingWeekdays: [1, 2, 3, 4, 5],
  holidayName: (date) => (firstDay <= date && date <= lastDay ? 'Away' : undefined),
  hours: { timeZone: 'Europe/Paris', opensAt: timeOfDay.parse('09:00'), closesAt: timeOfDay.parse('18:00') },
})
const calendar = calendarWith(away)

const planned = (id: string, startsAt: string, more: Partial<Standing<string>> = {}): Standing<string> => ({
  id,
  startsAt: at(startsAt),
  lengthMinutes: 15,
  attempt: 2,
  gapBusinessDays: 3,
  isFixed: false,
  isOff: !isBusinessDay(dateOf(at(startsAt)), calendar),
  ...more,
})

const lead = (
  followUps: Standing<string>[],
  more: Partial<StandingLead<string>> = {},
): StandingLead<string> => ({
  followUps,
  calendar,
  leastGap: 2,
  ...more,
})

function move(leads: StandingLead<string>[], limits: Partial<DayLimits> = {}) {
  const planner = createDayPlanner({
    timeZone: 'Europe/Paris',
    dayStarts: timeOfDay.parse('09:00'),
    dayEnds: timeOfDay.parse('18:00'),
    calendar: { workingWeekdays: [1, 2, 3, 4, 5], holidayName: () => undefined },
  })
  for (const { followUps } of leads) {
    for (const { startsAt, lengthMinutes } of followUps) planner.occupy(startsAt, lengthMinutes)
  }
  const free = { loads: new Map(), firstCalls: new Map(), mostPerDay: 8, mostFirstCalls: 8 }
  const moved = moveOffDays(leads, { planner, limits: { ...free, ...limits } })
  return Object.fromEntries(moved.map((one) => [one.id, one.kind === 'moved' ? one.to : one.kind]))
}

describe('an absence', () => {
  test('moves an attempt to the day that its gap reaches without the days away, at its hour', () => {
    const string = lead([planned('2', '2026-12-02T10:30')], { before: day('2026-11-27') })
    expect(move([string])).toEqual({ 2: '2026-12-09T10:30' })
  })

  test('moves what has no gap to keep to the first day back', () => {
    expect(move([lead([planned('alone', '2026-12-02T10:30', { attempt: undefined })])])).toEqual({
      alone: '2026-12-07T10:30',
    })
  })

  test('moves the attempts after it along, each its gap after the one before', () => {
    const string = lead(
      [planned('2', '2026-12-01T10:30'), planned('3', '2026-12-04T10:30'), planned('4', '2026-12-09T10:30')],
      { before: day('2026-11-26') },
    )
    expect(move([string])).toEqual({
      2: '2026-12-08T10:30',
      3: '2026-12-11T10:30',
      4: '2026-12-16T10:30',
    })
  })

  test('leaves later attempts where they are if they are far enough away', () => {
    const string = lead([planned('2', '2026-11-30T10:30'), planned('3', '2026-12-21T10:30')])
    expect(move([string])).toEqual({ 2: '2026-12-07T10:30' })
  })

  test('leaves attempts alone that the rep put close together, as long as nothing pushes them', () => {
    const string = lead([
      planned('2', '2026-11-30T10:30'),
      planned('3', '2026-12-21T10:30'),
      planned('4', '2026-12-22T10:30'),
    ])
    expect(move([string])).toEqual({ 2: '2026-12-07T10:30' })
  })

  test('does not move what was agreed with the client, and says that it clashes', () => {
    const string = lead([planned('agreed', '2026-12-02T10:30', { isFixed: true })])
    expect(move([string])).toEqual({ agreed: 'clash' })
  })

  test('keeps away from what was agreed with the client', () => {
    const string = lead([
      planned('2', '2026-12-02T10:30'),
      planned('agreed', '2026-12-10T10:30', { isFixed: true, attempt: undefined }),
    ])
    expect(move([string], { mostPerDay: 1, loads: new Map([[day('2026-12-07'), 1]]) })).toEqual({
      2: '2026-12-08T10:30',
    })
  })

  test('leaves a clash to the rep where there is no room before what was agreed', () => {
    const string = lead([
      planned('2', '2026-12-02T10:30'),
      planned('agreed', '2026-12-08T10:30', { isFixed: true, attempt: undefined }),
    ])
    expect(move([string])).toEqual({ 2: 'clash' })
  })

  test('takes out what would come after the last day of its string', () => {
    const string = lead([planned('2', '2026-12-02T10:30'), planned('3', '2026-12-07T10:30')], {
      endsBy: day('2026-12-08'),
    })
    expect(move([string])).toEqual({ 2: '2026-12-07T10:30', 3: 'dropped' })
  })

  test('keeps the hour agreed with the client', () => {
    const string = lead([planned('2', '2026-12-02T10:30')], { at: timeOfDay.parse('16:00') })
    expect(move([string])).toEqual({ 2: '2026-12-07T16:00' })
  })
})

describe('many moves', () => {
  const first = (id: string, startsAt: string) => lead([planned(id, startsAt, { attempt: 1 })])

  test('never make a day fuller than it may be', () => {
    const leads = Array.from({ length: 20 }, (_, n) =>
      lead([planned(`${n}`, `2026-12-0${1 + (n % 4)}T10:30`)]),
    )
    const starts = Object.values(move(leads, { mostPerDay: 8 }))
    const on = (date: string) => starts.filter((start) => start.startsWith(date)).length
    expect([on('2026-12-07'), on('2026-12-08'), on('2026-12-09')]).toEqual([8, 8, 4])
    expect(new Set(starts).size).toBe(20)
  })

  test('spread first calls, after those of strings that run', () => {
    const leads = [
      ...['a', 'b', 'c'].map((id) => first(id, '2026-11-30T09:30')),
      lead([planned('running', '2026-12-04T09:30')]),
    ]
    expect(move(leads, { mostFirstCalls: 2, mostPerDay: 3 })).toEqual({
      running: '2026-12-07T09:30',
      a: '2026-12-07T09:45',
      b: '2026-12-07T10:00',
      c: '2026-12-08T09:30',
    })
  })

  test('count what is planned on a day already', () => {
    const loads = new Map([[day('2026-12-07'), 8]])
    expect(move([first('a', '2026-11-30T09:30')], { loads })).toEqual({ a: '2026-12-08T09:30' })
  })
})

const situation = fc.record({
  firstDay: fc.integer({ min: 0, max: 10 }),
  length: fc.integer({ min: 1, max: 15 }),
  leads: fc.array(
    fc.record({
      start: fc.integer({ min: 0, max: 20 }),
      hour: fc.constantFrom('09:00', '09:30', '14:00'),
      attempts: fc.integer({ min: 1, max: 4 }),
      first: fc.integer({ min: 1, max: 3 }),
      gap: fc.integer({ min: 2, max: 5 }),
      agreed: fc.option(fc.nat(3)),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

test('whatever the absence: nothing moves back or too close, order and limits are kept, what is agreed stays', () => {
  fc.assert(
    fc.property(situation, (it) => {
      const firstDay = addDays(day('2026-11-23'), it.firstDay)
      const within = calendarWith({ firstDay, lastDay: addDays(firstDay, it.length) })
      const open = calendarWith({ firstDay: day('2000-01-01'), lastDay: day('2000-01-02') })
      const leads = it.leads.map(({ start, hour, attempts, first, gap, agreed }, number) => {
        let on = addBusinessDays(addDays(day('2026-11-23'), start), 0, open)
        const followUps = Array.from({ length: attempts }, (_, index) => {
          if (index > 0) on = addBusinessDays(on, gap, open)
          return {
            id: `${number}/${index}`,
            startsAt: wallTimeOn(on, timeOfDay.parse(hour)),
            lengthMinutes: 15,
            attempt: first + index,
            gapBusinessDays: gap,
            isFixed: agreed === index,
            isOff: !isBusinessDay(on, within),
          }
        })
        return { followUps, calendar: within, leastGap: 2, before: undefined }
      })
      const busiest = 9
      const moved = move(leads, { mostPerDay: busiest })
      const after = leads.map(({ followUps }) =>
        followUps.map((one) => ({
          ...one,
          to: moved[one.id] === 'clash' ? one.startsAt : (moved[one.id] ?? one.startsAt),
        })),
      )
      for (const followUps of after) {
        followUps.forEach((one, index) => {
          const next = followUps[index + 1]
          expect(one.to >= one.startsAt).toBe(true)
          if (one.isFixed) expect(one.to).toBe(one.startsAt)
          if (moved[one.id] === undefined) expect(isBusinessDay(dateOf(at(one.to)), within)).toBe(true)
          const isClash = [one, next].some((each) => each && moved[each.id] === 'clash')
          if (next && !isClash) {
            const gap = businessDaysBetween(dateOf(at(one.to)), dateOf(at(next.to)), within)
            expect(gap).toBeGreaterThanOrEqual(one.to === one.startsAt && next.to === next.startsAt ? 0 : 2)
          }
        })
      }
      const targets = Object.values(moved).filter((to) => to !== 'clash')
      const perDay = new Map<string, number>()
      for (const to of targets) perDay.set(to.slice(0, 10), (perDay.get(to.slice(0, 10)) ?? 0) + 1)
      expect(Math.max(0, ...perDay.values())).toBeLessThanOrEqual(busiest)
    }),
    { numRuns: 500 },
  )
})
