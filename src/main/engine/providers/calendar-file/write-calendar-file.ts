import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { failure, type Result, success } from '../../../../core/result.ts'
import { storageProblem } from '../../db/storage-problem.ts'

export const calendarFileIn = (folder: string): string => join(folder, 'relance.ics')

/**
 * Puts the calendar file in place, wholly or not at all: a calendar program may read it at any moment.
 * `changed` is false if the file already held these bytes; then it is left alone, so that subscribers see no news.
 * Errors: folder-read-only, disk-full. The file stays as it was.
 */
export function writeCalendarFile(folder: string, bytes: Buffer): Result<{ readonly changed: boolean }> {
  const file = calendarFileIn(folder)
  const temporary = `${file}.${process.pid}.tmp`
  try {
    if (holds(file, bytes)) return success({ changed: false })
    mkdirSync(folder, { recursive: true })
    writeDurably(temporary, bytes)
    renameSync(temporary, file)
    syncFolder(folder)
    return success({ changed: true })
  } catch (error) {
    rmSync(temporary, { force: true })
    const known = storageProblem(error, file)
    if (known) return failure(known)
    throw error
  }
}

function holds(file: string, bytes: Buffer): boolean {
  try {
    return statSync(file).size === bytes.length && readFileSync(file).equals(bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function writeDurably(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'w', 0o600)
  try {
    writeFileSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The new name is durable once its folder is. Windows cannot open folders and needs no such step. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
