import type { Channel } from '../../../core/followup/channel.ts'
import type { FollowUpId } from '../../../core/ids.ts'
import { isBusinessDay } from '../../../core/time/business-days.ts'
import { dateOf, type WallTime } from '../../../core/time/wall-time.ts'
import { instantOf } from '../../../core/time/zone.ts'
import { insertFollowUp } from '../db/follow-ups.ts'
import { leadOpener } from '../db/leads.ts'
import { setKeepsDay } from '../db/standing.ts'
import { type EngineContext, newIdAs } from './context.ts'
import type { Desk } from './desk.ts'
import { endPlanned } from './end-planned.ts'

export interface Appointment {
  readonly startsAt: WallTime
  readonly channel: Channel
  readonly purpose: string
  readonly lengthMinutes: number
  readonly reminderMinutes: number
  readonly agreed?: boolean | undefined
  readonly reason?: string | undefined
}

/** Makes an appointment the one next step of a lead: whatever was planned goes, the string ends, the lead is open, or won as before. */
export function replacePlanned(context: EngineContext, desk: Desk, appointment: Appointment): FollowUpId {
  const { db } = context
  const { lead, seller, calendar, now } = desk
  const { startsAt, agreed, reason, ...rest } = appointment
  endPlanned(context, desk, 'outcome')
  leadOpener(db)(lead.id, now)
  const id = newIdAs<FollowUpId>(context)
  insertFollowUp(
    db,
    {
      ...rest,
      id,
      leadId: lead.id,
      sellerId: seller.id,
      startsAt,
      timeZone: seller.timeZone,
      startsAtUtc: instantOf(startsAt, seller.timeZone),
      isAgreed: agreed,
      spacingReason: reason,
    },
    now,
  )
  if (!isBusinessDay(dateOf(startsAt), calendar)) setKeepsDay(db, id, true)
  return id
}
