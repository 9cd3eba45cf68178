import type { Outcome } from '../../core/followup/outcome.ts'

/** The one key of each outcome. They keep clear of j, k (move), e (open), c (new lead), s, v, x, w, u (decide). */
export const keyOfOutcome: Readonly<Record<Outcome, string>> = {
  'no-answer': 'n',
  message: 'm',
  interested: 'i',
  agreed: 'a',
  'not-now': 'l',
  'not-decider': 'd',
  refused: 'r',
  bought: 'b',
}

/** In the order in which they are offered: what happens most often first. */
export const outcomesInOrder = Object.keys(keyOfOutcome) as readonly Outcome[]

/** Outcomes that the key alone does not tell: a day has to be named, or a refusal has its reason. */
export const asksMore = (outcome: Outcome): boolean =>
  outcome === 'agreed' || outcome === 'not-now' || outcome === 'refused'

/** The outcome whose key that is, with or without Shift. */
export const outcomeOfKey = (key: string): Outcome | undefined =>
  outcomesInOrder.find((outcome) => keyOfOutcome[outcome] === key.toLowerCase())
