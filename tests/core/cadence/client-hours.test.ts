import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ClientCalendar,
  isInClientHours,
  usualReachTime,
} from '../../../src/core/cadence/client-hours.ts'
import { createDayPlanner } from '../../../src/core/cadence/place-in-day.ts'
import { isBusinessDay } from '../../../src/core/time/business-days.ts'
import { addDays, type PlainDate, plainDate } from '../../../src/core/time/plain-date.ts'
import { timeOfDay, timeOfMinute, wallTime, wallTimeOn } from '../../../src/core/time/wall-time.ts'
import { instantOf, wallTimeAt } from '../../../src/core/time/zone.ts'
import { createZoneClock } from '../../../src/core/time/zone-clock.ts'

const at = (text: string) => wallTime.parse(text)
const time = (text: string) => timeOfDay.parse(text)

interface Client {
  readonly zone: string
  readonly hours?: readonly [string, string]
  readonly reachedAt?: string
  readonly holidays?: readonly string[]
}

const clientIn = ({
  zone,
  hours = ['09:00', '18:00'],
  reachedAt,
  holidays = [],
}: Client): ClientCalendar => ({
  workingWeekdays: [1, 2, 3, 4, 5],
  holidayName: (date) => (holidays.includes(date) ? 'Holiday' : undefined),
  hours: {
    timeZone: zone,
    opensAt: time(hours[0]),
    closesAt: time(hours[1]),
    reachedAt: reachedAt === undefined ? undefined : time(reachedAt),
  },
})

const repIn = (timeZone: string, workingWeekdays = [1, 2, 3, 4, 5]) =>
  createDayPlanner({
    timeZone,
    dayStarts: time('09:00'),
    dayEnds: time('18:00'),
    calendar: { workingWeekdays, holidayName: () => undefined },
  })

const paris = () => repIn('Europe/Paris')

describe('the hours of a client', () => {
  test('move a morning call to New York into the afternoon of Paris, when it is morning there', () => {
    expect(paris().place(at('2026-11-26T09:30'), 15, clientIn({ zone: 'America/New_York' }))).toBe(
      '2026-11-26T15:00',
    )
  })

  test('move a late call to Kolkata to the end of its afternoon', () => {
    expect(paris().place(at('2026-11-26T17:00'), 15, clientIn({ zone: 'Asia/Kolkata' }))).toBe(
      '2026-11-26T13:15',
    )
  })

  test('follow both clocks in the weeks in which only one of them has changed', () => {
    const client = clientIn({ zone: 'America/New_York', reachedAt: '11:00' })
    const place = (day: string) => paris().place(at(`${day}T09:30`), 15, client)
    expect(place('2026-03-06')).toBe('2026-03-06T17:00')
    expect(place('2026-03-09')).toBe('2026-03-09T16:00')
    expect(place('2026-03-30')).toBe('2026-03-30T17:00')
    expect(place('2026-10-23')).toBe('2026-10-23T17:00')
    expect(place('2026-10-26')).toBe('2026-10-26T16:00')
    expect(place('2026-11-02')).toBe('2026-11-02T17:00')
  })

  test('give way to those of the rep, as near as possible, where the two never meet', () => {
    const day = at('2026-11-26T09:30')
    expect(paris().place(day, 15, clientIn({ zone: 'America/Los_Angeles' }))).toBe('2026-11-26T17:45')
    expect(paris().place(day, 15, clientIn({ zone: 'Pacific/Auckland' }))).toBe('2026-11-26T09:00')
  })

  test('give way too where they meet for less than the call takes', () => {
    const client = clientIn({ zone: 'Europe/Paris', hours: ['17:50', '23:00'] })
    expect(paris().place(at('2026-11-26T09:30'), 15, client)).toBe('2026-11-26T17:45')
  })

  test('are no use on a Saturday over there, however much it is still Friday here', () => {
    const rep = repIn('America/Los_Angeles')
    const client = clientIn({ zone: 'Australia/Sydney' })
    expect(rep.place(at('2026-11-26T09:30'), 15, client)).toBe('2026-11-26T14:00')
    expect(rep.place(at('2026-11-27T09:30'), 15, client)).toBe('2026-11-30T14:00')
  })

  test('are no use on a holiday over there', () => {
    const rep = repIn('America/Los_Angeles')
    const client = clientIn({ zone: 'Australia/Sydney', holidays: ['2026-11-25'] })
    expect(rep.place(at('2026-11-24T09:30'), 15, client)).toBe('2026-11-26T14:00')
  })

  test('are not waited for for ever where working weeks never meet', () => {
    const fridays = { ...clientIn({ zone: 'Australia/Sydney' }), workingWeekdays: [5] }
    const placed = repIn('America/Los_Angeles', [5]).place(at('2026-11-27T09:30'), 15, fridays)
    expect(placed > '2026-11-27T09:30' && placed < '2027-12-01').toBe(true)
  })

  test('do not fill the day of others: those hours are taken, the rest is not', () => {
    const rep = paris()
    const american = clientIn({ zone: 'America/New_York' })
    const starts = Array.from({ length: 13 }, () => {
      const placed = rep.place(at('2026-11-26T09:30'), 15, american)
      rep.occupy(placed, 15)
      return placed
    })
    expect(starts.filter((start) => start < '2026-11-27')).toHaveLength(12)
    expect(starts.at(-1)).toBe('2026-11-27T15:00')
    expect(rep.place(at('2026-11-26T09:30'), 15)).toBe('2026-11-26T09:30')
  })

  test('tell whether a time lies inside of them', () => {
    const hours = { timeZone: 'America/New_York', opensAt: time('09:00'), closesAt: time('18:00') }
    const inside = (wall: string, minutes: number) =>
      isInClientHours(instantOf(at(wall), 'Europe/Paris'), minutes, {
        hours,
        clock: createZoneClock('America/New_York'),
      })
    expect(inside('2026-11-26T15:00', 15)).toBe(true)
    expect(inside('2026-11-26T14:55', 15)).toBe(false)
    expect(inside('2026-11-26T23:45', 15)).toBe(true)
    expect(inside('2026-11-26T23:50', 15)).toBe(false)
  })
})

