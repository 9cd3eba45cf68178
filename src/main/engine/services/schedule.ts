import type { MovesView } from '../../../core/contract/absences.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { addDays } from '../../../core/time/plain-date.ts'
import { countPlanned, findFollowUp } from '../db/follow-ups.ts'
import { setKeepsDay } from '../db/standing.ts'
import { applyMoves, clashOf, countsOfMoves, viewOfMoves } from './apply-moves.ts'
import { type Asked, type EngineContext, record } from './context.ts'
import { dayBounds } from './day-bounds.ts'
import { planMoves, rowsOnDaysOff } from './days-off.ts'
import { me } from './first-start.ts'
import { recordPlanned } from './record-planned.ts'
import { dayOf } from './today.ts'

/** How many clashes are listed; the total says how many there are. */
const shown = 50

/** Appointments of the next days that stand on days that do not count any more. */
export async function clashesOf(
  context: EngineContext,
  { days }: CheckedInput<'schedule.clashes'>,
): Promise<RequestOutput<'schedule.clashes'>> {
  const seller = me(context)
  const { to } = dayBounds(addDays(dayOf(context), days), seller.timeZone)
  const rows = await rowsOnDaysOff(context, seller, { from: context.now() + 1, to })
  return { total: rows.length, clashes: rows.slice(0, shown).map(clashOf) }
}

/** Where all of them would go; nothing is saved. */
export async function proposeSchedule(context: EngineContext): Promise<Result<MovesView>> {
  const { moves, off } = await allMoves(context)
  return success(viewOfMoves(moves, off))
}

/** Moves all of them, and what would come too soon after. What was agreed stays, and is told. */
export function resolveSchedule(
  context: EngineContext,
  asked: Asked<CheckedInput<'schedule.resolve'>>,
): Promise<Result<RequestOutput<'schedule.resolve'>>> {
  return recordPlanned(context, asked, {
    plan: () => allMoves(context),
    summary: ({ moves }) => summary('schedule-resolved', { count: countsOfMoves(moves, []).moved }),
    work: ({ moves, off }) => {
      applyMoves(context, me(context), moves)
      return success(countsOfMoves(moves, off))
    },
  })
}

/** Wants appointments on their days, whether those count or not. Errors: follow-up-not-found, already-recorded. */
export function keepDays(
  context: EngineContext,
  asked: Asked<CheckedInput<'schedule.keep'>>,
): Result<RequestOutput<'schedule.keep'>> {
  const { followUpIds } = asked.input
  const found = followUpIds.map((id) => findFollowUp(context.db, id))
  if (found.includes(undefined)) return failure(problem('follow-up-not-found'))
  if (found.some((one) => one?.status !== 'planned')) return failure(problem('already-recorded'))
  return record(context, asked, {
    summary: summary('days-kept', { count: followUpIds.length }),
    work: () => {
      for (const id of followUpIds) setKeepsDay(context.db, id, true)
      return success({ kept: followUpIds.length })
    },
  })
}

/** Whether looking through all that is planned takes a while. */
export const hasMuchPlanned = ({ db }: EngineContext): boolean => countPlanned(db) > 2000

async function allMoves(context: EngineContext) {
  const seller = me(context)
  const off = await rowsOnDaysOff(context, seller, { from: context.now() + 1, to: Number.MAX_SAFE_INTEGER })
  return { off, moves: await planMoves(context, seller, { off }) }
}
