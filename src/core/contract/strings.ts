import { z } from 'zod'
import { channel } from '../followup/channel.ts'
import { cadenceId, leadId, stringId } from '../ids.ts'
import { plainDate } from '../time/plain-date.ts'
import { wallTime } from '../time/wall-time.ts'
import { command, question } from './call.ts'
import { followUpView } from './follow-ups.ts'

export const stringView = z.object({
  id: stringId,
  cadenceName: z.string(),
  attemptsOf: z.int(),
  startedAt: z.int(),
  endedAt: z.int().optional(),
  endReason: z.enum(['attempts', 'elapsed', 'outcome', 'stopped']).optional(),
  followUps: z.array(followUpView),
})

/** Attempts as they would be planned, before anything is saved. */
export const stringProposal = z.object({
  attempts: z.array(
    z.object({
      attempt: z.int(),
      of: z.int(),
      startsAt: wallTime,
      timeZone: z.string(),
      channel,
      purpose: z.string(),
      lengthMinutes: z.int(),
    }),
  ),
  /** Why the first call is not on the day asked for. */
  moved: z.object({ from: plainDate, to: plainDate, holiday: z.string().optional() }).optional(),
})

export const stringRequests = {
  'strings.propose': question(
    z.object({ leadId, cadenceId: cadenceId.optional(), first: wallTime.optional() }),
    stringProposal,
  ),
  'strings.start': command(
    z.object({ leadId, cadenceId: cadenceId.optional(), first: wallTime.optional() }),
    z.object({ followUps: z.array(followUpView), moved: stringProposal.shape.moved }),
  ),
  /** Plans a string for every open lead without one, a few first calls a day, in free time. */
  'strings.startAll': command(
    z.object({ cadenceId: cadenceId.optional(), first: wallTime.optional() }),
    z.object({
      strings: z.int(),
      followUps: z.int(),
      firstDay: plainDate.optional(),
      lastDay: plainDate.optional(),
    }),
  ),
} as const

export type StringView = z.infer<typeof stringView>
export type StringProposal = z.infer<typeof stringProposal>
