import type { Database } from 'better-sqlite3'
import type { LeadRow, TimelineEntry } from '../../../core/contract/leads.ts'
import type { TodayView } from '../../../core/contract/today.ts'
import type { LeadId } from '../../../core/ids.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { findLeadRow } from './lead-rows.ts'
import { orNull, present } from './rows.ts'
import { lastTouchOf } from './touches.ts'

type Decided = Omit<Extract<TimelineEntry, { kind: 'decided' }>, 'kind'>

type Decision = Omit<TodayView['decisions'][number], 'canExtend'>

/** Leads that ask for a decision, the latest first: their string is over, by attempts, by hand or by time. */
export function listDecisions(db: Database, today: PlainDate, limit: number): Decision[] {
  const ids = db
    .prepare(`SELECT id FROM (${undecided} UNION ALL ${outOfTime}) ORDER BY since DESC LIMIT ?`)
    .pluck()
    .all(today, limit) as LeadId[]
  return ids.map((id) => decisionOn(db, id))
}

export const countDecisions = (db: Database, today: PlainDate): number =>
  db
    .prepare(`SELECT (SELECT count(*) FROM (${undecided})) + (SELECT count(*) FROM (${outOfTime}))`)
    .pluck()
    .get(today) as number

/** What was decided about a lead; it is told in the lead's history. */
export function insertDecision(
  db: Database,
  { id, leadId, decision, until, at }: Decided & { id: string; leadId: LeadId },
): void {
  db.prepare('INSERT INTO decisions (id, lead_id, decision, until, decided_at) VALUES (?, ?, ?, ?, ?)').run(
    id,
    leadId,
    decision,
    orNull(until),
    at,
  )
}

export const decisionsOfLead = (db: Database, leadId: LeadId): Decided[] =>
  db
    .prepare(
      'SELECT decision, until, decided_at AS at FROM decisions WHERE lead_id = ? ORDER BY decided_at DESC',
    )
    .all(leadId)
    .map((row) => present<Decided>(row))

/** Leads whose waiting or revisit date has come. */
export function listWaitingOver(db: Database, today: PlainDate, limit: number): LeadRow[] {
  const ids = db
    .prepare(
      `SELECT id FROM leads WHERE state IN ('waiting', 'nurture') AND waiting_until <= ?
       ORDER BY waiting_until LIMIT ?`,
    )
    .pluck()
    .all(today, limit) as LeadId[]
  return ids.map((id) => findLeadRow(db, id) as LeadRow)
}

function decisionOn(db: Database, leadId: LeadId): Decision {
  const string = db
    .prepare(
      `SELECT cadences.name AS cadenceName, strings.attempts_of AS attempts,
         coalesce(strings.end_reason, 'elapsed') AS reason
       FROM strings JOIN cadences ON cadences.id = strings.cadence_id
       WHERE strings.lead_id = ? AND NOT EXISTS (SELECT 1 FROM decisions
         WHERE decisions.lead_id = strings.lead_id AND decision = 'reopen' AND decided_at >= strings.ended_at)
       ORDER BY started_at DESC, strings.id DESC LIMIT 1`,
    )
    .get(leadId) as Decision['string']
  return present<Decision>({
    lead: findLeadRow(db, leadId),
    string: string ?? null,
    lastTouch: lastTouchOf(db, leadId) ?? null,
  })
}

const undecided = "SELECT id, state_since AS since FROM leads WHERE state = 'undecided'"

/** Strings that have a last day and are past it, while an attempt was missed. */
const outOfTime = `SELECT lead_id AS id, started_at AS since FROM strings
  WHERE ended_at IS NULL AND ends_by < ?`
