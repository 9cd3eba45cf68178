import { basename, dirname } from 'node:path'
import { type Problem, problem } from '../../../core/problem.ts'

/** The sentence for an error of SQLite or the file system that a user can do something about. */
export function storageProblem(error: unknown, file: string): Problem | undefined {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return undefined
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS|ENOTDIR)/.test(code)) {
    return problem('folder-read-only', { folder: dirname(file) })
  }
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return problem('disk-full')
  if (/^(SQLITE_BUSY|SQLITE_LOCKED)/.test(code)) return problem('database-busy')
  if (/^SQLITE_CORRUPT/.test(code)) {
    return problem('database-damaged', { file: basename(file), detail: (error as Error).message })
  }
  if (/^SQLITE_NOTADB/.test(code)) return problem('database-foreign', { file: basename(file) })
  return undefined
}
