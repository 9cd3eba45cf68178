import { basename } from 'node:path'
import type { Database } from 'better-sqlite3'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import type { ImportReport } from '../../../core/transfer/import-schemas.ts'
import { runCommand } from '../db/history.ts'
import { dropUnusedBuiltInStages } from '../db/lists.ts'
import type { ImportOptions } from './import-file.ts'
import type { TellProgress } from './import-progress.ts'
import type { KnownRecords } from './known-records.ts'
import { loadRecords } from './load-records.ts'
import { createPlanner } from './plan-import.ts'
import { placeNewStages } from './plan-stages.ts'
import type { RowsRead } from './read-rows.ts'
import { dropStaged, type StagedTable, stageRecords } from './stage-import.ts'
import { writeStaged } from './write-import.ts'

interface ReadImport {
  readonly read: RowsRead
  readonly setAsideFile: string | undefined
  readonly source: string
  readonly fileHash: string
  /** Bytes of the file, all read. */
  readonly size: number
}

interface Recording extends ImportOptions {
  readonly isCancelled: () => boolean
  readonly tell: TellProgress
}

/** Another program wrote after the rows were matched: what is staged may be there already. */
const overtaken = failure(problem('database-busy'))

/** Times that the rows are matched again outside of the lock, before nobody else is let in meanwhile. */
const patience = 2

/** Matches the rows and writes what is new as one recorded command. Errors: import-cancelled. */
export function recordImport(db: Database, import_: ReadImport, options: Recording): Result<ImportReport> {
  for (let attempt = 1; attempt <= patience; attempt += 1) {
    const result = attemptImport(db, import_, options)
    if (result !== overtaken) return result
  }
  return db.transaction(() => attemptImport(db, import_, options)).immediate()
}

function attemptImport(db: Database, import_: ReadImport, options: Recording): Result<ImportReport> {
  const plan = planImport(db, import_, options)
  if (plan === 'cancelled') return failure(problem('import-cancelled'))
  const fileName = basename(options.file)
  const { added, updated } = plan.report
  const command = {
    id: options.commandId,
    name: 'import.file',
    input: { file: fileName, overrides: options.overrides },
    summary: summary('leads-imported', { file: fileName, added, updated }),
    ranAt: options.now,
  }
  // Before the lock is taken: whoever writes too can wait for the import instead of for the lock.
  options.tell('writing', { rowsRead: 0, rowsTotalEstimate: import_.read.count, bytesRead: import_.size })
  try {
    return runCommand(db, command, () => {
      if (plan.version !== versionOf(db)) return overtaken
      return write(db, plan, { import_, options })
        ? success(plan.report)
        : failure(problem('import-cancelled'))
    })
  } finally {
    dropStaged(db, plan.staged)
  }
}

interface Plan {
  readonly staged: readonly StagedTable[]
  readonly report: ImportReport
  readonly version: number
  /** There are stages of its own, for leads that are not closed. */
  readonly bringsStages: boolean
}

/** Counts commits of other connections. */
const versionOf = (db: Database): number => db.pragma('data_version', { simple: true }) as number

function planImport(db: Database, import_: ReadImport, options: Recording): Plan | 'cancelled' {
  const { read, source } = import_
  const version = versionOf(db)
  const records = loadRecords(db, read.rows, source)
  const plan = createPlanner(records, { ...options, source, fileName: basename(options.file) })
  const outcomes = { added: 0, updated: 0, unchanged: 0 }
  for (const [index, row] of read.rows.entries()) {
    outcomes[plan(row)] += 1
    if (index % 1000 !== 0) continue
    if (options.isCancelled()) return 'cancelled'
    options.tell('matching', {
      rowsRead: index,
      rowsTotalEstimate: read.rows.length,
      bytesRead: import_.size,
    })
  }
  placeNewStages(records)
  const bringsStages = records.stages.some(({ isNew, values }) => isNew && values.archived_at === null)
  return {
    version,
    bringsStages,
    report: reportOf(import_, records, outcomes),
    staged: stageRecords(db, records),
  }
}

function reportOf(
  { read, setAsideFile }: ReadImport,
  records: KnownRecords,
  outcomes: Pick<ImportReport, 'added' | 'updated' | 'unchanged'>,
): ImportReport {
  const made = (kind: keyof KnownRecords) => records[kind].filter(({ isNew }) => isNew).length
  return {
    rows: read.count,
    ...outcomes,
    setAside: read.setAside,
    blank: read.blank,
    ...(setAsideFile === undefined ? {} : { setAsideFile }),
    companies: made('companies'),
    people: made('people'),
    products: made('products'),
    sellers: made('sellers'),
  }
}

function write(
  db: Database,
  { staged, report, bringsStages }: Plan,
  { import_, options }: { import_: ReadImport; options: Recording },
): boolean {
  const total = staged.reduce((sum, { count }) => sum + count, 0)
  // An import that changes nothing leaves nothing to undo, not even its own mention.
  if (total === 0) return !options.isCancelled()
  const wanted = writeStaged(db, staged, (written) => {
    options.tell('writing', {
      rowsRead: Math.round((report.rows * written) / total),
      rowsTotalEstimate: report.rows,
      bytesRead: import_.size,
    })
    return !options.isCancelled()
  })
  if (wanted && bringsStages) dropUnusedBuiltInStages(db)
  if (wanted) insertImport(db, report, { import_, options })
  return wanted
}

function insertImport(
  db: Database,
  report: ImportReport,
  { import_, options }: { import_: ReadImport; options: Recording },
): void {
  db.prepare(
    `INSERT INTO imports (id, file_name, file_hash, imported_at, added, updated, unchanged, set_aside, set_aside_file)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    options.newId(),
    basename(options.file),
    import_.fileHash,
    options.now,
    report.added,
    report.updated,
    report.unchanged,
    report.setAside,
    report.setAsideFile ?? null,
  )
}
