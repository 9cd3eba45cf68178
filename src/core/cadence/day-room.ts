/** Appointments begin on these minutes when nothing nearer to the wanted time is free. */
const finestStep = 5

/** A part of a day in minutes, the end not included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** One day between its first and last working minute, and what of it is taken. Minutes are of the day, 0 to 1440. */
export class DayRoom {
  /** How many things take each minute: appointments may overlap. */
  readonly #taken: Uint16Array
  readonly #starts: number

  constructor({ from, to }: Stretch) {
    this.#starts = from
    this.#taken = new Uint16Array(to - from)
  }

  /** Takes the minutes from `start` up to `end`; what lies outside the working day does not matter. */
  take(start: number, end: number): void {
    this.#count(start, end, 1)
  }

  /** Gives back what was taken once. */
  release(start: number, end: number): void {
    this.#count(start, end, -1)
  }

  /**
   * Where in `stretch`, a part of this day, `length` minutes are free: as near to `wanted` as they can be at all,
   * else later by steps of the length, else earlier, else anywhere; undefined only if no place is left.
   */
  find(wanted: number, length: number, { from, to }: Stretch): number | undefined {
    const last = to - length
    const nearest = Math.max(from, Math.min(wanted, last))
    for (let at = nearest; at <= last; at += length) if (this.#isFree(at, length)) return at
    for (let at = nearest - length; at >= from; at -= length) if (this.#isFree(at, length)) return at
    for (let at = from; at <= last; at += finestStep) if (this.#isFree(at, length)) return at
    return undefined
  }

  /** Whether `length` minutes together are free nowhere on this day. */
  isFullFor(length: number): boolean {
    let free = 0
    for (const taken of this.#taken) {
      free = taken > 0 ? 0 : free + 1
      if (free >= length) return false
    }
    return true
  }

  #isFree(at: number, length: number): boolean {
    const from = at - this.#starts
    if (from < 0 || from + length > this.#taken.length) return false
    for (let minute = from; minute < from + length; minute += 1)
      if ((this.#taken[minute] ?? 0) > 0) return false
    return true
  }

  #count(start: number, end: number, times: number): void {
    const last = Math.min(end - this.#starts, this.#taken.length)
    for (let minute = Math.max(start - this.#starts, 0); minute < last; minute += 1) {
      this.#taken[minute] = (this.#taken[minute] ?? 0) + times
    }
  }
}
