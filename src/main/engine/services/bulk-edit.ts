import type { BulkResult } from '../../../core/contract/bulk.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import type { LeadId } from '../../../core/ids.ts'
import { type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { handOverAll, setColumns, setCountries } from '../db/bulk-leads.ts'
import { idsOf, sortTarget } from './bulk-target.ts'
import type { Asked, EngineContext } from './context.ts'
import { type CheckedChanges, checkedChanges } from './lead-changes.ts'
import { recordPlanned } from './record-planned.ts'
import { stageNamed } from './stages.ts'

/** Sets the same for many leads. Errors: country-unknown, seller-not-found, product-not-found. */
export async function bulkEdit(
  context: EngineContext,
  asked: Asked<CheckedInput<'leads.bulkEdit'>>,
): Promise<Result<BulkResult>> {
  const { target } = asked.input
  const checked = checkedChanges(context, asked.input.changes)
  if (!checked.ok) return checked
  return recordPlanned(context, asked, {
    plan: async () => sortTarget(context, target, () => undefined),
    summary: ({ leads }) => summary('bulk-edited', { count: leads.length }),
    work: ({ leads, leftOut }) => {
      changeAll(context, idsOf(leads), checked.value)
      return success({ done: leads.length, leftOut })
    },
  })
}

function changeAll(
  context: EngineContext,
  ids: readonly LeadId[],
  { country, stage, ...changes }: CheckedChanges,
): void {
  const { db } = context
  const now = context.now()
  const stageId = stage == null ? stage : stageNamed(context, stage)
  setColumns(db, ids, { ...changes, stageId, now })
  if (changes.sellerId !== undefined) handOverAll(db, ids, changes.sellerId, now)
  if (country !== undefined) setCountries(db, ids, country)
}
