import { addDays, format, getISODay, parseISO } from 'date-fns'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CadenceStep, cadenceStep, ruleOfFour } from '../../../src/core/cadence/cadence.ts'
import { planRemaining, planString } from '../../../src/core/cadence/plan-string.ts'
import type { BusinessCalendar } from '../../../src/core/time/business-days.ts'
import { plainDate } from '../../../src/core/time/plain-date.ts'
import { timeOfDay, type WallTime, wallTime } from '../../../src/core/time/wall-time.ts'
import { instantOf } from '../../../src/core/time/zone.ts'

const calendarOf = (
  holidays: Readonly<Record<string, string>> = {},
  workingWeekdays: readonly number[] = [1, 2, 3, 4, 5],
): BusinessCalendar => ({ workingWeekdays, holidayName: (date) => holidays[date] })

const steps = ruleOfFour.steps
const thursday = wallTime.parse('2026-11-26T09:30')
const plan = (first: WallTime, calendar: BusinessCalendar) => planString({ steps, first, calendar })
const times = (attempts: readonly { startsAt: WallTime }[]) => attempts.map(({ startsAt }) => startsAt)

describe('the rule of four', () => {
  test('is four calls, three business days apart', () => {
    expect(steps.map((step) => [step.channel, step.gapBusinessDays, step.lengthMinutes])).toEqual([
      ['phone', 0, 15],
      ['phone', 3, 15],
      ['phone', 3, 15],
      ['phone', 3, 15],
    ])
  })

  test('brings something new each time, in a line a reminder can show', () => {
    const purposes = steps.map(({ purpose }) => purpose)
    expect(new Set(purposes).size).toBe(4)
    for (const step of steps) expect(cadenceStep.parse(step).purpose.length).toBeLessThanOrEqual(40)
  })
})

describe('a string', () => {
  test('that begins on a Thursday goes on on Tuesday, Friday and Wednesday', () => {
    const { attempts, moved } = plan(thursday, calendarOf())
    expect(times(attempts)).toEqual([
      '2026-11-26T09:30',
      '2026-12-01T09:30',
      '2026-12-04T09:30',
      '2026-12-09T09:30',
    ])
    expect(attempts.map(({ attempt, of }) => `${attempt}/${of}`)).toEqual(['1/4', '2/4', '3/4', '4/4'])
    expect(moved).toBeUndefined()
  })

  test('does not begin on a public holiday of the client, and says which', () => {
    const { attempts, moved } = plan(thursday, calendarOf({ '2026-11-26': 'Thanksgiving Day' }))
    expect(times(attempts)).toEqual([
      '2026-11-27T09:30',
      '2026-12-02T09:30',
      '2026-12-07T09:30',
      '2026-12-10T09:30',
    ])
    expect(moved).toEqual({ from: '2026-11-26', to: '2026-11-27', holiday: 'Thanksgiving Day' })
  })

  test('that would begin at a weekend is moved for the weekend, even if that day is a holiday too', () => {
    const { moved } = plan(wallTime.parse('2027-12-25T09:30'), calendarOf({ '2027-12-25': 'Noël' }))
    expect(moved).toEqual({ from: '2027-12-25', to: '2027-12-27' })
  })

  test('passes over the holidays at the end of the year', () => {
    const holidays = { '2026-12-25': 'Noël', '2027-01-01': 'Nouvel An' }
    expect(times(plan(wallTime.parse('2026-12-22T14:00'), calendarOf(holidays)).attempts)).toEqual([
      '2026-12-22T14:00',
      '2026-12-28T14:00',
      '2026-12-31T14:00',
      '2027-01-06T14:00',
    ])
  })

  test('keeps the time on the wall across a change of clocks', () => {
    const { attempts } = plan(wallTime.parse('2026-10-22T09:30'), calendarOf())
    expect(attempts.map(({ startsAt }) => startsAt.slice(11))).toEqual(Array(4).fill('09:30'))
    const [first, second] = attempts.map(({ startsAt }) => instantOf(startsAt, 'Europe/Paris'))
    expect(((second ?? 0) - (first ?? 0)) / 3_600_000).toBe(5 * 24 + 1)
  })

  test('counts the days of a Sunday to Thursday week', () => {
    expect(times(plan(thursday, calendarOf({}, [7, 1, 2, 3, 4])).attempts)).toEqual([
      '2026-11-26T09:30',
      '2026-12-01T09:30',
      '2026-12-06T09:30',
      '2026-12-09T09:30',
    ])
  })

  test('counts each gap from where the attempt before was placed, so that two never come too close', () => {
    const oneDayLater = (preferred: WallTime) => wallTime.parse(nextDay(preferred))
    const { attempts } = planString({ steps, first: thursday, calendar: calendarOf(), place: oneDayLater })
    expect(times(attempts).slice(0, 2)).toEqual(['2026-11-27T09:30', '2026-12-03T09:30'])
  })

  test('that found no room on the wanted day says where it went', () => {
    const place = (preferred: WallTime) => wallTime.parse(nextDay(preferred))
    const { moved } = planString({ steps, first: thursday, calendar: calendarOf(), place })
    expect(moved).toEqual({ from: '2026-11-26', to: '2026-11-27' })
  })

  test('is refused for an empty working week', () => {
    expect(() => plan(thursday, calendarOf({}, []))).toThrow(RangeError)
  })

  test('falls where someone who walks day by day with a calendar on the wall would put it', () => {
    const week = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 40 })
    const gaps = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        week,
        holidays,
        gaps,
        fc.integer({ min: 0, max: 100 }),
        (weekdays, offsets, wanted, start) => {
          const closed = new Set(offsets.map(dateAt))
          const calendar = calendarOf(
            Object.fromEntries([...closed].map((date) => [date, 'Holiday'])),
            weekdays,
          )
          const first = wallTime.parse(`${dateAt(start)}T09:30`)
          const { attempts } = planString({ steps: wanted.map(stepAfter), first, calendar })
          expect(attempts.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(
            walk({ start, gaps: wanted, closed, weekdays }),
          )
        },
      ),
    )
  })
})

