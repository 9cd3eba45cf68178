import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Database } from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { requests } from '../../../src/core/contract/requests.ts'
import { success } from '../../../src/core/result.ts'
import { summary } from '../../../src/core/summary.ts'
import { redo, runCommand, undo } from '../../../src/main/engine/db/history.ts'
import { indexBacklog } from '../../../src/main/engine/db/search.ts'
import { createLeadList } from '../../../src/main/engine/services/lead-list.ts'
import { noMoment } from '../../fixtures/no-moment.ts'
import { expectValue, openTestDatabase } from '../../fixtures/test-context.ts'
import { ana, everything, importContext, leadsOf } from './import-context.ts'

/** More rows than those of which indexes are kept up one by one. */
const many = 6000
const manyRows = (from = 0, count = many) =>
  `Record ID,Company,Contact,Email,Phone,Mobile\n${Array.from({ length: count }, (_, at) => from + at)
    .map((n) => `R-${n},Company ${n},Ana Person${n},p${n}@x.example,+33 1 ${phone(n)},+33 6 ${phone(n)}\n`)
    .join('')}`
const phone = (n: number) => String(10_000_000 + n)

const schemaOf = (db: Database) =>
  db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()

const find = (db: Database, query: string) =>
  createLeadList(db, noMoment).page(requests['leads.list'].input.parse({ query, limit: 5 }))

const rowsOnly = (db: Database) => {
  const { changes: _, ...rows } = everything(db)
  return rows
}

