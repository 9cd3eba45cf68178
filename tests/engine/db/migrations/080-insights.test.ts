import Sqlite, { type Database } from 'better-sqlite3'
import { expect, it } from 'vitest'
import { initial } from '../../../../src/main/engine/db/migrations/010-initial.ts'
import { desk } from '../../../../src/main/engine/db/migrations/020-desk.ts'
import { insights } from '../../../../src/main/engine/db/migrations/080-insights.ts'

/** A lead whose first string was answered and sold later, and whose second one runs. */
function oldDatabase(): Database {
  const db = new Sqlite(':memory:')
  // As while migrating: 020 builds a table anew that others refer to.
  db.pragma('foreign_keys = OFF')
  db.exec(initial.sql)
  db.exec(`
    INSERT INTO sellers (id, name, time_zone, created_at) VALUES ('ana', 'Ana', 'Europe/Paris', 0);
    INSERT INTO cadences (id, key, name, created_at) VALUES ('four', 'four', 'Rule of four', 0);
    INSERT INTO leads (id, title, seller_id, state_since, created_at, updated_at)
      VALUES ('lead', 'Acme', 'ana', 0, 0, 0);
    INSERT INTO strings (id, lead_id, cadence_id, seller_id, attempts_of, started_at, ended_at, end_reason)
      VALUES ('one', 'lead', 'four', 'ana', 4, 100, 400, 'outcome'), ('two', 'lead', 'four', 'ana', 4, 900, NULL, NULL);`)
  const followUp = db.prepare(
    `INSERT INTO follow_ups (id, lead_id, seller_id, string_id, attempt, starts_at, time_zone, starts_at_utc,
       length_minutes, reminder_minutes, channel, purpose, status, created_at, updated_at)
     VALUES (?, 'lead', 'ana', ?, ?, '', '', 0, 15, 10, 'phone', 'Ask', ?, 0, 0)`,
  )
  followUp.run('1/1', 'one', 1, 'cancelled')
  followUp.run('1/2', 'one', 2, 'done')
  followUp.run('1/3', 'one', 3, 'done')
  followUp.run('2/1', 'two', 1, 'done')
  followUp.run('2/2', 'two', 2, 'planned')
  addTouch(db, { id: 'b', followUp: '1/3', at: 400, outcome: 'agreed' })
  addTouch(db, { id: 'a', followUp: '1/2', at: 200, outcome: 'no-answer' })
  addTouch(db, { id: 'c', followUp: null, at: 700, outcome: 'bought' })
  addTouch(db, { id: 'd', followUp: '2/1', at: 950, outcome: 'message' })
  return db
}

function addTouch(
  db: Database,
  { id, followUp, at, outcome }: { id: string; followUp: string | null; at: number; outcome: string },
): void {
  db.prepare(
    `INSERT INTO touches (id, lead_id, seller_id, follow_up_id, happened_at, time_zone, happened_at_utc, channel,
       outcome) VALUES (?, 'lead', 'ana', ?, '', '', ?, 'phone', ?)`,
  ).run(id, followUp, at, outcome)
}

const derived = (db: Database) =>
  db.prepare('SELECT id, contacts, is_sold FROM strings ORDER BY id').raw().all()

it('gives old strings their contacts in the order they happened, and the sale to the string before it', () => {
  const db = oldDatabase()
  db.exec(desk.sql)
  db.exec(insights.sql)
  expect(derived(db)).toEqual([
    ['one', 'na', 1],
    ['two', 'm', 0],
  ])
})

it('keeps them true from then on, whatever becomes of a touch', () => {
  const db = oldDatabase()
  db.exec(desk.sql)
  db.exec(insights.sql)
  addTouch(db, { id: 'e', followUp: '2/2', at: 990, outcome: 'bought' })
  expect(derived(db)[1]).toEqual(['two', 'mb', 1])
  db.exec("UPDATE touches SET outcome = 'interested' WHERE id = 'd'")
  expect(derived(db)[1]).toEqual(['two', 'ib', 1])
  db.exec("DELETE FROM touches WHERE id IN ('c', 'e')")
  expect(derived(db)).toEqual([
    ['one', 'na', 0],
    ['two', 'i', 0],
  ])
})
