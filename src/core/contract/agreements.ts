import { z } from 'zod'
import { channel } from '../followup/channel.ts'
import { leadId } from '../ids.ts'
import { timeOfDay, wallTime } from '../time/wall-time.ts'
import { command } from './call.ts'
import { noteText } from './fields.ts'

/** What the client agreed to; it outranks the cadence. */
export const agreementView = z.object({
  channel: channel.optional(),
  /** One appointment. */
  startsAt: wallTime.optional(),
  timeZone: z.string().optional(),
  /** From one contact to the next. */
  gapBusinessDays: z.int().optional(),
  /** The time of day that suits them, on the rep's clock. */
  at: timeOfDay.optional(),
  note: z.string().optional(),
  agreedAt: z.int(),
})

export const agreementRequests = {
  /** At least one of day and time, interval, time of day, channel. The attempts still planned follow it. */
  'agreements.record': command(
    z.object({
      leadId,
      channel: channel.optional(),
      startsAt: wallTime.optional(),
      gapBusinessDays: z.int().min(1).max(260).optional(),
      at: timeOfDay.optional(),
      note: noteText.optional(),
      purpose: z.string().trim().min(1).max(200).optional(),
    }),
    z.object({ leadId }),
  ),
  /** From now on the cadence counts again. */
  'agreements.end': command(z.object({ leadId }), z.object({ leadId })),
} as const

export type AgreementView = z.infer<typeof agreementView>
