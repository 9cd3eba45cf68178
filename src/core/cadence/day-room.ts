/** Appointments begin on these minutes when nothing nearer to the wanted time is free. */
const finestStep = 5

/** One day between its first and last working minute, and what of it is taken. Minutes are of the day, 0 to 1440. */
export class DayRoom {
  readonly #taken: Uint8Array
  readonly #starts: number

  constructor(starts: number, ends: number) {
    this.#starts = starts
    this.#taken = new Uint8Array(ends - starts)
  }

  /** Takes the minutes from `start` up to `end`; what lies outside the working day does not matter. */
  take(start: number, end: number): void {
    const from = Math.max(start - this.#starts, 0)
    this.#taken.fill(1, from, Math.max(end - this.#starts, from))
  }

  /**
   * Where `length` minutes are free: at `wanted`, else later by steps of the length, else earlier, else
   * anywhere on the day; undefined only if no place is left.
   */
  find(wanted: number, length: number): number | undefined {
    const last = this.#starts + this.#taken.length - length
    for (let at = wanted; at <= last; at += length) if (this.#isFree(at, length)) return at
    for (let at = wanted - length; at >= this.#starts; at -= length) if (this.#isFree(at, length)) return at
    for (let at = this.#starts; at <= last; at += finestStep) if (this.#isFree(at, length)) return at
    return undefined
  }

  #isFree(at: number, length: number): boolean {
    const from = at - this.#starts
    if (from < 0 || from + length > this.#taken.length) return false
    for (let minute = from; minute < from + length; minute += 1) if (this.#taken[minute] === 1) return false
    return true
  }
}
