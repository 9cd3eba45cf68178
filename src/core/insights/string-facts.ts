import { isConversation } from '../followup/after-outcome.ts'
import type { Outcome } from '../followup/outcome.ts'
import { assertNever } from '../result.ts'
import { hasConversation } from './contacts.ts'

/** What is known of a string when it is counted. Appointments that never happened are no part of it. */
export interface StringFacts {
  /** What came of the attempts that were made, in order: the n-th of these is the n-th attempt. */
  readonly contacts: readonly Outcome[]
  /** How many attempts its cadence wanted. */
  readonly attemptsOf: number
  /** Undefined while it runs. */
  readonly endReason: 'attempts' | 'elapsed' | 'outcome' | 'stopped' | undefined
  /** The lead bought, at an attempt or at an appointment that grew out of one, before another string began. */
  readonly sold: boolean
  /** It runs, but an attempt was missed and then left for longer than the gaps of its cadence. */
  readonly leftLying: boolean
}

/** What the strings behind a bar or a cell have in common. */
export const stringMarks = [
  'started',
  'reached',
  'conversation-at',
  'sale-at',
  'refusal-at',
  'answered-at',
  'unanswered-at',
  'stopped-at',
  'used-up-at',
  'running-at',
  'abandoned',
] as const
export type StringMark = (typeof stringMarks)[number]

/** Whether a string has the mark, at the attempt where there is one to say. Without it: at any attempt. */
export function hasMark(facts: StringFacts, mark: StringMark, attempt?: number): boolean {
  const { contacts } = facts
  const made = contacts.length
  const at = (matches: (outcome: Outcome) => boolean): boolean =>
    attempt === undefined ? contacts.some(matches) : contacts.slice(attempt - 1, attempt).some(matches)
  const last = attempt === undefined || made === attempt
  switch (mark) {
    case 'started':
      return true
    case 'reached':
      return made >= (attempt ?? 1)
    case 'conversation-at':
      return at(isConversation)
    case 'refusal-at':
      return at((outcome) => outcome === 'refused')
    case 'sale-at':
      return facts.sold && last
    case 'answered-at':
      return isAnswered(facts) && last
    case 'unanswered-at':
      return isUnanswered(facts) && last
    case 'stopped-at':
      return isUnanswered(facts) && !isUsedUp(facts) && last
    case 'used-up-at':
      return isUnanswered(facts) && isUsedUp(facts) && last
    case 'running-at':
      return isRunning(facts) && last
    case 'abandoned':
      return isAbandoned(facts) && last
    default:
      return assertNever(mark)
  }
}

/**
 * It ended because the client said something: ended by an outcome, or stopped by the rep after a conversation. No
 * answer is only no answer and never gets here.
 */
const isAnswered = ({ endReason, contacts }: StringFacts): boolean =>
  endReason === 'outcome' || (endReason === 'stopped' && hasConversation(contacts))

/** Nothing more will come of it, and the client has said nothing. */
const isUnanswered = (facts: StringFacts): boolean =>
  (facts.endReason !== undefined || facts.leftLying) && !isAnswered(facts)

/** All attempts that were wanted were made: ending then is the plan, and nobody's fault. */
const isUsedUp = ({ contacts, attemptsOf }: StringFacts): boolean => contacts.length >= attemptsOf

const isRunning = (facts: StringFacts): boolean => facts.endReason === undefined && !facts.leftLying

/** Given up before the last attempt: stopped without a conversation, or left lying. */
const isAbandoned = (facts: StringFacts): boolean =>
  !isUsedUp(facts) && (facts.leftLying || (facts.endReason === 'stopped' && !isAnswered(facts)))
