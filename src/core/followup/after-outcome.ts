import type { CadenceKind } from '../cadence/cadence.ts'
import { assertNever } from '../result.ts'
import type { Channel } from './channel.ts'
import type { Outcome } from './outcome.ts'

/** What becomes of the lead and its string once a contact has happened. */
export type Consequence =
  /** The next attempts stay planned, counted from this contact. */
  | 'string-goes-on'
  /** Nothing is planned any more, and a decision is asked for. */
  | 'undecided'
  /** The appointment that was named replaces the rest of the string. */
  | 'appointment'
  /** An appointment outside of a string that nobody kept: the same once more, some days later. */
  | 'try-again'
  /** A customer named the day on which to ask again: the same appointment then. */
  | 'ask-again'
  | 'wait-until'
  /** The lead is nurtured on, until another date. */
  | 'nurture-until'
  /** Nothing changes: a lead that waits or rests has only been contacted. */
  | 'rests'
  | 'refused'
  | 'won'

/** Where the lead stands when the contact happens. */
export interface Standing {
  /** Of the running string; undefined where none runs. */
  readonly kind: CadenceKind | undefined
  /** Appointments that stay planned after this contact. */
  readonly remaining: number
  /** The rep named the next appointment. */
  readonly hasNext: boolean
  /** An appointment was not kept, and fewer attempts than the rule of four were made since the last conversation. */
  readonly hasTries: boolean
  /** The lead waits, is nurtured, or is closed: it needs no next step. */
  readonly isResting: boolean
  /** They bought: a customer stays one. */
  readonly isWon: boolean
}

/** True when somebody who counts was really spoken to: only then may a string grow. */
export const isConversation = (outcome: Outcome): boolean =>
  outcome === 'agreed' || outcome === 'interested' || outcome === 'not-now'

/** What may be sent to a lead that is nurtured: nothing that rings, and nobody who stands at the door. */
export const isLightTouch = (channel: Channel): boolean =>
  channel === 'email' || channel === 'message' || channel === 'letter'

/**
 * The consequence of an outcome. No answer never counts as a refusal, and a string without attempts left is
 * cut rather than run on or dropped silently.
 */
export function consequenceOf(outcome: Outcome, standing: Standing): Consequence {
  if (standing.isWon) return withCustomer(outcome, standing)
  switch (outcome) {
    case 'agreed':
      return 'appointment'
    case 'interested':
      return afterInterest(standing)
    case 'no-answer':
    case 'message':
    case 'not-decider':
      return withoutConversation(standing)
    case 'not-now':
      return standing.kind === 'nurture' ? 'nurture-until' : 'wait-until'
    case 'refused':
      return 'refused'
    case 'bought':
      return 'won'
    default:
      return assertNever(outcome)
  }
}

/** No contact makes a sale undone: only what comes next is seen to. */
function withCustomer(outcome: Outcome, { remaining, hasNext, hasTries }: Standing): Consequence {
  if (outcome === 'agreed' || hasNext) return 'appointment'
  if (outcome === 'not-now') return 'ask-again'
  if (remaining > 0) return 'string-goes-on'
  return hasTries && isUnanswered(outcome) ? 'try-again' : 'rests'
}

const isUnanswered = (outcome: Outcome): boolean =>
  outcome === 'no-answer' || outcome === 'message' || outcome === 'not-decider'

/** Interest ends nurture and rest: it is the sign that brings a lead back. */
function afterInterest({ kind, remaining, hasNext, isResting }: Standing): Consequence {
  if (kind === 'nurture' || isResting || remaining === 0) return hasNext ? 'appointment' : 'undecided'
  return 'string-goes-on'
}

function withoutConversation({ kind, remaining, hasNext, hasTries, isResting }: Standing): Consequence {
  if (remaining > 0) return 'string-goes-on'
  if (isResting) return 'rests'
  if (kind !== undefined) return 'undecided'
  if (hasNext) return 'appointment'
  return hasTries ? 'try-again' : 'undecided'
}
