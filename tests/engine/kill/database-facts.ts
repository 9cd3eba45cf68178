import type { Database } from 'better-sqlite3'
import { indexBacklog, refreshSearch } from '../../../src/main/engine/db/search.ts'
import type { Entry } from './expected-history.ts'

const column = (db: Database, sql: string): unknown[] => db.prepare(sql).pluck().all()

/** The recorded commands, oldest first, without the program's own. */
export const historyOf = (db: Database): Entry[] =>
  db.prepare("SELECT id, state FROM commands WHERE name <> 'app.firstStart' ORDER BY seq").all() as Entry[]

/** Everything that would tell of a half command, by name; in a sound database every list is empty. */
export function tornParts(db: Database): Record<string, unknown[]> {
  return {
    damage: column(db, 'PRAGMA integrity_check').filter((line) => line !== 'ok'),
    missingReferences: db.pragma('foreign_key_check') as unknown[],
    commandsWithoutResult: column(db, 'SELECT id FROM commands WHERE result IS NULL'),
    changesWithoutCommand: column(
      db,
      'SELECT command_seq FROM changes WHERE command_seq NOT IN (SELECT seq FROM commands)',
    ),
    wrongNextSteps: column(
      db,
      `SELECT number FROM leads WHERE next_step_at IS NOT
         (SELECT min(starts_at_utc) FROM follow_ups WHERE lead_id = leads.id AND status = 'planned')`,
    ),
    wrongLeads: column(db, wrongLeads),
    leadsNotIndexed: column(db, 'SELECT lead_number FROM search_stale'),
    wrongSearchTerms: wrongSearchTerms(db),
  }
}

// A row whose newest applied or undone command says that it should, or should not, be there.
const wrongLeads = `
  WITH latest AS (
    SELECT row_id, max(command_seq) AS seq FROM changes
    JOIN commands ON commands.seq = command_seq
    WHERE table_name = 'leads' AND state = 'applied' GROUP BY row_id)
  SELECT row_id FROM latest WHERE row_id NOT IN (SELECT id FROM leads)
  UNION ALL SELECT id FROM leads WHERE id NOT IN (SELECT row_id FROM latest)`

/** Terms that the index has and one built anew would not have, or the other way round. */
function wrongSearchTerms(db: Database): unknown[] {
  db.exec("INSERT INTO lead_search (lead_search) VALUES ('integrity-check')")
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, lead_search, instance)')
  finishBacklog(db)
  const found = termsOf(db)
  db.exec('BEGIN')
  try {
    db.exec(`
      INSERT INTO lead_search (lead_search) VALUES ('delete-all');
      INSERT OR IGNORE INTO search_stale SELECT number FROM leads`)
    refreshSearch(db)
    finishBacklog(db)
    const anew = termsOf(db)
    return [...[...found].filter((term) => !anew.has(term)), ...[...anew].filter((term) => !found.has(term))]
  } finally {
    db.exec('ROLLBACK')
  }
}

/** What a large import left to index, as the engine does at its next start. */
function finishBacklog(db: Database): void {
  while (indexBacklog(db, 10_000));
}

const termsOf = (db: Database): Set<unknown> =>
  new Set(column(db, "SELECT term || ' in ' || doc FROM temp.terms"))
