import { z } from 'zod'
import { channel } from '../followup/channel.ts'
import { outcome } from '../followup/outcome.ts'
import { followUpId, leadId, stringId } from '../ids.ts'
import { leadState } from '../lead/lead-state.ts'
import { plainDate } from '../time/plain-date.ts'
import { wallTime } from '../time/wall-time.ts'
import { command, question } from './call.ts'
import { noteText, shortText } from './fields.ts'

export const lastTouchView = z.object({
  outcome,
  channel,
  happenedAt: wallTime,
  note: z.string().optional(),
})

export const followUpView = z.object({
  id: followUpId,
  leadId,
  stringId: stringId.optional(),
  attempt: z.int().optional(),
  of: z.int().optional(),
  startsAt: wallTime,
  timeZone: z.string(),
  startsAtUtc: z.int(),
  lengthMinutes: z.int(),
  reminderMinutes: z.int(),
  channel,
  purpose: z.string(),
  status: z.enum(['planned', 'done', 'cancelled']),
  outcome: outcome.optional(),
})

/** A follow-up with what the rep needs in hand when it is due. */
export const followUpCard = followUpView.extend({
  leadTitle: z.string(),
  companyName: z.string().optional(),
  personName: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  /** The client's own zone, when it differs from the appointment's. */
  clientTimeZone: z.string().optional(),
  /** ISO 639, where it is known. */
  clientLanguage: z.string().optional(),
  lastTouch: lastTouchView.optional(),
})

export const followUpRequests = {
  'followUps.agenda': question(
    z.object({
      from: plainDate.optional(),
      to: plainDate.optional(),
      limit: z.int().min(1).max(100_000).default(1000),
    }),
    z.array(followUpCard),
  ),
  'followUps.recordOutcome': command(
    z.object({
      followUpId,
      outcome,
      note: noteText.optional(),
      /** With `agreed`: the appointment agreed on. With the others: instead of the proposed next slot. */
      next: z
        .object({ startsAt: wallTime, channel: channel.optional(), purpose: shortText.optional() })
        .optional(),
      /** With `not-now`: the day the client may be asked again. */
      until: plainDate.optional(),
    }),
    z.object({ leadId, leadState, next: followUpView.optional(), stringEnded: z.boolean() }),
  ),
  'followUps.move': command(
    z.object({ followUpId, startsAt: wallTime, lengthMinutes: z.int().min(5).max(1440).optional() }),
    followUpView,
  ),
} as const

export type LastTouchView = z.infer<typeof lastTouchView>
export type FollowUpView = z.infer<typeof followUpView>
export type FollowUpCard = z.infer<typeof followUpCard>
