import type { Database } from 'better-sqlite3'
import type { LeadId } from '../../../core/ids.ts'
import type { WallTime } from '../../../core/time/wall-time.ts'

/** What appointments on a lead were for, each once, with the last time it was held; planned ones are to come. */
export const purposesOfLead = (
  db: Database,
  leadId: LeadId,
  status: 'planned' | 'done',
): { purpose: string; at: WallTime }[] =>
  db
    .prepare(
      `SELECT purpose, max(starts_at) AS at FROM follow_ups WHERE lead_id = ? AND status = ?
       GROUP BY purpose COLLATE NOCASE ORDER BY at DESC`,
    )
    .all(leadId, status) as { purpose: string; at: WallTime }[]

/** What the latest appointments with any client were for. */
export const latestPurposes = (db: Database, limit: number): string[] =>
  db
    .prepare(
      `SELECT purpose FROM (SELECT purpose, starts_at_utc FROM follow_ups WHERE status = 'done'
         ORDER BY starts_at_utc DESC LIMIT ?)
       GROUP BY purpose COLLATE NOCASE ORDER BY count(*) DESC, max(starts_at_utc) DESC`,
    )
    .pluck()
    .all(limit) as string[]
