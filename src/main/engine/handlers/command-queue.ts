/**
 * Runs commands one after the other. They look before they write, and looking may wait (holidays are loaded when
 * first needed): two at once could both see a follow-up without an outcome.
 */
export class CommandQueue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(work: () => T | Promise<T>): Promise<T> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Commands wait until `busy` settles: an import is writing, and would keep them waiting inside SQLite. */
  hold(busy: Promise<unknown>): void {
    void this.run(() => busy.catch(() => undefined))
  }
}
