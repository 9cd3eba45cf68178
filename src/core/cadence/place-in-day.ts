import { type BusinessCalendar, firstBusinessDayFrom } from '../time/business-days.ts'
import { dateOfDayNumber, dayNumber } from '../time/plain-date.ts'
import {
  dateOf,
  minuteOfDay,
  type TimeOfDay,
  timeOf,
  timeOfMinute,
  type WallTime,
  wallTimeOn,
} from '../time/wall-time.ts'
import type { ClientCalendar } from './client-hours.ts'
import { DayRoom, type Stretch } from './day-room.ts'
import { FullDays } from './full-days.ts'
import { createReach, hoursKey, type Reach } from './reach.ts'

export interface WorkingDay {
  readonly timeZone: string
  readonly dayStarts: TimeOfDay
  readonly dayEnds: TimeOfDay
  /** The seller's own: nothing is placed outside its working week. */
  readonly calendar: BusinessCalendar
  /** What is taken already on the day of that number; asked once for each day that is looked at. */
  readonly takenOn?: (day: number) => readonly Stretch[]
}

export interface DayPlanner {
  /** Takes a time, as far as it lies in working hours. */
  occupy(startsAt: WallTime, lengthMinutes: number): void
  /** Gives back what is taken by one appointment there. */
  release(startsAt: WallTime, lengthMinutes: number): void
  /**
   * A free time in working hours and in those of the client: at the hour at which the client was reached before,
   * else as near to the one preferred as possible: that time, else later that day, else earlier, else on the next
   * business day of `calendar` (of the client; by default the seller's). It is not taken by this.
   * An appointment longer than the working day keeps its time on the first business day.
   */
  place(preferred: WallTime, lengthMinutes: number, calendar?: ClientCalendar): WallTime
}

const minutesInDay = 1440

/** Calling days of the two may never meet (one works only on Fridays, which are Saturdays for the other). */
const longestWaitDays = 31

/**
 * Keeps track of one seller's days while many strings are planned. Throws RangeError if the day ends before
 * it starts, or for an unknown zone.
 */
export function createDayPlanner(workingDay: WorkingDay): DayPlanner {
  const { dayStarts, dayEnds, timeZone, calendar: own } = workingDay
  const work: Stretch = { from: minuteOfDay(dayStarts), to: minuteOfDay(dayEnds) }
  if (work.to <= work.from) throw new RangeError(`The working day ends at ${dayEnds}, before ${dayStarts}`)
  const rooms = createRooms(work, workingDay)
  const reachOn = createReach(work, timeZone)

  const place = (preferred: WallTime, lengthMinutes: number, calendar: ClientCalendar = own): WallTime => {
    const first = firstBusinessDayFrom(dateOf(preferred), calendar)
    if (lengthMinutes > work.to - work.from) return wallTimeOn(first, timeOf(preferred))
    const search: Search = { wanted: minuteOfDay(timeOf(preferred)), lengthMinutes, calendar }
    let waited = 0
    for (let day = dayNumber(first); ; day += 1) {
      day = rooms.firstDayFrom(day, search)
      const met = waited < longestWaitDays ? calendar : withoutHours(calendar)
      const reach = reachOn({ day, lengthMinutes, calendar: met })
      if (reach.stretches.length === 0) waited += 1
      const minute = rooms.find(day, search, reach)
      if (minute !== undefined) return wallTimeOn(dateOfDayNumber(day), timeOfMinute(minute))
    }
  }

  return { occupy: rooms.occupy, release: rooms.release, place }
}

interface Search {
  readonly wanted: number
  readonly lengthMinutes: number
  readonly calendar: ClientCalendar
}

/** The days of a seller, and which of them are known to be full. */
function createRooms(work: Stretch, { calendar: own, takenOn }: WorkingDay) {
  const rooms = new Map<number, DayRoom>()
  const full = new Map<string, FullDays>()
  const roomOf = (day: number): DayRoom => rooms.get(day) ?? added(rooms, day, roomFor(day))
  const roomFor = (day: number): DayRoom => {
    const room = new DayRoom(work)
    for (const { from, to } of takenOn?.(day) ?? []) room.take(from, to)
    return room
  }
  const fullDays = (key: string): FullDays =>
    full.get(key) ?? added(full, key, new FullDays(own.workingWeekdays))
  const fullForAll = ({ lengthMinutes }: Search) => fullDays(`${lengthMinutes}`)
  const fullInHours = ({ lengthMinutes, calendar: { hours } }: Search) =>
    fullDays(`${lengthMinutes} ${hours === undefined ? '' : hoursKey(hours)}`)

  const eachDay = (
    startsAt: WallTime,
    lengthMinutes: number,
    change: (day: number, part: Stretch) => void,
  ): void => {
    let day = dayNumber(dateOf(startsAt))
    let from = minuteOfDay(timeOf(startsAt))
    for (let left = lengthMinutes; left > 0; day += 1, from = 0) {
      change(day, { from, to: from + left })
      left -= minutesInDay - from
    }
  }
  const occupy = (startsAt: WallTime, lengthMinutes: number): void =>
    eachDay(startsAt, lengthMinutes, (day, { from, to }) => roomOf(day).take(from, to))
  const release = (startsAt: WallTime, lengthMinutes: number): void =>
    eachDay(startsAt, lengthMinutes, (day, { from, to }) => {
      roomOf(day).release(from, to)
      full.clear()
    })

  /** The first business day of the client that is not known to be full. */
  const firstDayFrom = (first: number, search: Search): number => {
    for (let day = first; ; ) {
      const roomy = fullInHours(search).firstWithRoomFrom(fullForAll(search).firstWithRoomFrom(day))
      const open = dayNumber(firstBusinessDayFrom(dateOfDayNumber(roomy), search.calendar))
      if (open === day) return day
      day = open
    }
  }

  const find = (day: number, search: Search, reach: Reach): number | undefined => {
    const { wanted, lengthMinutes } = search
    const [room, best] = [roomOf(day), reach.best ?? wanted]
    for (const stretch of nearestFirst(reach.stretches, best)) {
      const minute = room.find(best, lengthMinutes, stretch)
      if (minute !== undefined) return minute
    }
    if (room.isFullFor(lengthMinutes)) fullForAll(search).add(day)
    else if (reach.isWhole) fullInHours(search).add(day)
    return undefined
  }

  return { occupy, release, firstDayFrom, find }
}

const withoutHours = (calendar: ClientCalendar): ClientCalendar => ({
  workingWeekdays: calendar.workingWeekdays,
  holidayName: (date) => calendar.holidayName(date),
})

const nearestFirst = (stretches: readonly Stretch[], minute: number): readonly Stretch[] =>
  stretches.length < 2 ? stretches : [...stretches].sort((a, b) => distance(a, minute) - distance(b, minute))

const distance = ({ from, to }: Stretch, minute: number): number => Math.max(0, from - minute, minute - to)

function added<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value)
  return value
}
