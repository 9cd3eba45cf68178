import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { schemaVersion } from '../../../src/main/engine/db/migrate.ts'
import { applicationId, openDatabase } from '../../../src/main/engine/db/open.ts'
import { expectProblem, openTestDatabase, temporaryFolder } from '../../fixtures/test-context.ts'

describe('opening the database', () => {
  it('uses the settings that keep what was saved through a power cut, and reads them back', () => {
    const db = openTestDatabase()
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('busy_timeout')).toBe(5000)
    expect(pragma('application_id')).toBe(applicationId)
    expect(pragma('user_version')).toBe(schemaVersion)
  })

  it('makes only STRICT tables, so that a text never lands in a number', () => {
    const db = openTestDatabase()
    const loose = db
      .prepare(
        `SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all()
    expect(loose).toEqual([])
  })

  it('refuses a file of a newer version and leaves every byte as it is', () => {
    const file = join(temporaryFolder(), 'relance.db')
    const made = openTestDatabase(file)
    made.pragma(`user_version = ${schemaVersion + 10}`)
    made.pragma('wal_checkpoint(TRUNCATE)')
    made.close()
    const before = readFileSync(file)
    expect(expectProblem(openDatabase(file))).toBe('database-newer')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it("refuses another program's database and leaves every byte as it is", () => {
    const file = join(temporaryFolder(), 'relance.db')
    const other = new Sqlite(file)
    other.exec('CREATE TABLE notes (text TEXT); PRAGMA user_version = 3')
    other.close()
    const before = readFileSync(file)
    expect(expectProblem(openDatabase(file))).toBe('database-foreign')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('refuses a file that is no database at all', () => {
    const file = join(temporaryFolder(), 'relance.db')
    writeFileSync(
      file,
      'just some text that is long enough to be read as a header of one hundred bytes, and a little more than that',
    )
    expect(expectProblem(openDatabase(file))).toBe('database-foreign')
  })

  it('says which folder cannot be written to', () => {
    expect(expectProblem(openDatabase(join(readOnlyFolder(), 'relance.db')))).toBe('folder-read-only')
  })
})

/** Permissions do not bind the superuser; nobody can make a file in /proc. */
function readOnlyFolder(): string {
  if (process.getuid?.() === 0) return '/proc'
  const folder = temporaryFolder()
  chmodSync(folder, 0o500)
  return folder
}
