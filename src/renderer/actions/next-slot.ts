import type { FollowUpView } from '../../core/contract/follow-ups.ts'
import type { LeadDetail } from '../../core/contract/leads.ts'
import type { Channel } from '../../core/followup/channel.ts'
import type { Outcome } from '../../core/followup/outcome.ts'
import { addWorkingDays, dayOf, timeOf, workingDaysBetween } from '../i18n/calendar-days.ts'

export interface Slot {
  readonly day: string
  readonly time: string
  readonly channel: Channel
}

interface Step {
  readonly startsAt: string
  readonly channel: Channel
}

interface Calendar {
  readonly today: string
  readonly workingWeekdays: readonly number[]
}

const usualGap = 3

/** The attempt of the same string that is planned after this follow-up, if one is left. */
export function plannedAfter(
  detail: Pick<LeadDetail, 'strings'> | undefined,
  id: string,
): FollowUpView | undefined {
  const string = detail?.strings.find(({ followUps }) => followUps.some((one) => one.id === id))
  const attempt = string?.followUps.find((one) => one.id === id)?.attempt ?? 1
  return string?.followUps.find((one) => one.status === 'planned' && (one.attempt ?? 1) > attempt)
}

/**
 * The slot that the next step has if nothing is chosen. The engine keeps what is planned when the contact
 * happens on its day, and counts the gap from today when it happens on another.
 */
export function nextSlot(card: Step, planned: Step | undefined, { today, workingWeekdays }: Calendar): Slot {
  const from = dayOf(card.startsAt)
  if (planned !== undefined && from === today) {
    return { day: dayOf(planned.startsAt), time: timeOf(planned.startsAt), channel: planned.channel }
  }
  const gap =
    planned === undefined ? usualGap : workingDaysBetween(from, dayOf(planned.startsAt), workingWeekdays)
  const { startsAt, channel } = planned ?? card
  return {
    day: addWorkingDays(today, Math.max(gap, 1), workingWeekdays),
    time: timeOf(startsAt),
    channel,
  }
}

/**
 * Whether a next step can be named: after the last attempt only a conversation may lead to another. It must be
 * when nothing else would plan what the dialog shows.
 */
export function nextStepOf(outcome: Outcome, planned: Step | undefined): 'none' | 'may' | 'must' {
  switch (outcome) {
    case 'agreed':
      return 'must'
    case 'interested':
      return planned === undefined ? 'must' : 'may'
    case 'no-answer':
    case 'message':
    case 'not-decider':
      return planned === undefined ? 'none' : 'may'
    default:
      return 'none'
  }
}
