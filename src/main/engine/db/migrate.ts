import type { Database } from 'better-sqlite3'
import { initial } from './migrations/010-initial.ts'
import { reminders } from './migrations/030-reminders.ts'
import { lists } from './migrations/050-lists.ts'
import { daysOff } from './migrations/060-days-off.ts'
import { insights } from './migrations/080-insights.ts'

/** A schema step. Numbered in tens, self-contained, never edited once released. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

const migrations: readonly Migration[] = [initial, reminders, lists, daysOff, insights]

/** The schema this program writes, as `user_version`. */
export const schemaVersion = Math.max(...migrations.map((step) => step.version))

/** Brings the database up to `schemaVersion`, one transaction a step: killed midway it is wholly old or wholly new. */
export function migrate(db: Database): void {
  const current = db.pragma('user_version', { simple: true }) as number
  for (const step of migrations) if (step.version > current) apply(db, step)
}

function apply(db: Database, step: Migration): void {
  db.transaction(() => {
    const current = db.pragma('user_version', { simple: true }) as number
    if (current >= step.version) return
    db.exec(step.sql)
    db.pragma(`user_version = ${step.version}`)
  }).immediate()
}
