import { z } from 'zod'

/** What a contact led to. No answer is only no answer: it never counts as a refusal. */
export const outcomes = [
  'agreed',
  'interested',
  'not-now',
  'no-answer',
  'message',
  'not-decider',
  'refused',
  'bought',
] as const
export const outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof outcome>
