import { z } from 'zod'

/**
 * Where a lead stands. `open` leads need a follow-up appointment as next step; every other state is
 * an explicit waiting decision or an end.
 */
export const leadStates = ['open', 'waiting', 'nurture', 'refused', 'won', 'dead'] as const
export const leadState = z.enum(leadStates)
export type LeadState = z.infer<typeof leadState>
