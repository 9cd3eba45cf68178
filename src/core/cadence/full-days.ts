import { weekdayOfDayNumber } from '../time/plain-date.ts'

/**
 * Days on which a certain length no longer fits. Each points to a day that may have room, and every walk
 * shortens the chain it took: without that, planning thousands of strings walks all full days for each.
 */
export class FullDays {
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
