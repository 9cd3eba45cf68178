import { usualLeastGap } from '../../../core/cadence/cadence.ts'
import type { ReachableCalendar } from '../../../core/cadence/client-hours.ts'
import type { AgreementView } from '../../../core/contract/agreements.ts'
import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import { isConversation } from '../../../core/followup/after-outcome.ts'
import type { LeadId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import type { BusinessCalendar } from '../../../core/time/business-days.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { agreementOfLead } from '../db/agreements.ts'
import { followUpsOfLead } from '../db/follow-ups.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import { lastStringOfLead, type StringFacts } from '../db/strings.ts'
import { type PastContact, pastContacts } from '../db/touches.ts'
import { clientCalendars } from './client-calendars.ts'
import type { EngineContext } from './context.ts'
import { me } from './first-start.ts'

/** All that the rules look at before something happens on a lead. */
export interface Desk {
  readonly lead: LeadRow
  readonly seller: SellerView
  readonly calendar: ReachableCalendar
  /** Everything still planned, in order of time. */
  readonly planned: readonly FollowUpView[]
  readonly contacts: readonly PastContact[]
  /** The string that was started last; it runs unless it has an end. */
  readonly string: StringFacts | undefined
  readonly agreement: AgreementView | undefined
  readonly today: PlainDate
  readonly now: number
}

/** What stands on the desk of a lead. Errors: lead-not-found. */
export async function deskOf(context: EngineContext, leadId: LeadId): Promise<Result<Desk>> {
  const { db } = context
  const lead = findLeadRow(db, leadId)
  if (!lead) return failure(problem('lead-not-found'))
  const seller = me(context)
  const now = context.now()
  return success({
    lead,
    seller,
    calendar: await calendarFor(context, seller, lead),
    planned: followUpsOfLead(db, leadId).filter(({ status }) => status === 'planned'),
    contacts: pastContacts(db, leadId),
    string: lastStringOfLead(db, leadId),
    agreement: agreementOfLead(db, leadId),
    today: dateOf(wallTimeAt(now, seller.timeZone)),
    now,
  })
}

/** The days that count between the rep and the client of a lead, and the client's hours. */
export const calendarFor = async (
  context: EngineContext,
  seller: SellerView,
  { id }: Pick<LeadRow, 'id'>,
): Promise<ReachableCalendar> => (await clientCalendars(context, seller, [id])).of(id)

/** The days that count for the client alone. */
export const clientDaysOf = ({ calendar }: Pick<Desk, 'calendar'>): BusinessCalendar =>
  calendar.clientDays ?? calendar

export const runningString = ({ string }: Pick<Desk, 'string'>): StringFacts | undefined =>
  string?.endedAt === undefined ? string : undefined

/**
 * Business days that must lie between two contacts: as agreed with the client, else as the string asks to which
 * the contact belongs, by default the running one.
 */
export const leastGapOf = (
  desk: Pick<Desk, 'agreement' | 'string'>,
  ofString = runningString(desk)?.leastGapBusinessDays ?? usualLeastGap,
): number => desk.agreement?.gapBusinessDays ?? ofString

/**
 * Whether a conversation has earned more attempts: there was one since the string began, or since it was
 * extended last. Without that a string only ever gets the attempts it was planned with.
 */
export function canExtend({ string, contacts, lead }: Pick<Desk, 'string' | 'contacts' | 'lead'>): boolean {
  if (string === undefined || string.kind === 'nurture') return false
  if (lead.state !== 'open' && lead.state !== 'undecided') return false
  const since = string.extendedAt ?? string.startedAt
  return contacts.some(({ at, outcome }) => at > since && isConversation(outcome))
}
