import type { ReasonId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { deleteListItem, listReasons } from '../db/lists.ts'
import { type Asked, type EngineContext, record } from './context.ts'

/** Deletes a reason that no refusal names; one that is named can be archived. Errors: reason-not-found, still-used. */
export function removeReason(
  context: EngineContext,
  asked: Asked<{ readonly id: ReasonId }>,
): Result<{ id: ReasonId }> {
  const { id } = asked.input
  const reason = listReasons(context.db).find((one) => one.id === id)
  if (!reason) return failure(problem('reason-not-found'))
  if (reason.uses > 0) {
    return failure(problem('still-used', { name: reason.name, count: String(reason.uses) }))
  }
  return record(context, asked, {
    summary: summary('reason-removed', { name: reason.name }),
    work: () => {
      deleteListItem(context.db, 'reasons', id)
      return success({ id })
    },
  })
}
