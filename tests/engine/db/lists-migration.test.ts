import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { firstUndone, redo, undo } from '../../../src/main/engine/db/history.ts'
import { listReasons, listStages } from '../../../src/main/engine/db/lists.ts'
import { initial } from '../../../src/main/engine/db/migrations/010-initial.ts'
import { applicationId } from '../../../src/main/engine/db/open.ts'
import { expectValue, openTestDatabase, temporaryFolder } from '../../fixtures/test-context.ts'

/** A database as the first version left it, with leads in the stages given. */
function oldDatabase(stages: readonly (string | null)[]): string {
  const file = join(temporaryFolder(), 'relance.db')
  const db = new Sqlite(file)
  db.exec(`${initial.sql} PRAGMA user_version = 10; PRAGMA application_id = ${applicationId}`)
  db.exec("INSERT INTO sellers (id, name, time_zone, created_at) VALUES ('me', 'Ana', 'Europe/Paris', 0)")
  const lead = db.prepare(
    `INSERT INTO leads (id, title, seller_id, stage, state_since, created_at, updated_at)
     VALUES (?, ?, 'me', ?, 0, 0, 0)`,
  )
  stages.forEach((stage, index) => {
    lead.run(`lead-${index}`, `Lead ${index}`, stage)
  })
  db.close()
  return file
}

const stageOf = (db: ReturnType<typeof openTestDatabase>, id: string) =>
  db
    .prepare('SELECT stages.name FROM leads LEFT JOIN stages ON stages.id = stage_id WHERE leads.id = ?')
    .pluck()
    .get(id)

describe('stages of a database of the first version', () => {
  it('become rows in the order they were seen, one for all ways to write them', () => {
    const db = openTestDatabase(oldDatabase(['Demo', null, 'Offer', ' demo ', '']))
    expect(listStages(db).map(({ name, uses }) => [name, uses])).toEqual([
      ['Demo', 2],
      ['Offer', 1],
    ])
    expect(stageOf(db, 'lead-1')).toBeNull()
  })

  it('are the built-in ones where no lead had any, and reasons there are always', () => {
    const db = openTestDatabase(oldDatabase([null]))
    expect(listStages(db)).toHaveLength(5)
    expect(listReasons(db)).toHaveLength(8)
  })

  it('come back when a change from before is undone, and again when it is redone', () => {
    const file = oldDatabase(['Demo'])
    const old = new Sqlite(file)
    const image = (stage: string) =>
      JSON.stringify({ ...(old.prepare('SELECT * FROM leads').get() as object), stage })
    old.exec(
      `INSERT INTO commands (seq, id, name, input, result, summary, ran_at)
       VALUES (1, 'c1', 'leads.edit', '{}', '{}', 'Edited', 0)`,
    )
    old
      .prepare(
        "INSERT INTO changes (command_seq, table_name, row_id, before) VALUES (1, 'leads', 'lead-0', ?)",
      )
      .run(image('Tasting'))
    old.close()
    const db = openTestDatabase(file)
    expectValue(undo(db, 'u1'))
    expect(stageOf(db, 'lead-0')).toBe('Tasting')
    expect(firstUndone(db)).toBeDefined()
    expectValue(redo(db, 'r1'))
    expect(stageOf(db, 'lead-0')).toBe('Demo')
  })

  it('leave what a product has gained since when an older change of it is undone', () => {
    const file = oldDatabase([])
    const old = new Sqlite(file)
    old.exec(
      `INSERT INTO products (id, name, match_key, created_at) VALUES ('p', 'Boilers', 'boilers', 0);
       INSERT INTO commands (seq, id, name, input, result, summary, ran_at)
       VALUES (1, 'c1', 'import.file', '{}', '{}', 'Imported', 0)`,
    )
    const before = {
      id: 'p',
      name: 'Boiler',
      match_key: 'boiler',
      price_cents: null,
      currency: null,
      created_at: 0,
    }
    old
      .prepare("INSERT INTO changes (command_seq, table_name, row_id, before) VALUES (1, 'products', 'p', ?)")
      .run(JSON.stringify(before))
    old.close()
    const db = openTestDatabase(file)
    expectValue(undo(db, 'u1'))
    expect(db.prepare('SELECT name, aliases FROM products').get()).toEqual({ name: 'Boiler', aliases: '[]' })
  })
})
