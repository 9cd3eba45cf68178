import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { initial } from '../../../src/main/engine/db/migrations/010-initial.ts'
import { openDatabase } from '../../../src/main/engine/db/open.ts'
import { expectValue, temporaryFolder } from '../../fixtures/test-context.ts'

/** A file as the first version left it, with a lead in every place it knew. */
function oldFile(): string {
  const file = join(temporaryFolder(), 'relance.db')
  const db = new Sqlite(file)
  db.exec(initial.sql)
  db.pragma('user_version = 10')
  db.pragma(`application_id = ${0x526c6e63}`)
  db.exec(`
    INSERT INTO sellers (id, name, time_zone, created_at) VALUES ('s', 'Ana', 'Europe/Paris', 1);
    INSERT INTO cadences (id, key, name, created_at) VALUES ('c', 'rule-of-four', 'Rule of four', 1);
    INSERT INTO cadence_steps VALUES ('c1', 'c', 1, 0, 'phone', 'Learn', 15, 10), ('c2', 'c', 2, 3, 'phone', 'Show', 15, 10);
    INSERT INTO leads (number, id, title, seller_id, state, state_since, created_at, updated_at) VALUES
      (1, 'fresh', 'Fresh', 's', 'open', 1, 1, 1), (2, 'planned', 'Planned', 's', 'open', 1, 1, 1),
      (3, 'used-up', 'Used up', 's', 'open', 1, 1, 1), (4, 'won', 'Won', 's', 'won', 1, 1, 1);
    INSERT INTO strings VALUES ('t1', 'planned', 'c', 's', 2, 1, NULL, NULL), ('t2', 'used-up', 'c', 's', 2, 1, 2, 'attempts');
    INSERT INTO follow_ups (id, lead_id, seller_id, string_id, attempt, starts_at, time_zone, starts_at_utc,
      length_minutes, reminder_minutes, channel, purpose, created_at, updated_at)
    VALUES ('f', 'planned', 's', 't1', 2, '2026-12-01T09:30', 'Europe/Paris', 5, 15, 10, 'phone', 'Show', 1, 1);`)
  db.close()
  return file
}

describe('a file of the first version', () => {
  it('keeps its leads and tells those without a next step apart', () => {
    const db = expectValue(openDatabase(oldFile()))
    onTestFinished(() => void db.close())
    expect(db.prepare('SELECT id, state, next_step_at AS next FROM leads ORDER BY number').all()).toEqual([
      { id: 'fresh', state: 'new', next: null },
      { id: 'planned', state: 'open', next: 5 },
      { id: 'used-up', state: 'undecided', next: null },
      { id: 'won', state: 'won', next: null },
    ])
    expect(db.prepare('SELECT gap_business_days FROM follow_ups').pluck().all()).toEqual([3])
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('goes on keeping the derived next step, because its triggers were made anew', () => {
    const db = expectValue(openDatabase(oldFile()))
    onTestFinished(() => void db.close())
    db.exec("UPDATE follow_ups SET starts_at_utc = 9 WHERE id = 'f'")
    expect(db.prepare("SELECT next_step_at FROM leads WHERE id = 'planned'").pluck().get()).toBe(9)
  })
})
