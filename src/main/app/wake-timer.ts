/** A clock that was set, or a machine that slept, is noticed after so long. Also far below the limit of timers, 2^31 ms. */
const longestSleepMs = 60_000

/**
 * Calls back once at an instant of the clock on the wall. A plain timer would not do: it counts the time that passes,
 * not what the clock shows, stands still while the machine sleeps, and cannot wait for more than 24 days.
 */
export class WakeTimer {
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param instant ms since the epoch, by the clock of the machine */
  arm(instant: number, wake: () => void): void {
    this.stop()
    const left = instant - Date.now()
    this.#timer = setTimeout(
      () => (Date.now() >= instant ? wake() : this.arm(instant, wake)),
      Math.max(0, Math.min(left, longestSleepMs)),
    )
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
