import type { FollowUpCard } from '../../../src/core/contract/follow-ups.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { instantOf } from '../../../src/core/time/zone.ts'

/** A planned call of a quarter of an hour in Paris. */
export function cardAt(startsAt: string, other: Partial<FollowUpCard> = {}): FollowUpCard {
  const timeZone = other.timeZone ?? 'Europe/Paris'
  return {
    id: startsAt,
    leadId: 'lead',
    startsAt,
    timeZone,
    startsAtUtc: instantOf(startsAt as WallTime, timeZone),
    lengthMinutes: 15,
    reminderMinutes: 0,
    channel: 'phone',
    purpose: 'Ask about the offer',
    status: 'planned',
    isAgreed: false,
    leadTitle: 'Acme',
    ...other,
  } as FollowUpCard
}