describe('the hour at which a client was reached', () => {
  test('is preferred to the usual one', () => {
    const client = clientIn({ zone: 'Europe/Paris', reachedAt: '14:30' })
    expect(paris().place(at('2026-11-26T09:30'), 15, client)).toBe('2026-11-26T14:30')
  })

  test('is the one with most conversations, on the quarter of the latest of them', () => {
    const reached = (...times: string[]) => usualReachTime(times.map(time))
    expect(reached('10:05', '14:07', '14:40', '11:00')).toBe('14:30')
    expect(reached('10:05', '14:07')).toBe('14:00')
    expect(reached('14:07', '10:05')).toBe('10:00')
    expect(reached()).toBeUndefined()
  })
})

const zones = [
  'Europe/Paris',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Sydney',
  'Pacific/Auckland',
  'UTC',
]

const fiveMinutes = (from: number, to: number) =>
  fc.integer({ min: from / 5, max: to / 5 }).map((number) => number * 5)

const situation = fc.record({
  repZone: fc.constantFrom(...zones),
  clientZone: fc.constantFrom(...zones),
  // Among others the weeks between the changes of clocks in America and in Europe.
  firstDay: fc
    .oneof(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 60, max: 90 }),
      fc.integer({ min: 294, max: 306 }),
    )
    .map((days) => addDays(plainDate.parse('2026-01-01'), days)),
  opens: fiveMinutes(360, 720),
  openFor: fiveMinutes(30, 600),
  starts: fiveMinutes(360, 720),
  worksFor: fiveMinutes(60, 600),
  wanted: fiveMinutes(0, 1435),
  reachedAt: fc.option(fiveMinutes(300, 1200)),
  length: fc.constantFrom(15, 30, 50),
  holidays: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
  taken: fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 3 }),
      from: fiveMinutes(300, 1300),
      length: fiveMinutes(10, 400),
    }),
    {
      maxLength: 8,
    },
  ),
})
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never

test('a place is what a reader of both clocks finds who tries every five minutes', () => {
  fc.assert(
    fc.property(situation, (it) => {
      const { calendar, workingDay, taken } = arranged(it)
      const planner = createDayPlanner({ ...workingDay, calendar })
      for (const { startsAt, lengthMinutes } of taken) planner.occupy(startsAt, lengthMinutes)
      const placed = planner.place(wallTimeOn(it.firstDay, timeOfMinute(it.wanted)), it.length, calendar)
      const found = tryEverything(it)
      expect(found.map(({ startsAt }) => startsAt)).toContain(placed)
      // Where the hours never meet, the nearest time outranks the usual one.
      const best = found.find(({ isBest, isMet }) => isBest && (isMet || it.reachedAt !== null))
      if (best) expect(placed).toBe(best.startsAt)
    }),
    { numRuns: 1000 },
  )
})

