import { z } from 'zod'
import { cadenceKind } from '../cadence/cadence.ts'
import { channel } from '../followup/channel.ts'
import { cadenceId, followUpId, leadId, stringId } from '../ids.ts'
import { plainDate } from '../time/plain-date.ts'
import { wallTime } from '../time/wall-time.ts'
import { command, question } from './call.ts'
import { shortText } from './fields.ts'
import { followUpView } from './follow-ups.ts'

export const stringView = z.object({
  id: stringId,
  cadenceName: z.string(),
  kind: cadenceKind,
  attemptsOf: z.int(),
  startedAt: z.int(),
  endedAt: z.int().optional(),
  extendedAt: z.int().optional(),
  /** The first attempt that an extension added. */
  extendedFrom: z.int().optional(),
  /** The last day of a string that is cut by elapsed time. */
  endsBy: plainDate.optional(),
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

const extensionLength = z.int().min(1).max(4)

export const stringRequests = {
  'strings.propose': question(
    z.object({ leadId, cadenceId: cadenceId.optional(), first: wallTime.optional() }),
    stringProposal,
  ),
  'strings.start': command(
    z.object({
      leadId,
      cadenceId: cadenceId.optional(),
      first: wallTime.optional(),
      /** Why the first attempt is close to an earlier contact, or earlier than the client asked for. */
      reason: shortText.optional(),
    }),
    z.object({ followUps: z.array(followUpView), moved: stringProposal.shape.moved }),
  ),
  /** Attempts that a conversation has earned: other channels, wider gaps. */
  'strings.proposeExtension': question(z.object({ leadId, attempts: extensionLength }), stringProposal),
  'strings.extend': command(
    z.object({ leadId, attempts: extensionLength }),
    z.object({ followUps: z.array(followUpView) }),
  ),
  /** How many business days really lie between one attempt and the next, of every string of the lead. */
  'strings.gaps': question(z.object({ leadId }), z.array(z.object({ followUpId, businessDays: z.int() }))),
  /** Ends the string; a decision is asked for. */
  'strings.stop': command(z.object({ leadId }), z.object({ leadId })),
  /** Plans a string for every new lead, a few first calls a day, in free time. */
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
