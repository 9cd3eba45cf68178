import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { undo } from '../../../src/main/engine/db/history.ts'
import { initial } from '../../../src/main/engine/db/migrations/010-initial.ts'
import { applicationId } from '../../../src/main/engine/db/open.ts'
import { editLead } from '../../../src/main/engine/services/leads.ts'
import {
  addTestLead,
  expectValue,
  openTestDatabase,
  temporaryFolder,
  testContext,
} from '../../fixtures/test-context.ts'

const derived = 'SELECT last_touch_at, touch_count, company_name, client_country FROM leads ORDER BY number'

describe('what lists need of a lead', () => {
  it('is filled in for leads that were there before, and after an undo of what was done before', () => {
    const file = join(temporaryFolder(), 'relance.db')
    const old = new Sqlite(file)
    old.exec(initial.sql)
    old.exec(`
      INSERT INTO sellers (id, name, time_zone, created_at) VALUES ('s', 'Ana', 'Europe/Paris', 0);
      INSERT INTO companies (id, name, match_key, country, created_at) VALUES ('c', 'Acme', 'acme', 'FR', 0);
      INSERT INTO leads (id, title, company_id, seller_id, state_since, created_at, updated_at)
        VALUES ('l', 'Boiler', 'c', 's', 0, 0, 0);
      INSERT INTO touches (id, lead_id, seller_id, happened_at, time_zone, happened_at_utc, channel, outcome)
        VALUES ('t', 'l', 's', '2026-11-01T09:00', 'UTC', 7, 'phone', 'no-answer'),
               ('u', 'l', 's', '2026-11-02T09:00', 'UTC', 8, 'phone', 'no-answer');
      INSERT INTO commands (seq, id, name, input, summary, ran_at) VALUES (1, 'x', 'leads.edit', '{}', 'Edited', 0);
      INSERT INTO changes (command_seq, table_name, row_id, before) SELECT 1, 'leads', id, json_object(
        'number', number, 'id', id, 'title', 'Old title', 'company_id', company_id, 'seller_id', seller_id,
        'state', state, 'state_since', 0, 'created_at', 0, 'updated_at', 0) FROM leads;`)
    old.pragma('user_version = 10')
    old.pragma(`application_id = ${applicationId}`)
    old.close()
    const db = openTestDatabase(file)
    const filled = { last_touch_at: 8, touch_count: 2, company_name: 'Acme', client_country: 'FR' }
    expect(db.prepare(derived).all()).toEqual([filled])
    expectValue(undo(db, 'undo'))
    expect(db.prepare('SELECT title FROM leads').pluck().get()).toBe('Old title')
    expect(db.prepare(derived).all()).toEqual([filled])
  })

  it('follows the client, wherever its country stands', () => {
    const context = testContext()
    const id = addTestLead(context, { company: 'Acme', person: 'Eva' })
    addTestLead(context, { person: 'Mihai', country: 'Romania' })
    const facts = () => context.db.prepare(derived).all()
    const rows = (country: string | null) => [
      { last_touch_at: null, touch_count: 0, company_name: 'Acme', client_country: country },
      { last_touch_at: null, touch_count: 0, company_name: null, client_country: 'RO' },
    ]
    expect(facts()).toEqual(rows(null))
    expectValue(editLead(context, context.asked({ id, country: 'France' })))
    expect(facts()).toEqual(rows('FR'))
    undo(context.db, context.newId())
    expect(facts()).toEqual(rows(null))
    context.db.prepare("UPDATE companies SET name = 'Acme Ltd'").run()
    expect(facts()).toMatchObject([{ company_name: 'Acme Ltd' }, {}])
  })
})
