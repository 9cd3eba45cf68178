import type { Database } from 'better-sqlite3'
import type { CadenceStep } from '../../../core/cadence/cadence.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { CadenceId } from '../../../core/ids.ts'

export function insertCadence(
  db: Database,
  cadence: { id: CadenceId; key: string; name: string; steps: readonly CadenceStep[] },
  { now, newId }: { now: number; newId: () => string },
): void {
  db.prepare('INSERT INTO cadences (id, key, name, created_at) VALUES (?, ?, ?, ?)').run(
    cadence.id,
    cadence.key,
    cadence.name,
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
  const cadences = db.prepare('SELECT id, key, name FROM cadences ORDER BY created_at, id').all() as Omit<
    CadenceView,
    'steps'
  >[]
  return cadences.map((cadence) => ({ ...cadence, steps: stepsOf(db, cadence.id) }))
}

export function stepsOf(db: Database, id: CadenceId): CadenceView['steps'] {
  return db
    .prepare(
      `SELECT gap_business_days AS gapBusinessDays, channel, purpose, length_minutes AS lengthMinutes,
         reminder_minutes AS reminderMinutes FROM cadence_steps WHERE cadence_id = ? ORDER BY position`,
    )
    .all(id) as CadenceView['steps']
}
