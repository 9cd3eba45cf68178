import type { Database } from 'better-sqlite3'
import { builtInCadences, type Cadence } from '../../../core/cadence/cadence.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { CadenceId } from '../../../core/ids.ts'
import { orNull, present } from './rows.ts'
import { readSetting } from './settings.ts'

type NewId = () => string

export function insertCadence(
  db: Database,
  cadence: Cadence & { id: CadenceId },
  { now, newId }: { now: number; newId: NewId },
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
  insertSteps(db, cadence, newId)
}

/** Writes a cadence anew, steps and all; `isEdited` says whether a built-in one is no longer what it was. */
export function updateCadence(
  db: Database,
  cadence: Omit<Cadence, 'key'> & { id: CadenceId; isEdited: boolean },
  newId: NewId,
): void {
  db.prepare(
    `UPDATE cadences SET name = ?, kind = ?, least_gap_business_days = ?, max_days = ?, is_edited = ?
     WHERE id = ?`,
  ).run(
    cadence.name,
    cadence.kind,
    cadence.leastGapBusinessDays,
    orNull(cadence.maxDays),
    cadence.isEdited ? 1 : 0,
    cadence.id,
  )
  db.prepare('DELETE FROM cadence_steps WHERE cadence_id = ?').run(cadence.id)
  insertSteps(db, cadence, newId)
}

export function setCadenceArchived(db: Database, id: CadenceId, archivedAt: number | undefined): void {
  db.prepare('UPDATE cadences SET archived_at = ? WHERE id = ?').run(orNull(archivedAt), id)
}

/** Cadences that can be chosen, the default of each kind first. */
export const listCadences = (db: Database): CadenceView[] =>
  allCadences(db).filter(({ isArchived }) => !isArchived)

/** Archived ones too, behind the others. */
export function allCadences(db: Database): CadenceView[] {
  const defaults = readSetting(db, 'defaultCadences')
  const rows = db.prepare(selectCadences).all() as Row[]
  const cadences = rows.map((row): CadenceView => {
    const cadence = present<Omit<CadenceView, 'steps'>>(row)
    return {
      ...cadence,
      isBuiltIn: builtInKeys.has(row.key),
      isEdited: row.isEdited === 1,
      isArchived: row.isArchived === 1,
      isDefault: false,
      steps: stepsOf(db, cadence.id),
    }
  })
  const isChosen = ({ id, kind }: CadenceView): boolean => defaults[kind] === id
  cadences.sort(
    (a, b) => Number(a.isArchived) - Number(b.isArchived) || Number(isChosen(b)) - Number(isChosen(a)),
  )
  return cadences.map((cadence) => ({ ...cadence, isDefault: cadences.find(isAlike(cadence)) === cadence }))
}

/** The keys of all cadences, archived ones too. */
export const cadenceKeys = (db: Database): ReadonlySet<string> =>
  new Set(db.prepare('SELECT key FROM cadences').pluck().all() as string[])

/** How many strings run on each cadence that has some. */
export const runningByCadence = (db: Database): { id: CadenceId; strings: number }[] =>
  db
    .prepare(
      `SELECT cadence_id AS id, count(*) AS strings FROM strings WHERE ended_at IS NULL GROUP BY cadence_id`,
    )
    .all() as { id: CadenceId; strings: number }[]

/** Gives a built-in cadence that nobody has edited its words in another language. */
export function wordCadence(
  db: Database,
  key: string,
  words: { name: string; purposes: readonly string[] },
): void {
  const unedited = 'key = ? AND is_edited = 0'
  db.prepare(
    `UPDATE cadences SET name = ? WHERE ${unedited} AND name <> ? AND NOT EXISTS
       (SELECT 1 FROM cadences WHERE fold(name) = fold(?))`,
  ).run(words.name, key, words.name, words.name)
  const step = db.prepare(
    `UPDATE cadence_steps SET purpose = ? WHERE position = ? AND purpose <> ?
       AND cadence_id = (SELECT id FROM cadences WHERE ${unedited})`,
  )
  words.purposes.forEach((purpose, index) => {
    step.run(purpose, index + 1, purpose, key)
  })
}

/** The first of its kind that is not archived is the default. */
const isAlike =
  ({ kind, isArchived }: CadenceView) =>
  (other: CadenceView): boolean =>
    !isArchived && other.kind === kind

type Row = Record<'isEdited' | 'isArchived', number> & { readonly key: string }

const selectCadences = `SELECT id, key, name, kind, least_gap_business_days AS leastGapBusinessDays,
  max_days AS maxDays, is_edited AS isEdited, archived_at IS NOT NULL AS isArchived
  FROM cadences ORDER BY created_at, id`

const builtInKeys: ReadonlySet<string> = new Set(builtInCadences.map(({ key }) => key))

function stepsOf(db: Database, id: CadenceId): CadenceView['steps'] {
  return db
    .prepare(
      `SELECT gap_business_days AS gapBusinessDays, channel, purpose, length_minutes AS lengthMinutes,
         reminder_minutes AS reminderMinutes FROM cadence_steps WHERE cadence_id = ? ORDER BY position`,
    )
    .all(id) as CadenceView['steps']
}

function insertSteps(
  db: Database,
  { id, steps }: Pick<Cadence, 'steps'> & { id: CadenceId },
  newId: NewId,
): void {
  const step = db.prepare(
    `INSERT INTO cadence_steps (id, cadence_id, position, gap_business_days, channel, purpose, length_minutes,
       reminder_minutes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  steps.forEach((s, index) => {
    step.run(
      newId(),
      id,
      index + 1,
      s.gapBusinessDays,
      s.channel,
      s.purpose,
      s.lengthMinutes,
      s.reminderMinutes,
    )
  })
}
