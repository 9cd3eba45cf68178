import type { ClashView, MovesView } from '../../../core/contract/absences.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { LeadId } from '../../../core/ids.ts'
import { utcOfWallTime } from '../../../core/time/wall-time.ts'
import { createZoneClock } from '../../../core/time/zone-clock.ts'
import { moveFollowUp, setFollowUpStatus } from '../db/follow-ups.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import { setLeadState } from '../db/leads.ts'
import { standingOn } from '../db/standing.ts'
import { endRunningString } from '../db/strings.ts'
import type { EngineContext } from './context.ts'
import type { DayOffRow, MovedRow } from './days-off.ts'

/** So many moves are shown before they are made; the counts say how many there are. */
const shown = 500

/** Moves and takes out appointments as planned; the caller's command is running. */
export function applyMoves(context: EngineContext, seller: SellerView, moves: readonly MovedRow[]): void {
  const { db } = context
  const { timeZone } = seller
  const clock = createZoneClock(timeZone)
  const now = context.now()
  for (const move of moves) {
    if (move.kind === 'dropped') setFollowUpStatus(db, move.id, { status: 'cancelled', now })
    if (move.kind !== 'moved') continue
    const { to: startsAt } = move
    const startsAtUtc = clock.instantOf(utcOfWallTime(startsAt))
    moveFollowUp(db, move.id, { startsAt, timeZone, startsAtUtc, lengthMinutes: move.row.lengthMinutes, now })
  }
  const dropped = moves.filter(({ kind }) => kind === 'dropped').map(({ row }) => row.leadId)
  for (const leadId of new Set(dropped)) endEmptyString(context, leadId)
}

/** A string that has nothing planned any more is cut by elapsed time, and its lead asks for a decision. */
function endEmptyString({ db, now }: EngineContext, leadId: LeadId): void {
  if (standingOn(db, [leadId]).has(leadId)) return
  endRunningString(db, leadId, { reason: 'elapsed', at: now() })
  if (findLeadRow(db, leadId)?.state === 'open') setLeadState(db, leadId, { state: 'undecided', now: now() })
}

/** What the moves come to, with those shown that are first in time. */
export function viewOfMoves(moves: readonly MovedRow[], off: readonly DayOffRow[]): MovesView {
  const changes = moves.filter(({ kind }) => kind !== 'clash')
  return {
    ...countsOfMoves(moves, off),
    moves: changes.slice(0, shown).map((move) => {
      const { id: followUpId, leadId, leadTitle, attempt, of } = move.row
      const to = move.kind === 'moved' ? { to: move.to } : {}
      return { followUpId, leadId, leadTitle, attempt, of, from: move.from, ...to }
    }),
  }
}

export function countsOfMoves(
  moves: readonly MovedRow[],
  off: readonly DayOffRow[],
): Omit<MovesView, 'moves'> {
  const count = (kind: MovedRow['kind']) => moves.filter((move) => move.kind === kind).length
  const clashing = new Set(moves.flatMap((move) => (move.kind === 'clash' ? [move.id] : [])))
  return {
    moved: count('moved'),
    dropped: count('dropped'),
    clashes: off
      .filter(({ id }) => clashing.has(id))
      .map(clashOf)
      .slice(0, shown),
  }
}

export const clashOf = ({
  id,
  leadId,
  leadTitle,
  attempt,
  of,
  startsAt,
  isAgreed,
  dayOff,
}: DayOffRow): ClashView => ({
  followUpId: id,
  leadId,
  leadTitle,
  attempt,
  of,
  startsAt,
  isAgreed: isAgreed === 1,
  dayOff,
})
