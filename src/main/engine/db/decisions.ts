import type { Database } from 'better-sqlite3'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { TodayView } from '../../../core/contract/today.ts'
import type { LeadId } from '../../../core/ids.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { findLeadRow } from './leads.ts'
import { lastTouchOf } from './touches.ts'

type Decision = TodayView['decisions'][number]

/** Open leads whose last string ended with nothing after it, the latest first. */
export function listDecisions(db: Database, limit: number): Decision[] {
  const rows = db
    .prepare(
      `SELECT ended.lead_id AS leadId, cadences.name AS cadenceName, ended.attempts_of AS attempts
       ${endedStrings} ORDER BY ended.ended_at DESC LIMIT ?`,
    )
    .all(limit) as { leadId: LeadId; cadenceName: string; attempts: number }[]
  return rows.map(({ leadId, cadenceName, attempts }) => {
    const lastTouch = lastTouchOf(db, leadId)
    const lead = findLeadRow(db, leadId) as LeadRow
    return { lead, cadenceName, attempts, ...(lastTouch === undefined ? {} : { lastTouch }) }
  })
}

export const countDecisions = (db: Database): number =>
  db.prepare(`SELECT count(*) ${endedStrings}`).pluck().get() as number

/** Leads whose waiting or nurture date has come. */
export function listWaitingOver(db: Database, today: PlainDate, limit: number): LeadRow[] {
  const ids = db
    .prepare(
      `SELECT id FROM leads WHERE state IN ('waiting', 'nurture') AND waiting_until <= ? AND next_step_at IS NULL
       ORDER BY waiting_until LIMIT ?`,
    )
    .pluck()
    .all(today, limit) as LeadId[]
  return ids.map((id) => findLeadRow(db, id) as LeadRow)
}

/**
 * A decision taken since then counts: the state of the lead is younger than the end of the string. CROSS JOIN keeps
 * the order: few strings have ended, while after an import every lead is without a next step.
 */
const endedStrings = `FROM strings AS ended
  CROSS JOIN leads ON leads.id = ended.lead_id
  JOIN cadences ON cadences.id = ended.cadence_id
  WHERE ended.ended_at IS NOT NULL AND leads.state = 'open' AND leads.next_step_at IS NULL
    AND leads.state_since <= ended.ended_at
    AND ended.id = (SELECT id FROM strings WHERE lead_id = leads.id ORDER BY started_at DESC, id DESC LIMIT 1)`
