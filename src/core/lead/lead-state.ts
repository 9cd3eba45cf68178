import { z } from 'zod'

/**
 * Where a lead stands. An `open` lead has a planned follow-up at all times; every other state is an explicit one:
 * `new` was never planned, `undecided` has run out of its string and waits for the rep's decision, the rest wait,
 * rest or are closed.
 */
export const leadStates = [
  'new',
  'open',
  'undecided',
  'waiting',
  'nurture',
  'refused',
  'won',
  'dead',
] as const
export const leadState = z.enum(leadStates)
export type LeadState = z.infer<typeof leadState>
