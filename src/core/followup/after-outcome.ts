import { assertNever } from '../result.ts'
import type { Outcome } from './outcome.ts'

/** What becomes of the lead and its string once a contact has happened. */
export type Consequence =
  /** The next attempts stay planned, counted from this contact. */
  | 'string-goes-on'
  /** All attempts are used: nothing more is scheduled, and a decision is asked for. */
  | 'string-cut'
  /** What was agreed replaces the rest of the string. */
  | 'appointment-agreed'
  | 'wait-until'
  | 'refused'
  | 'won'

/** True when somebody who counts was really spoken to: only then may a string grow. */
export const isConversation = (outcome: Outcome): boolean =>
  outcome === 'agreed' || outcome === 'interested' || outcome === 'not-now'

/**
 * The consequence of an outcome. No answer never counts as a refusal, and a string without attempts left is
 * cut rather than run on or dropped silently.
 * @param remaining attempts still planned after this one
 * @param hasNext the rep named the next appointment
 */
export function consequenceOf(outcome: Outcome, remaining: number, hasNext: boolean): Consequence {
  switch (outcome) {
    case 'agreed':
      return 'appointment-agreed'
    case 'interested':
      return hasNext && remaining === 0 ? 'appointment-agreed' : goesOn(remaining)
    case 'no-answer':
    case 'message':
    case 'not-decider':
      return goesOn(remaining)
    case 'not-now':
      return 'wait-until'
    case 'refused':
      return 'refused'
    case 'bought':
      return 'won'
    default:
      return assertNever(outcome)
  }
}

const goesOn = (remaining: number): Consequence => (remaining > 0 ? 'string-goes-on' : 'string-cut')
