import type { Database } from 'better-sqlite3'
import type { LeadId } from '../../../src/core/ids.ts'
import { type Move, pickedBy } from './moves.ts'

interface Promised {
  readonly id: string
  readonly startsAt: string
  readonly status: string
  readonly isAgreed: number
}

/** What the rep may do that takes out what is planned, agreed or not. */
const mayTakeOut: readonly Move['do'][] = [
  'outcome',
  'log',
  'start',
  'stop',
  'add',
  'agree',
  'decide',
  'undo',
  'redo',
]

/** Notes what the client agreed to; afterwards a sentence for each that was moved or taken out without asking. */
export function watchPromises(
  db: Database,
  leadId: LeadId,
  { move, now }: { move: Move; now: number },
): () => string[] {
  const promised = db
    .prepare(
      `SELECT id, starts_at AS startsAt FROM follow_ups
       WHERE lead_id = ? AND status = 'planned' AND is_agreed = 1 AND starts_at_utc > ?`,
    )
    .all(leadId, now) as Pick<Promised, 'id' | 'startsAt'>[]
  const asked = pickedBy(db, leadId, move)
  const isNamed = (move.do === 'outcome' || move.do === 'log') && isAsked(move)
  return () => {
    if (move.do === 'undo' || move.do === 'redo') return []
    const all = db.prepare(
      'SELECT id, starts_at AS startsAt, status, is_agreed AS isAgreed FROM follow_ups WHERE id = ?',
    )
    const broken = promised.flatMap(({ id, startsAt }) => {
      const after = all.get(id) as Promised
      if (id === asked) return []
      if (after.status !== 'planned') {
        return mayTakeOut.includes(move.do)
          ? []
          : [`${move.do} took out the appointment agreed for ${startsAt}`]
      }
      return after.startsAt === startsAt && after.isAgreed === 1
        ? []
        : [`${move.do} moved the appointment agreed for ${startsAt}`]
    })
    // The rep names the time of one next step, and says that it is agreed or why it moves.
    return isNamed ? broken.slice(1) : broken
  }
}

const isAsked = (move: Extract<Move, { do: 'outcome' | 'log' }>): boolean =>
  move.nextIn !== undefined && (move.nextAgreed === true || move.reason !== undefined)
