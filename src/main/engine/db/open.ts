import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { installCapture } from './capture.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { installSearchFunctions } from './search.ts'
import { storageProblem } from './storage-problem.ts'

/** `Rlnc` in ASCII: tells our file from any other SQLite database. */
export const applicationId = 0x526c6e63

/**
 * Opens (and if needed creates and migrates) the database.
 * Errors: database-newer, database-foreign (the file's bytes stay as they are), folder-read-only, disk-full,
 * database-busy, database-damaged.
 */
export function openDatabase(file: string): Result<Database> {
  let db: Database | undefined
  try {
    const refused = refusal(file)
    if (refused) return failure(refused)
    db = new Sqlite(file)
    configure(db)
    prepare(db)
    return success(db)
  } catch (error) {
    db?.close()
    const known = storageProblem(error, file)
    if (known) return failure(known)
    throw error
  }
}

/** A second connection that can only read; the schema is that of an opened database. */
export function openForReading(file: string): Database {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true })
  db.pragma('busy_timeout = 5000')
  installSearchFunctions(db)
  return db
}

function configure(db: Database): void {
  db.pragma('busy_timeout = 5000')
  // Heard by a new file only. Large imports and their indexes write a fifth less than with pages of 4 kB.
  db.pragma('page_size = 8192')
  setAndVerify(db, 'journal_mode', 'wal')
  setAndVerify(db, 'synchronous', 2)
  setAndVerify(db, 'foreign_keys', 1)
  db.pragma('cache_size = -64000')
  db.pragma('temp_store = MEMORY')
}

function prepare(db: Database): void {
  installSearchFunctions(db)
  if (db.pragma('user_version', { simple: true }) === 0) db.pragma(`application_id = ${applicationId}`)
  migrate(db)
  installCapture(db)
}

function setAndVerify(db: Database, pragma: string, value: string | number): void {
  const names: Record<string, string> = { 2: 'FULL', 1: 'ON' }
  db.pragma(`${pragma} = ${names[value] ?? value}`)
  const actual = db.pragma(pragma, { simple: true })
  if (actual !== value) throw new Error(`SQLite kept ${pragma} at ${actual}`)
}

/** Reads the file header itself: opening a database, even to look, may already write beside it. */
function refusal(file: string) {
  // The folder is made by whoever opens it; where it is not there it could not be.
  if (!existsSync(dirname(file))) return problem('folder-read-only', { folder: dirname(file) })
  if (!existsSync(file)) return undefined
  if (statSync(file).isDirectory()) return problem('database-foreign', { file: basename(file) })
  const header = readHeader(file)
  if (header === undefined) return undefined
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') {
    return problem('database-foreign', { file: basename(file) })
  }
  const version = header.readUInt32BE(60)
  if (version !== 0 && header.readUInt32BE(68) !== applicationId) {
    return problem('database-foreign', { file: basename(file) })
  }
  return version > schemaVersion ? problem('database-newer') : undefined
}

/** The first 100 bytes, or undefined for an empty file (which SQLite takes as a new database). */
function readHeader(file: string): Buffer | undefined {
  const handle = openSync(file, 'r')
  try {
    if (fstatSync(handle).size === 0) return undefined
    const header = Buffer.alloc(100)
    readSync(handle, header, 0, 100, 0)
    return header
  } finally {
    closeSync(handle)
  }
}
