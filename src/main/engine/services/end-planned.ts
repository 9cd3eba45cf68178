import { cancelPlanned } from '../db/follow-ups.ts'
import { type EndReason, endRunningString } from '../db/strings.ts'
import type { EngineContext } from './context.ts'
import type { Desk } from './desk.ts'

/** Takes out whatever is planned on a lead, and ends its string; the lead then needs another place. */
export function endPlanned({ db }: EngineContext, { lead, now }: Desk, reason: EndReason): void {
  cancelPlanned(db, lead.id, now)
  endRunningString(db, lead.id, { reason, at: now })
}
