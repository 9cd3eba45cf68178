import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { problem } from '../../../core/problem.ts'
import { failure, type Result } from '../../../core/result.ts'
import type { ImportOverrides, ImportProgress, ImportReport } from '../../../core/transfer/import-schemas.ts'
import { headerKey } from '../../../core/transfer/recognise-columns.ts'
import type { SetAsideTexts } from '../../../core/transfer/set-aside.ts'
import { namesLeads, type TableLayout } from '../../../core/transfer/table-layout.ts'
import { recordedResult } from '../db/history.ts'
import { storageProblem } from '../db/storage-problem.ts'
import { progressTeller } from './import-progress.ts'
import { createPhoneReader } from './phone-number.ts'
import { readRows } from './read-rows.ts'
import { recordImport } from './record-import.ts'
import { createSetAsideFile, type SetAsideFile } from './set-aside-file.ts'
import { openTable, readProblem, type TableFile } from './table-file.ts'

export interface ImportOptions {
  readonly file: string
  readonly overrides?: ImportOverrides | undefined
  /** Whose the leads are that name no seller. */
  readonly defaultSellerId: string
  /** ISO 3166, for numbers without country code; the default seller's country when absent. */
  readonly defaultCountry?: string | undefined
  readonly setAsideFolder: string
  readonly setAsideTexts: SetAsideTexts
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly newId: () => string
  /** The same id again answers with the first report and changes nothing. */
  readonly commandId: string
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

/**
 * Imports a file as one command, all or nothing. The file is read and understood first; the database is written in
 * one transaction at the end, so that others can write meanwhile.
 * Errors: those of reading a file, file-empty, file-not-text, no-lead-column, seller-not-found, import-cancelled, and
 * those of storage.
 */
export async function importFile(db: Database, options: ImportOptions): Promise<Result<ImportReport>> {
  const earlier = recordedResult(db, options.commandId)
  if (earlier) return earlier as Result<ImportReport>
  const seller = db.prepare('SELECT country FROM sellers WHERE id = ?').get(options.defaultSellerId)
  if (!seller) return failure(problem('seller-not-found'))
  const opened = await openTable(options.file, options.overrides ?? {}, 'whole')
  if (!opened.ok) return opened
  const table = opened.value
  if (!namesLeads(table.layout.mapping)) {
    return failure(problem('no-lead-column', { file: basename(options.file) }))
  }
  const country = options.defaultCountry ?? (seller as { country: string | null }).country ?? undefined
  return importTable(db, table, { ...options, defaultCountry: country })
}

async function importTable(
  db: Database,
  table: TableFile,
  options: ImportOptions,
): Promise<Result<ImportReport>> {
  const { file, setAsideFolder: folder, setAsideTexts: texts, now } = options
  const setAside = createSetAsideFile({ folder, file, columns: table.layout.columns, texts, now })
  try {
    const result = await readAndRecord(db, table, { ...options, setAside })
    if (!result.ok || result.value.setAsideFile === undefined) setAside.discard()
    return result
  } catch (error) {
    setAside.discard()
    const known = readProblem(error, basename(file)) ?? storageProblem(error, db.name)
    if (known) return failure(known)
    throw error
  }
}

async function readAndRecord(
  db: Database,
  table: TableFile,
  options: ImportOptions & { setAside: SetAsideFile },
): Promise<Result<ImportReport>> {
  const { setAside, defaultCountry } = options
  const isCancelled = options.isCancelled ?? (() => false)
  const tell = progressTeller(table.size, options.onProgress)
  const context = {
    mapping: table.layout.mapping,
    defaultCountry,
    phoneE164: await createPhoneReader(),
    setAside,
  }
  const read = await readRows(table, context, {
    isCancelled,
    onProgress: (rowsRead, bytesRead) =>
      tell('reading', {
        rowsRead,
        bytesRead,
        rowsTotalEstimate: Math.round(rowsRead * (table.size / Math.max(bytesRead, 1))),
      }),
  })
  if (read === 'cancelled') return failure(problem('import-cancelled'))
  if (read === 'not-text') return failure(problem('file-not-text', { file: basename(options.file) }))
  if (read.count === read.blank) return failure(problem('file-empty', { file: basename(options.file) }))
  // Before the transaction: rows set aside are safe before anything says that they were.
  const setAsideFile = setAside.finish()
  const import_ = {
    read,
    setAsideFile,
    source: sourceOf(table.layout),
    fileHash: table.hash,
    size: table.size,
  }
  return recordImport(db, import_, { ...options, isCancelled, tell })
}

/** Tells the numbers of deals from those of contacts, and "Record ID" from "opportunity_id". */
function sourceOf({ mapping, columns }: TableLayout): string {
  const kind =
    mapping.title || mapping.product
      ? 'deal'
      : mapping.company && !mapping.email && !mapping.lastName
        ? 'company'
        : 'contact'
  return `${kind}:${headerKey(columns[mapping.externalId?.[0] ?? -1] ?? '')}`
}
