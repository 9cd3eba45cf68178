import type { CheckedInput } from '../../../core/contract/requests.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { type SummaryView, summary } from '../../../core/summary.ts'
import { restoreBefore } from '../db/history.ts'
import { isTouchedSince, noteTakenBack, takeableBehind } from '../db/take-back.ts'
import { type Asked, type EngineContext, record } from './context.ts'

/**
 * Puts back what an entry of the journal tells of, however long ago it was: the command behind it, as long as nothing
 * later has touched the same. It is a command of its own, which undo brings back, and the next run puts the calendar
 * right. Errors: cannot-take-back, touched-since.
 */
export function takeBack(
  context: EngineContext,
  asked: Asked<CheckedInput<'journal.takeBack'>>,
): Result<{ summary: SummaryView }> {
  const { db } = context
  const found = takeableBehind(db, asked.input.seq)
  if (found === undefined) return failure(problem('cannot-take-back'))
  const { commandId, commandSeq, summary: done } = found
  if (isTouchedSince(db, commandSeq)) return failure(problem('touched-since'))
  return record(context, asked, {
    summary: summary('taken-back', { lead: done.params?.lead ?? '' }),
    work: () => {
      restoreBefore(db, commandSeq)
      noteTakenBack(db, commandId, asked.id)
      return success({ summary: done })
    },
  })
}
