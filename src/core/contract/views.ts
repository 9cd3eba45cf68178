import { z } from 'zod'
import { channel } from '../followup/channel.ts'
import { outcome } from '../followup/outcome.ts'
import { cadenceId, companyId, followUpId, leadId, personId, sellerId, stringId, touchId } from '../ids.ts'
import { leadState } from '../lead/lead-state.ts'
import { personRole } from '../lead/person-role.ts'
import { plainDate } from '../time/plain-date.ts'
import { timeOfDay, wallTime } from '../time/wall-time.ts'

/** What the window shows. Absent is undefined, never an empty text; moments are ms since the epoch. */

export const sellerView = z.object({
  id: sellerId,
  name: z.string(),
  timeZone: z.string(),
  country: z.string().optional(),
  region: z.string().optional(),
  workingWeekdays: z.array(z.int().min(1).max(7)).min(1),
  dayStarts: timeOfDay,
  dayEnds: timeOfDay,
})

export const personView = z.object({
  id: personId,
  name: z.string(),
  role: personRole,
  jobTitle: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  mobile: z.string().optional(),
})

export const companyView = z.object({
  id: companyId,
  name: z.string(),
  website: z.string().optional(),
  phone: z.string().optional(),
  city: z.string().optional(),
  region: z.string().optional(),
  country: z.string().optional(),
  timeZone: z.string().optional(),
})

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
  lastTouch: lastTouchView.optional(),
})

export const leadRow = z.object({
  id: leadId,
  number: z.int(),
  title: z.string(),
  companyName: z.string().optional(),
  personName: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  country: z.string().optional(),
  productName: z.string().optional(),
  sellerName: z.string(),
  stage: z.string().optional(),
  state: leadState,
  waitingUntil: plainDate.optional(),
  valueCents: z.int().optional(),
  currency: z.string().optional(),
  nextStep: z
    .object({
      followUpId,
      startsAt: wallTime,
      timeZone: z.string(),
      startsAtUtc: z.int(),
      channel,
      attempt: z.int().optional(),
      of: z.int().optional(),
    })
    .optional(),
})

export const stringView = z.object({
  id: stringId,
  cadenceName: z.string(),
  attemptsOf: z.int(),
  startedAt: z.int(),
  endedAt: z.int().optional(),
  endReason: z.enum(['attempts', 'elapsed', 'outcome', 'stopped']).optional(),
  followUps: z.array(followUpView),
})

export const agreementView = z.object({
  channel: channel.optional(),
  startsAt: wallTime.optional(),
  timeZone: z.string().optional(),
  note: z.string().optional(),
  agreedAt: z.int(),
})

export const timelineEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('touch'),
    id: touchId,
    at: z.int(),
    happenedAt: wallTime,
    timeZone: z.string(),
    channel,
    outcome,
    attempt: z.int().optional(),
    of: z.int().optional(),
    personName: z.string().optional(),
    note: z.string().optional(),
  }),
  z.object({ kind: z.literal('string-started'), at: z.int(), cadenceName: z.string(), of: z.int() }),
  z.object({
    kind: z.literal('string-ended'),
    at: z.int(),
    cadenceName: z.string(),
    reason: z.enum(['attempts', 'elapsed', 'outcome', 'stopped']),
  }),
  z.object({ kind: z.literal('created'), at: z.int(), source: z.string().optional() }),
])

export const leadDetail = z.object({
  lead: leadRow.extend({ note: z.string().optional(), createdAt: z.int() }),
  company: companyView.optional(),
  people: z.array(personView),
  nextStep: followUpCard.optional(),
  strings: z.array(stringView),
  agreement: agreementView.optional(),
  timeline: z.array(timelineEntry),
})

export const cadenceView = z.object({
  id: cadenceId,
  key: z.string(),
  name: z.string(),
  steps: z.array(
    z.object({
      gapBusinessDays: z.int(),
      channel,
      purpose: z.string(),
      lengthMinutes: z.int(),
      reminderMinutes: z.int(),
    }),
  ),
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

export const todayView = z.object({
  today: plainDate,
  timeZone: z.string(),
  due: z.array(followUpCard),
  missed: z.array(followUpCard),
  missedTotal: z.int(),
  /** Done today, newest first: what has been worked off. */
  done: z.array(followUpCard),
  next: followUpCard.optional(),
  /** Strings that ran out of attempts: nothing is scheduled, and nothing dropped, until someone decides. */
  decisions: z.array(
    z.object({
      lead: leadRow,
      cadenceName: z.string(),
      attempts: z.int(),
      lastTouch: lastTouchView.optional(),
    }),
  ),
  noNextStep: z.object({ total: z.int(), leads: z.array(leadRow) }),
  /** Leads whose waiting date has come. */
  waitingOver: z.array(leadRow),
})

export type SellerView = z.infer<typeof sellerView>
export type PersonView = z.infer<typeof personView>
export type CompanyView = z.infer<typeof companyView>
export type LastTouchView = z.infer<typeof lastTouchView>
export type FollowUpView = z.infer<typeof followUpView>
export type FollowUpCard = z.infer<typeof followUpCard>
export type LeadRow = z.infer<typeof leadRow>
export type StringView = z.infer<typeof stringView>
export type AgreementView = z.infer<typeof agreementView>
export type TimelineEntry = z.infer<typeof timelineEntry>
export type LeadDetail = z.infer<typeof leadDetail>
export type CadenceView = z.infer<typeof cadenceView>
export type StringProposal = z.infer<typeof stringProposal>
export type TodayView = z.infer<typeof todayView>
