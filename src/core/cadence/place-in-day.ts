import type { BusinessCalendar } from '../time/business-days.ts'
import { firstBusinessDayFrom } from '../time/business-days.ts'
import { dateOfDayNumber, dayNumber, type PlainDate, weekdayOfDayNumber } from '../time/plain-date.ts'
import {
  dateOf,
  minuteOfDay,
  type TimeOfDay,
  timeOf,
  timeOfMinute,
  type WallTime,
  wallTimeOn,
} from '../time/wall-time.ts'
import { DayRoom } from './day-room.ts'

export interface WorkingDay {
  readonly dayStarts: TimeOfDay
  readonly dayEnds: TimeOfDay
  /** The seller's own: nothing is placed outside its working week. */
  readonly calendar: BusinessCalendar
  /** What is taken on a day already; asked once for each day that is looked at. */
  readonly takenOn?: (date: PlainDate) => readonly Taken[]
}

export interface Taken {
  readonly startsAt: WallTime
  readonly lengthMinutes: number
}

export interface DayPlanner {
  /** Takes a time, as far as it lies in working hours. */
  occupy(startsAt: WallTime, lengthMinutes: number): void
  /**
   * The free time nearest to the one preferred: that time, else later that day, else earlier, else on the
   * next business day of `calendar` (of the client; by default the seller's). It is not taken by this.
   * An appointment longer than the working day keeps its time on the first business day.
   */
  place(preferred: WallTime, lengthMinutes: number, calendar?: BusinessCalendar): WallTime
}

const minutesInDay = 1440

/**
 * Keeps track of one seller's days while many strings are planned. Throws RangeError if the day ends before
 * it starts.
 */
export function createDayPlanner({ dayStarts, dayEnds, calendar: own, takenOn }: WorkingDay): DayPlanner {
  const [starts, ends] = [minuteOfDay(dayStarts), minuteOfDay(dayEnds)]
  if (ends <= starts) throw new RangeError(`The working day ends at ${dayEnds}, before ${dayStarts}`)
  const rooms = new Map<number, DayRoom>()
  const skips = new Map<number, FullDays>()

  const roomOf = (day: number): DayRoom => rooms.get(day) ?? added(rooms, day, roomFor(day))
  const roomFor = (day: number): DayRoom => {
    const room = new DayRoom(starts, ends)
    for (const { startsAt, lengthMinutes } of takenOn?.(dateOfDayNumber(day)) ?? []) {
      const start = minuteOfDay(timeOf(startsAt))
      room.take(start, start + lengthMinutes)
    }
    return room
  }
  const fullDaysFor = (length: number): FullDays =>
    skips.get(length) ?? added(skips, length, new FullDays(own.workingWeekdays))

  const occupy = (startsAt: WallTime, lengthMinutes: number): void => {
    let day = dayNumber(dateOf(startsAt))
    let start = minuteOfDay(timeOf(startsAt))
    for (let left = lengthMinutes; left > 0; day += 1, start = 0) {
      roomOf(day).take(start, start + left)
      left -= minutesInDay - start
    }
  }

  const place = (preferred: WallTime, length: number, calendar = own): WallTime => {
    const full = fullDaysFor(length)
    const wanted = minuteOfDay(timeOf(preferred))
    let date = firstBusinessDayFrom(dateOf(preferred), calendar)
    if (length > ends - starts) return wallTimeOn(date, timeOf(preferred))
    for (;;) {
      const day = full.firstWithRoomFrom(dayNumber(date))
      const open = firstBusinessDayFrom(dateOfDayNumber(day), calendar)
      if (dayNumber(open) === day) {
        const minute = roomOf(day).find(wanted, length)
        if (minute !== undefined) return wallTimeOn(open, timeOfMinute(minute))
        full.add(day)
      }
      date = open
    }
  }

  return { occupy, place }
}

/**
 * Days on which a certain length no longer fits. Each points to a day that may have room, and every walk
 * shortens the chain it took: without that, planning thousands of strings walks all full days for each.
 */
class FullDays {
  readonly #next = new Map<number, number>()
  readonly #workingWeekdays: readonly number[]

  constructor(workingWeekdays: readonly number[]) {
    this.#workingWeekdays = workingWeekdays
  }

  add(day: number): void {
    this.#next.set(day, day + 1)
  }

  firstWithRoomFrom(first: number): number {
    let found = first
    for (let next = this.#after(found); next !== undefined; next = this.#after(found)) found = next
    for (let day = first; day < found; ) {
      const next = this.#next.get(day) ?? day + 1
      this.#next.set(day, found)
      day = next
    }
    return found
  }

  #after(day: number): number | undefined {
    return this.#workingWeekdays.includes(weekdayOfDayNumber(day))
      ? this.#next.get(day)
      : (this.#next.get(day) ?? day + 1)
  }
}

function added<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value)
  return value
}
