import { z } from 'zod'
import { hasMark, type StringFacts, type StringMark } from './string-facts.ts'

/** Below this many strings a percentage says more about chance than about anybody's work. */
export const enoughForShare = 10

/** According to the sources, so many per cent of reps stop after one attempt. */
export const stopAfterOneInSources = { from: 68, to: 87 } as const

/**
 * What happened at one attempt. `reached` is the sum of the next one's, `answered`, `stopped`, `usedUp` and `running`.
 */
const attemptCounts = z
  .object({
    attempt: z.int(),
    /** Strings with at least so many attempts made. */
    reached: z.int(),
    conversations: z.int(),
    sales: z.int(),
    refusals: z.int(),
    /** Strings that ended here because the client said something. */
    answered: z.int(),
    /** Strings after which nothing more will come, without an answer and before their last attempt. */
    stopped: z.int(),
    /** The same after their last attempt. */
    usedUp: z.int(),
    /** Strings that wait for their next attempt. */
    running: z.int(),
  })
  .readonly()
export type AttemptCounts = z.infer<typeof attemptCounts>

export const stringCounts = z
  .object({
    started: z.int(),
    attempts: z.array(attemptCounts).readonly(),
    ended: z.record(z.enum(['attempts', 'elapsed', 'outcome', 'stopped', 'running']), z.int()).readonly(),
    /** Strings with at least one conversation. */
    conversations: z.int(),
    sales: z.int(),
    abandoned: z.int(),
    /** Strings whose first attempt did not settle it, and whose second was made or never will be. */
    neededSecond: z.int(),
    /** Those of them that never got it. */
    stoppedAfterOne: z.int(),
  })
  .readonly()
export type StringCounts = z.infer<typeof stringCounts>

/** Facts that many strings share are counted at once. */
export type CountedFacts = StringFacts & { readonly count: number }

export function countStrings(strings: readonly CountedFacts[]): StringCounts {
  const count = (mark: StringMark, attempt?: number): number =>
    sum(strings.filter((facts) => hasMark(facts, mark, attempt)))
  const furthest = Math.max(0, ...strings.map(({ contacts }) => contacts.length))
  const attempts = Array.from({ length: furthest }, (_, index) => countsAt(count, index + 1))
  const ended = (reason: StringFacts['endReason']): number =>
    sum(strings.filter(({ endReason }) => endReason === reason))
  const stoppedAfterOne = count('unanswered-at', 1)
  return {
    started: count('started'),
    attempts,
    ended: {
      attempts: ended('attempts'),
      elapsed: ended('elapsed'),
      outcome: ended('outcome'),
      stopped: ended('stopped'),
      running: ended(undefined),
    },
    conversations: count('conversation-at'),
    sales: count('sale-at'),
    abandoned: count('abandoned'),
    neededSecond: stoppedAfterOne + (attempts[1]?.reached ?? 0),
    stoppedAfterOne,
  }
}

const countsAt = (count: (mark: StringMark, attempt: number) => number, attempt: number): AttemptCounts => ({
  attempt,
  reached: count('reached', attempt),
  conversations: count('conversation-at', attempt),
  sales: count('sale-at', attempt),
  refusals: count('refusal-at', attempt),
  answered: count('answered-at', attempt),
  stopped: count('stopped-at', attempt),
  usedUp: count('used-up-at', attempt),
  running: count('running-at', attempt),
})

const sum = (facts: readonly CountedFacts[]): number => facts.reduce((total, { count }) => total + count, 0)

/** A share in whole per cent, or undefined where there are too few to speak of one. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole < enoughForShare ? undefined : Math.round((part / whole) * 100)
}
