import type { EngineClient } from '../../core/contract/engine-client.ts'
import { type Look, planReminders, type ReminderPlan, type ReminderSettings } from './reminder-plan.ts'
import { WakeTimer } from './wake-timer.ts'

export interface SchedulerOptions {
  readonly engine: EngineClient
  readonly settings: () => ReminderSettings
  /** Shows what is to be shown. */
  readonly act: (plan: ReminderPlan, look: Look) => void
}

/** One burst of changes is looked at once. */
const pauseMs = 300

/**
 * Looks at the reminders when one comes or goes, when the data changes, and when it is told to; in between it sleeps.
 * Looks follow one another, so that none is shown twice.
 */
export class ReminderScheduler {
  readonly #options: SchedulerOptions
  readonly #timer = new WakeTimer()
  #pause: ReturnType<typeof setTimeout> | undefined
  #looking = false
  #again = false
  /** Up to when everything that could be missed has been told; by the engine's clock. */
  #told: number | undefined

  constructor(options: SchedulerOptions) {
    this.#options = options
  }

  start(): void {
    const { engine } = this.#options
    engine.onNotice('dataChanged', () => {
      this.#pause ??= setTimeout(() => {
        this.#pause = undefined
        void this.look()
      }, pauseMs)
    })
    engine.onState(() => {
      if (engine.state === 'connected') void this.look()
    })
    void this.look()
  }

  async look(): Promise<void> {
    this.#again = true
    if (this.#looking) return
    this.#looking = true
    while (this.#again) {
      this.#again = false
      await this.#lookOnce()
    }
    this.#looking = false
  }

  /** Without an engine there is nothing to show, until it is connected again. */
  async #lookOnce(): Promise<void> {
    const { engine, settings, act } = this.#options
    const missed = this.#told === undefined ? {} : { missedSince: this.#told }
    const asked = Date.now()
    // First when to look again, then what is due: what comes between the two is seen now, or at once again.
    const upcoming = await engine.request('reminders.upcoming', {})
    const due = await engine.request('reminders.due', missed)
    if (!due.ok || !upcoming.ok) return
    const look = { due: due.value, upcoming: upcoming.value }
    const plan = planReminders(look, settings())
    if (!plan.missedWait) this.#told = look.upcoming.now
    // Counted from the question, not from the answer: a machine may fall asleep between the two.
    this.#timer.arm(asked + plan.wakeAt - look.upcoming.now, () => void this.look())
    act(plan, look)
    if (plan.markShown.length > 0) {
      await engine.request('reminders.markShown', { followUpIds: [...plan.markShown] })
    }
  }
}
