import { breaksFor } from '../../../core/cadence/absence.ts'
import type { AbsenceView, MovesView } from '../../../core/contract/absences.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { AbsenceId } from '../../../core/ids.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { absencesOf, deleteAbsence, insertAbsence } from '../db/absences.ts'
import { standingBetween } from '../db/standing.ts'
import { applyMoves, countsOfMoves, viewOfMoves } from './apply-moves.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { dayBounds } from './day-bounds.ts'
import { type DayOffRow, type MovedRow, planMoves } from './days-off.ts'
import { me } from './first-start.ts'
import { recordPlanned } from './record-planned.ts'
import { textsOf } from './texts.ts'

type Period = Pick<AbsenceView, 'firstDay' | 'lastDay' | 'name'>

export const listAbsences = (context: EngineContext): AbsenceView[] => absencesOf(context.db, me(context).id)

/** What an absence would move; nothing is saved. Errors: absence-ends-early, absence-too-long. */
export async function proposeAbsence(
  context: EngineContext,
  asked: Asked<CheckedInput<'absences.propose'>>,
): Promise<Result<MovesView>> {
  const seller = me(context)
  const refused = refusalOf(context, seller, asked.input)
  if (refused) return failure(refused)
  const { moves, off } = await movesFor(context, seller, asked.input)
  return success(viewOfMoves(moves, off))
}

/**
 * Keeps days on which the rep is away free of appointments; those planned there are moved, or left as clashes.
 * Errors: absence-ends-early, absence-too-long.
 */
export async function addAbsence(
  context: EngineContext,
  asked: Asked<CheckedInput<'absences.add'>>,
): Promise<Result<RequestOutput<'absences.add'>>> {
  const { firstDay, lastDay, name, move } = asked.input
  const seller = me(context)
  const refused = refusalOf(context, seller, asked.input)
  if (refused) return failure(refused)
  return recordPlanned(context, asked, {
    plan: async () => (move ? movesFor(context, seller, asked.input) : { moves: [], off: [] }),
    summary: () => summary('absence-added'),
    work: ({ moves, off }) => {
      const id = newIdAs<AbsenceId>(context)
      insertAbsence(context.db, seller.id, { id, firstDay, lastDay, name })
      applyMoves(context, seller, moves)
      return success({ id, ...countsOfMoves(moves, off) })
    },
  })
}

/** Errors: absence-not-found. */
export function removeAbsence(
  context: EngineContext,
  asked: Asked<CheckedInput<'absences.remove'>>,
): Result<RequestOutput<'absences.remove'>> {
  const { id } = asked.input
  return record(context, asked, {
    summary: summary('absence-removed'),
    work: () => (deleteAbsence(context.db, id) ? success({ id }) : failure(problem('absence-not-found'))),
  })
}

/** Whether more than a few appointments stand in the period. */
export const movesMany = (context: EngineContext, { firstDay, lastDay }: Period): boolean => {
  const seller = me(context)
  return standingIn(context, seller, { firstDay, lastDay }).length > fewMoves
}

/** More than this would be felt in the window. */
const fewMoves = 200

async function movesFor(
  context: EngineContext,
  seller: SellerView,
  absence: Period,
): Promise<{ moves: MovedRow[]; off: DayOffRow[] }> {
  const dayOff = absence.name ?? textsOf(context).absence.unnamed
  const off = standingIn(context, seller, absence).map((row) => ({ ...row, dayOff }))
  const absences = [...absencesOf(context.db, seller.id), absence]
  return { off, moves: await planMoves(context, seller, { off, absences }) }
}

/** What is planned on days of the absence that are still to come, but what the rep wants there. */
function standingIn({ db, now }: EngineContext, { id, timeZone }: SellerView, { firstDay, lastDay }: Period) {
  const from = Math.max(dayBounds(firstDay, timeZone).from, now() + 1)
  const { to } = dayBounds(lastDay, timeZone)
  return standingBetween(db, id, { from, to }).filter(({ keepsDay }) => keepsDay === 0)
}

function refusalOf(
  { db }: EngineContext,
  { id, workingWeekdays }: SellerView,
  absence: Period,
): Problem | undefined {
  if (absence.lastDay < absence.firstDay) return problem('absence-ends-early', {}, 'lastDay')
  const all = [...absencesOf(db, id), absence]
  return breaksFor(all, workingWeekdays) ? undefined : problem('absence-too-long', {}, 'lastDay')
}
