import type { CalendarView } from '../../../core/contract/calendar.ts'
import type { Problem } from '../../../core/problem.ts'
import { type Result, success } from '../../../core/result.ts'
import type { SettingValue } from '../db/settings.ts'
import {
  createToken,
  type Subscription,
  startSubscription,
} from '../providers/calendar-file/subscription-server.ts'

type Address = NonNullable<SettingValue<'subscription'>>

/** The subscription address, on or off as the saved setting says; undo and redo of the setting switch it too. */
export interface SubscriptionSwitch {
  /** Makes an address nobody can guess, and serves it. */
  open(): Promise<Result<Address>>
  /** Serves the saved address, or none. */
  follow(wanted: Address | undefined): Promise<void>
  view(): CalendarView['subscription']
}

export function createSubscriptionSwitch(file: string): SubscriptionSwitch {
  let running: { address: Address; server: Subscription } | undefined
  let problem: Problem | undefined
  let last: Promise<unknown> = Promise.resolve()

  /** One change at a time: an address being opened must not be opened twice. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
  const start = async (wanted: Address): Promise<Result<Address>> => {
    const started = await startSubscription({ file, ...wanted })
    problem = started.ok ? undefined : started.error
    if (!started.ok) return started
    running = { server: started.value, address: { token: wanted.token, port: started.value.port } }
    return success(running.address)
  }
  const stop = async (): Promise<void> => {
    await running?.server.close()
    running = undefined
    problem = undefined
  }
  return {
    open: () =>
      inTurn(async () => (running ? success(running.address) : start({ token: createToken(), port: 0 }))),
    follow: (wanted) =>
      inTurn(async () => {
        if (running?.address.token === wanted?.token) return
        await stop()
        if (wanted) await start(wanted)
      }),
    view: () => ({
      on: running !== undefined || problem !== undefined,
      url: running?.server.url,
      problem,
    }),
  }
}
