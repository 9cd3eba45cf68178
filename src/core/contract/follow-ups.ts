import { z } from 'zod'
import { cadenceKind } from '../cadence/cadence.ts'
import { channel } from '../followup/channel.ts'
import { outcome } from '../followup/outcome.ts'
import { followUpId, leadId, reasonId, stringId } from '../ids.ts'
import { leadState } from '../lead/lead-state.ts'
import { plainDate } from '../time/plain-date.ts'
import { wallTime } from '../time/wall-time.ts'
import { command, question } from './call.ts'
import { noteText, shortText } from './fields.ts'

/** Why a contact stands closer to another one than the rules allow. */
const spacingReason = shortText
const lengthMinutes = z.int().min(5).max(1440)
const reminderMinutes = z.int().min(0).max(40_320)

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
  /** Of its string: an attempt to reach somebody, or a light touch of nurture. */
  kind: cadenceKind.optional(),
  attempt: z.int().optional(),
  /** Business days after the attempt before, as its string was planned. */
  gapBusinessDays: z.int().optional(),
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
  /** The client agreed to this very time. */
  isAgreed: z.boolean(),
  /** Why it stands close to another contact. */
  spacingReason: z.string().optional(),
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
  /** When the same purpose was last used on this lead: it brings them nothing new. */
  samePurposeAt: wallTime.optional(),
})

/** The next appointment as the rep names it. */
const nextAppointment = z.object({
  startsAt: wallTime,
  channel: channel.optional(),
  purpose: shortText.optional(),
  /** The client agreed to it, also where the outcome alone does not say so. */
  agreed: z.boolean().optional(),
})

const contactFields = {
  outcome,
  note: noteText.optional(),
  /** With `agreed`: the appointment agreed on. With the others: instead of the proposed next slot. */
  next: nextAppointment.optional(),
  /** With `not-now`: the day the client may be asked again. */
  until: plainDate.optional(),
  /** The client contacted the rep: no spacing is asked of that. */
  inbound: z.boolean().optional(),
  reason: spacingReason.optional(),
  /** With `refused`: why, from the list of reasons. */
  refusalReasonId: reasonId.optional(),
}

const contactResult = z.object({
  leadId,
  leadState,
  next: followUpView.optional(),
  stringEnded: z.boolean(),
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
  'followUps.recordOutcome': command(z.object({ followUpId, ...contactFields }), contactResult),
  /** What has been said on a lead before, the latest first, and what would be new to it. */
  'followUps.purposes': question(
    z.object({ leadId }),
    z.object({
      used: z.array(z.object({ purpose: z.string(), at: wallTime })),
      unused: z.array(z.string()),
    }),
  ),
  /** A contact that was not planned. What is planned counts from it. */
  'touches.log': command(z.object({ leadId, channel, ...contactFields }), contactResult),
  /** A next step by hand. One that the client agreed to replaces what is planned. */
  'followUps.add': command(
    z.object({
      leadId,
      startsAt: wallTime,
      channel,
      purpose: shortText,
      lengthMinutes: lengthMinutes.default(15),
      reminderMinutes: reminderMinutes.default(10),
      agreed: z.boolean().optional(),
      reason: spacingReason.optional(),
    }),
    followUpView,
  ),
  'followUps.edit': command(
    z.object({
      followUpId,
      purpose: shortText.optional(),
      channel: channel.optional(),
      lengthMinutes: lengthMinutes.optional(),
      reminderMinutes: reminderMinutes.optional(),
    }),
    followUpView,
  ),
  /** What a move would meet, and where the rest of the string would go if it moved along. */
  'followUps.proposeMove': question(
    z.object({ followUpId, startsAt: wallTime, respace: z.boolean().optional() }),
    z.object({
      /** The contact, or what stays planned beside it, that is too close; moving there takes a reason. */
      tooClose: plainDate.optional(),
      /** The client agreed to the time it has now. */
      breaksAgreement: z.boolean(),
      /** Without `to` it would be taken out: there is no room before what is agreed, or its string is over. */
      rest: z.array(z.object({ followUpId, attempt: z.int(), from: wallTime, to: wallTime.optional() })),
    }),
  ),
  'followUps.move': command(
    z.object({
      followUpId,
      startsAt: wallTime,
      lengthMinutes: lengthMinutes.optional(),
      /** Moves the later attempts along, each its gap of business days after the one before. */
      respace: z.boolean().optional(),
      agreed: z.boolean().optional(),
      reason: spacingReason.optional(),
    }),
    followUpView,
  ),
} as const

export type LastTouchView = z.infer<typeof lastTouchView>
export type FollowUpView = z.infer<typeof followUpView>
export type FollowUpCard = z.infer<typeof followUpCard>
