import type { Database } from 'better-sqlite3'
import { builtInCadences, type Cadence } from '../../../core/cadence/cadence.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { CadenceId } from '../../../core/ids.ts'
import { orNull, present } from './rows.ts'

export function insertCadence(
  db: Database,
  cadence: Cadence & { id: CadenceId },
  { now, newId }: { now: number; newId: () => string },
): void {
  db.prepare(
    `INSERT INTO cadences (id, key, name, kind, least_gap_business_days, max_days, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    cadence.id,
    cadence.key,
    cadence.name,
    cadence.kind,
    cadence.leastGapBusinessDays,
    orNull(cadence.maxDays),
    now,
  )
  const step = db.prepare(
    `INSERT INTO cadence_steps (id, cadence_id, position, gap_business_days, channel, purpose, length_minutes,
       reminder_minutes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  cadence.steps.forEach((s, index) => {
    step.run(
      newId(),
      cadence.id,
      index + 1,
      s.gapBusinessDays,
      s.channel,
      s.purpose,
      s.lengthMinutes,
      s.reminderMinutes,
    )
  })
}

export function listCadences(db: Database): CadenceView[] {
  const cadences = db
    .prepare(
      `SELECT id, key, name, kind, least_gap_business_days AS leastGapBusinessDays, max_days AS maxDays
       FROM cadences WHERE archived_at IS NULL ORDER BY created_at, id`,
    )
    .all()
    .map((row) => present<Omit<CadenceView, 'steps' | 'isBuiltIn'>>(row))
  return cadences.map((cadence) => ({
    ...cadence,
    isBuiltIn: builtInKeys.has(cadence.key),
    steps: stepsOf(db, cadence.id),
  }))
}

const builtInKeys: ReadonlySet<string> = new Set(builtInCadences.map(({ key }) => key))

function stepsOf(db: Database, id: CadenceId): CadenceView['steps'] {
  return db
    .prepare(
      `SELECT gap_business_days AS gapBusinessDays, channel, purpose, length_minutes AS lengthMinutes,
         reminder_minutes AS reminderMinutes FROM cadence_steps WHERE cadence_id = ? ORDER BY position`,
    )
    .all(id) as CadenceView['steps']
}

/** The keys of all cadences, archived ones too. */
export const cadenceKeys = (db: Database): ReadonlySet<string> =>
  new Set(db.prepare('SELECT key FROM cadences').pluck().all() as string[])
