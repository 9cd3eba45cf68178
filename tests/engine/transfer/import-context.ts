import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { v7 as uuid } from 'uuid'
import type { ImportReport } from '../../../src/core/transfer/import-schemas.ts'
import { capturedTables } from '../../../src/main/engine/db/capture.ts'
import { type ImportOptions, importFile } from '../../../src/main/engine/transfer/import-file.ts'
import { textsIn } from '../../../src/main/texts.ts'
import { expectValue, openTestDatabase, temporaryFolder } from '../../fixtures/test-context.ts'

export const ana = '01900000-0000-7000-8000-000000000001'

/** A database with one seller in France, and a folder to write files in. */
export function importContext() {
  const folder = temporaryFolder()
  const db = openTestDatabase(join(folder, 'relance.db'))
  db.prepare(
    "INSERT INTO sellers (id, name, time_zone, country, created_at) VALUES (?, 'Ana', 'Europe/Paris', 'FR', 0)",
  ).run(ana)
  const write = (content: string | Buffer, name = 'leads.csv'): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const optionsFor = (file: string): ImportOptions => ({
    file,
    defaultSellerId: ana,
    setAsideFolder: join(folder, 'set-aside'),
    setAsideTexts: textsIn('en').setAside,
    now: Date.parse('2026-11-26T08:00Z'),
    newId: uuid,
    commandId: uuid(),
  })
  const run = (content: string | Buffer, options: Partial<ImportOptions> = {}) =>
    importFile(db, { ...optionsFor(write(content)), ...options })
  const imported = async (content: string | Buffer): Promise<ImportReport> => expectValue(await run(content))
  return { db, folder, write, optionsFor, run, imported }
}

/** Every row that commands may change, to compare before and after. */
export const everything = (db: Database): Record<string, unknown[]> =>
  Object.fromEntries(
    [...capturedTables, 'changes'].map((table) => [
      table,
      // Undo gives back every row, not the order in which they lie.
      db.prepare(`SELECT * FROM ${table} ORDER BY ${table === 'changes' ? 'command_seq' : 'id'}`).all(),
    ]),
  )

/** The leads as a user sees them, in the order of their coming. */
export const leadsOf = (db: Database): Record<string, unknown>[] =>
  db
    .prepare(
      `SELECT leads.title, companies.name AS company, people.name AS person, people.email, people.phone_e164 AS phone,
         companies.country, products.name AS product, stages.name AS stage, state, value_cents, leads.currency, sellers.name AS seller
       FROM leads JOIN sellers ON sellers.id = seller_id LEFT JOIN companies ON companies.id = leads.company_id
       LEFT JOIN people ON people.id = leads.person_id LEFT JOIN products ON products.id = leads.product_id
       LEFT JOIN stages ON stages.id = leads.stage_id ORDER BY leads.number`,
    )
    .all() as Record<string, unknown>[]
