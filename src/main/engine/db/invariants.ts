import type { Database } from 'better-sqlite3'

/**
 * Throws if a lead is left without its place: an open lead has a planned follow-up, and nothing is planned on a lead
 * that waits, rests or asks for a decision. A customer may have follow-ups or none. Checked at the end of every command, inside its transaction.
 */
export function expectEveryLeadInItsPlace(db: Database): void {
  const stray = db.prepare(strayLeads).pluck().get() as string | undefined
  if (stray !== undefined) throw new Error(`A lead is left ${stray} with the wrong next step`)
}

/** Two looks into an index, however many leads there are. */
const strayLeads = `
  SELECT state FROM leads WHERE state = 'open' AND next_step_at IS NULL
  UNION ALL
  SELECT state FROM leads WHERE state IN ('new', 'undecided', 'waiting', 'refused', 'dead')
    AND next_step_at IS NOT NULL
  LIMIT 1`
