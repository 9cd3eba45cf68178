import type { Database } from 'better-sqlite3'
import { initial } from './migrations/010-initial.ts'
import { desk } from './migrations/020-desk.ts'
import { reminders } from './migrations/030-reminders.ts'
import { lists } from './migrations/050-lists.ts'
import { daysOff } from './migrations/060-days-off.ts'
import { insights } from './migrations/080-insights.ts'
import { leadLists } from './migrations/090-lead-lists.ts'
import { decisions } from './migrations/100-decisions.ts'
import { sync } from './migrations/120-sync.ts'
import { readCalendars } from './migrations/130-read-calendars.ts'
import { journal } from './migrations/150-journal.ts'

/** A schema step. Numbered in tens, self-contained, never edited once released. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

const migrations: readonly Migration[] = [
  initial,
  desk,
  reminders,
  lists,
  daysOff,
  insights,
  leadLists,
  decisions,
  sync,
  readCalendars,
  journal,
]

/** The schema this program writes, as `user_version`. */
export const schemaVersion = Math.max(...migrations.map((step) => step.version))

/**
 * Brings the database up to `schemaVersion`, one transaction a step: killed midway it is wholly old or wholly new.
 * A table that is built anew would lose the rows that refer to it, so foreign keys are off meanwhile and checked
 * before each step is committed (sqlite.org/lang_altertable.html, section 7).
 */
export function migrate(db: Database): void {
  const current = db.pragma('user_version', { simple: true }) as number
  const missing = migrations.filter((step) => step.version > current)
  if (missing.length === 0) return
  db.pragma('foreign_keys = OFF')
  for (const step of missing) apply(db, step)
  db.pragma('foreign_keys = ON')
}

function apply(db: Database, step: Migration): void {
  db.transaction(() => {
    const current = db.pragma('user_version', { simple: true }) as number
    if (current >= step.version) return
    db.exec(step.sql)
    const broken = db.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`Migration ${step.name} breaks ${broken.length} references`)
    db.pragma(`user_version = ${step.version}`)
  }).immediate()
}