function arranged(it: Situation) {
  const holidays: readonly string[] = it.holidays.map((days) => addDays(it.firstDay, days))
  const calendar: ClientCalendar = {
    workingWeekdays: [1, 2, 3, 4, 5],
    holidayName: (date) => (holidays.includes(date) ? 'Holiday' : undefined),
    hours: {
      timeZone: it.clientZone,
      opensAt: timeOfMinute(it.opens),
      closesAt: timeOfMinute(it.opens + it.openFor),
      reachedAt: it.reachedAt === null ? undefined : timeOfMinute(it.reachedAt),
    },
  }
  const workingDay = {
    timeZone: it.repZone,
    dayStarts: timeOfMinute(it.starts),
    dayEnds: timeOfMinute(it.starts + it.worksFor),
  }
  const taken = it.taken.map(({ day, from, length }) => ({
    startsAt: wallTimeOn(addDays(it.firstDay, day), timeOfMinute(from)),
    lengthMinutes: length,
  }))
  return { calendar, workingDay, taken }
}

/** Every start on the first day that has one. */
function tryEverything(it: Situation) {
  const { calendar } = arranged(it)
  for (let day = it.firstDay; ; day = addDays(day, 1)) {
    if (!isBusinessDay(day, calendar)) continue
    const all = startsOn(day, it)
    const met = all.filter(({ isMet }) => isMet)
    const free = (met.length === 0 ? all : met.filter(({ isOff }) => !isOff)).filter(
      ({ isTaken }) => !isTaken,
    )
    if (free.length > 0) return free
  }
}

function startsOn(day: PlainDate, it: Situation) {
  const { calendar, taken } = arranged(it)
  const minutes = Array.from({ length: it.worksFor / 5 }, (_, index) => it.starts + index * 5)
  const wanted = it.reachedAt === null ? timeOfMinute(it.wanted) : timeOfMinute(it.reachedAt)
  return minutes
    .filter((minute) => minute + it.length <= it.starts + it.worksFor)
    .map((minute) => {
      const startsAt = wallTimeOn(day, timeOfMinute(minute))
      const instant = instantOf(startsAt, it.repZone)
      const there = wallTimeAt(instant, it.clientZone)
      const thereDay = there.slice(0, 10) as PlainDate
      const opens = `${thereDay}T${timeOfMinute(it.opens)}`
      const closes = `${thereDay}T${timeOfMinute(it.opens + it.openFor)}`
      const ends = wallTimeAt(instant + it.length * 60_000, it.clientZone)
      return {
        startsAt,
        isMet: there >= opens && ends <= closes,
        isOff: thereDay !== day && !isBusinessDay(thereDay, calendar),
        isTaken: taken.some((one) => overlaps(startsAt, it.length, one)),
        isBest: (it.reachedAt === null ? startsAt : there).slice(11) === wanted,
      }
    })
}

function overlaps(
  startsAt: string,
  length: number,
  other: { startsAt: string; lengthMinutes: number },
): boolean {
  const [from, otherFrom] = [Date.parse(`${startsAt}Z`), Date.parse(`${other.startsAt}Z`)]
  return from < otherFrom + other.lengthMinutes * 60_000 && otherFrom < from + length * 60_000
}

test('a clock that remembers offsets shows what one that asks each time shows', () => {
  const anyTime = fc.date({ min: new Date('2020-01-01'), max: new Date('2037-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      fc.constantFrom(...zones, 'Australia/Lord_Howe', 'Africa/Casablanca'),
      fc.array(anyTime),
      (zone, times) => {
        const clock = createZoneClock(zone)
        for (const date of times) {
          const wall = at(date.toISOString().slice(0, 16))
          const instant = Date.parse(`${wall}Z`)
          expect(clock.instantOf(instant)).toBe(instantOf(wall, zone))
          expect(clock.wallAt(instant)).toBe(Date.parse(`${wallTimeAt(instant, zone)}Z`))
        }
      },
    ),
  )
})

test('a clock of an unknown zone is refused', () => {
  expect(() => createZoneClock('Mars/Olympus')).toThrow(RangeError)
})