describe('a large import', () => {
  it('is undone and brought back to the very same rows, indexes and all', async () => {
    const { db, imported } = importContext()
    await imported(manyRows(0, 10))
    const [before, schema] = [rowsOnly(db), schemaOf(db)]
    expect(await imported(manyRows())).toMatchObject({ added: many - 10, unchanged: 10 })
    const after = rowsOnly(db)
    expectValue(undo(db, 'undo'))
    expect(rowsOnly(db)).toEqual(before)
    expectValue(redo(db, 'redo'))
    expect(rowsOnly(db)).toEqual(after)
    expectValue(undo(db, 'undo again'))
    expect(rowsOnly(db)).toEqual(before)
    expect(schemaOf(db)).toEqual(schema)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('leaves later commands captured as ever', async () => {
    const { db, imported } = importContext()
    await imported(manyRows())
    const command = { id: 'later', name: 'test', input: {}, summary: summary('settings-saved'), ranAt: 0 }
    const insert = "INSERT INTO companies (id, name, match_key, created_at) VALUES ('c', 'C', 'c', 0)"
    runCommand(db, command, () => success({ changes: db.prepare(insert).run().changes }))
    undo(db, 'undo')
    expect(db.prepare("SELECT count(*) FROM companies WHERE id = 'c'").pluck().get()).toBe(0)
    expect(db.prepare('SELECT count(*) FROM leads').pluck().get()).toBe(many)
  })

  it('is wholly there or not at all, wherever it is killed', async () => {
    const program = fileURLToPath(new URL('../../fixtures/import-and-die.ts', import.meta.url))
    for (const moment of [1, 2, 3, 4, 5, 99]) {
      const { db, write } = importContext()
      const before = everything(db)
      const child = spawnSync(process.execPath, [program, db.name, write(manyRows()), ana, String(moment)])
      const again = openTestDatabase(db.name)
      expect(again.pragma('integrity_check', { simple: true })).toBe('ok')
      if (child.signal === 'SIGKILL') expect(everything(again)).toEqual(before)
      else expect(again.prepare('SELECT count(*) FROM leads').pluck().get()).toBe(many)
      expect(child.signal).toBe(moment === 99 ? null : 'SIGKILL')
    }
  }, 60_000)

  it('is matched again when others write before the lock is taken, at last behind closed doors', async () => {
    const { db, run } = importContext()
    const other = openTestDatabase(db.name)
    let written = 0
    const result = await run('Company\nAcme 0\nAcme 1\nAcme 2\n', {
      onProgress: ({ phase, rowsRead }) => {
        if (phase !== 'writing' || rowsRead > 0 || db.inTransaction) return
        const name = `Acme ${written++}`
        other
          .prepare('INSERT INTO companies (id, name, match_key, created_at) VALUES (?, ?, ?, 0)')
          .run(name, name, name.toLowerCase())
      },
    })
    expect(written).toBeGreaterThan(0)
    expect(result).toMatchObject({ ok: true, value: { added: 3, companies: 3 - written } })
  })

  it('can be searched slice by slice, and says so until all of it can', async () => {
    const { db, imported } = importContext()
    await imported(manyRows())
    expect(find(db, 'person5999')).toMatchObject({ rows: [], capped: true })
    while (indexBacklog(db, 2500));
    expect(find(db, 'person5999')).toMatchObject({ total: 1, capped: false })
    expect(find(db, '6 10 00 59 99')).toMatchObject({ total: 1 })
    expectValue(undo(db, 'undo'))
    expect(find(db, 'person5999').rows).toEqual([])
    while (indexBacklog(db, 2500));
    expect(find(db, 'person5999')).toMatchObject({ total: 0, capped: false })
  })
})

describe('the schema', () => {
  it('has an index behind every reference to what imports bring, as undo looks there for every row', () => {
    const { db } = importContext()
    const unindexed = db
      .prepare(
        `SELECT tables.name || '.' || keys."from" FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS keys
         WHERE tables.type = 'table' AND keys."table" IN ('leads', 'people', 'companies') AND NOT EXISTS
           (SELECT 1 FROM pragma_index_list(tables.name) AS indexes, pragma_index_info(indexes.name) AS columns
            WHERE columns.seqno = 0 AND columns.name = keys."from")`,
      )
      .pluck()
      .all()
    expect(unindexed).toEqual([])
  })
})

describe('a small file into a large database', () => {
  it('finds by number, address, name and record what reading everything would find', async () => {
    const { db, imported } = importContext()
    await imported(manyRows(0, 200))
    await imported(`Deal Name,Product\nRoof,Solar\n`)
    db.exec("UPDATE people SET email = 'P7@X.example' WHERE email = 'p7@x.example'")
    expect(await imported(manyRows(5, 10))).toMatchObject({ added: 0, updated: 0, unchanged: 10 })
    expect(await imported('Name,Email\nAna Person7,p7@x.example\n')).toMatchObject({ added: 0, people: 0 })
    expect(await imported('Name,Phone\nAna Person8,01 10 00 00 08\n')).toMatchObject({ added: 0, people: 0 })
    expect(await imported('Name,Phone\nAna Person9,06 10 00 00 09\n')).toMatchObject({ added: 0, people: 0 })
    expect(await imported('Name,Company\n"Person10, Ana",COMPANY 10 Ltd\n')).toMatchObject({
      added: 0,
      people: 0,
    })
    expect(await imported('Company\nCompany 11\n')).toMatchObject({ added: 0, companies: 0 })
    expect(await imported('Deal Name,Product\nRoof,Solar\n')).toMatchObject({ added: 0 })
    expect(await imported('Deal Name,Product\nRoof,Wind\n')).toMatchObject({ added: 1 })
  })
})

describe('a mobile number', () => {
  const rows = 'Name,Company,Phone,Mobile\n'

  it('is kept beside the number of the office, and the person is found by it', async () => {
    const { db, imported } = importContext()
    await imported(`${rows}Ana Roe,Acme,01 23 45 67 89,06 12 34 56 78\n`)
    expect(db.prepare('SELECT phone_e164, mobile, mobile_e164 FROM people').get()).toEqual({
      phone_e164: '+33123456789',
      mobile: '06 12 34 56 78',
      mobile_e164: '+33612345678',
    })
    expect(await imported('Name,Phone\nRoe,+33612345678\n')).toMatchObject({ people: 0, added: 0 })
    expect(find(db, '1234 56 78')).toMatchObject({ total: 1 })
  })

  it('is not kept twice, and fills the blank beside a number that is there', async () => {
    const { db, imported } = importContext()
    await imported(`${rows}Ana Roe,Acme,,06 12 34 56 78\nJo Doe,Acme,01 23 45 67 89,\n`)
    await imported(`${rows}Ana Roe,Acme,,0612345678\nJo Doe,Acme,,06 99 88 77 66\n`)
    expect(leadsOf(db)).toMatchObject([{ phone: '+33612345678' }, { phone: '+33123456789' }])
    expect(db.prepare('SELECT mobile_e164 FROM people ORDER BY id').pluck().all()).toEqual([
      null,
      '+33699887766',
    ])
  })
})
