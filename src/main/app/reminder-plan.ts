import type { DueReminders, ReminderView } from '../../core/contract/reminders.ts'
import type { RequestOutput } from '../../core/contract/requests.ts'
import type { FollowUpId } from '../../core/ids.ts'

/** What the engine says of reminders at one moment. */
export interface Look {
  readonly due: DueReminders
  readonly upcoming: RequestOutput<'reminders.upcoming'>
}

export interface ReminderSettings {
  readonly notifications: boolean
  readonly quietOutsideHours: boolean
}

/** What is to be shown now. */
export interface ReminderPlan {
  /** Each by itself. */
  readonly single: readonly ReminderView[]
  /** Instead of a storm: how many are due, and how many came and went while nobody could see them. */
  readonly summary: { readonly due: number; readonly missed: number } | undefined
  readonly markShown: readonly FollowUpId[]
  /** Shown already, or of no more use: what the system still shows of others can go. */
  readonly due: ReadonlySet<FollowUpId>
  /** Those that were missed are still to be told. */
  readonly missedWait: boolean
  /** When to look again, by the engine's clock. */
  readonly wakeAt: number
}

const singleAtMost = 2

/**
 * Decides what of the reminders is shown: nothing where notifications are off, nothing outside of working hours where
 * that is to be quiet (it waits for the next ones), and one summary where there would be many.
 */
export function planReminders({ due, upcoming }: Look, settings: ReminderSettings): ReminderPlan {
  const { notifications, quietOutsideHours } = settings
  const fresh = notifications ? due.reminders.filter(({ shown }) => !shown) : []
  const heard = fresh.filter(({ outsideHours }) => !(quietOutsideHours && outsideHours))
  const missedWait = quietOutsideHours && !upcoming.isWorkingTime && notifications && due.missed > 0
  const missed = notifications && !missedWait ? due.missed : 0
  const many = missed > 0 || heard.length > singleAtMost
  const waits = missedWait || heard.length < fresh.length
  return {
    single: many ? [] : heard,
    summary: many ? { due: heard.length, missed } : undefined,
    markShown: heard.map(({ card }) => card.id),
    due: new Set(due.reminders.map(({ card }) => card.id)),
    missedWait,
    wakeAt: waits ? Math.min(upcoming.nextAt, upcoming.workStartsAt) : upcoming.nextAt,
  }
}