describe('the attempts that remain', () => {
  test('are counted from the last real contact and keep their numbers', () => {
    const attempts = planRemaining({
      steps: steps.slice(2),
      after: plainDate.parse('2026-12-02'),
      at: timeOfDay.parse('16:00'),
      calendar: calendarOf(),
      attempt: 3,
      of: 4,
    })
    expect(times(attempts)).toEqual(['2026-12-07T16:00', '2026-12-10T16:00'])
    expect(attempts.map(({ attempt, of }) => [attempt, of])).toEqual([
      [3, 4],
      [4, 4],
    ])
    expect(attempts[1]?.purpose).toBe(steps[3]?.purpose)
  })

  test('are none after the last one: the string is cut there', () => {
    const request = { after: plainDate.parse('2026-12-09'), at: timeOfDay.parse('09:30'), attempt: 5, of: 4 }
    expect(planRemaining({ ...request, steps: [], calendar: calendarOf() })).toEqual([])
  })
})

const dateAt = (offset: number) => format(addDays(parseISO('2026-11-26'), offset), 'yyyy-MM-dd')
const nextDay = (wall: string) => `${format(addDays(parseISO(wall), 1), 'yyyy-MM-dd')}${wall.slice(10)}`
const stepAfter = (gapBusinessDays: number): CadenceStep => ({
  gapBusinessDays,
  channel: 'phone',
  purpose: 'Something new',
  lengthMinutes: 15,
  reminderMinutes: 10,
})

/** The oracle: one day at a time, ticking off the days that count. */
function walk(week: {
  start: number
  gaps: readonly number[]
  closed: ReadonlySet<string>
  weekdays: readonly number[]
}): string[] {
  const counts = (offset: number) =>
    !week.closed.has(dateAt(offset)) && week.weekdays.includes(getISODay(parseISO(dateAt(offset))))
  let offset = week.start
  while (!counts(offset)) offset += 1
  const days = [dateAt(offset)]
  for (const gap of week.gaps.slice(1)) {
    for (let ticked = 0; ticked < gap; ) if (counts(++offset)) ticked += 1
    days.push(dateAt(offset))
  }
  return days
}
