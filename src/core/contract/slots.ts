import { z } from 'zod'
import { followUpId, leadId } from '../ids.ts'
import { wallTime } from '../time/wall-time.ts'
import { question } from './call.ts'

/** Why a time is proposed: the hour agreed on, the one at which this client was reached, the rep's usual one, or none. */
export const slotReason = z.enum(['agreed-hour', 'reached-before', 'usual-hour', 'next-free'])

export const slotView = z.object({
  /** In the rep's zone, `timeZone`. */
  startsAt: wallTime,
  timeZone: z.string(),
  /** What the client's clock shows then, where it shows something else. */
  clientTime: wallTime.optional(),
  clientTimeZone: z.string().optional(),
  why: slotReason,
  /** The hours of the client and those of the rep do not meet on that day. */
  outsideClientHours: z.literal(true).optional(),
})

export const slotRequests = {
  /** Up to five free times for a call on days that need no reason, the one to take first, then in order of time. Errors: lead-not-found, follow-up-not-found. */
  'slots.propose': question(
    z.object({
      leadId,
      /** An appointment that would be moved: its own time is free. */
      followUpId: followUpId.optional(),
      lengthMinutes: z.int().min(5).max(1440).optional(),
      /** Nothing earlier, by the rep's clock. */
      from: wallTime.optional(),
    }),
    z.array(slotView),
  ),
} as const

export type SlotView = z.infer<typeof slotView>
