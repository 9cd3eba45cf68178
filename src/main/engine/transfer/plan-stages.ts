import { fold } from '../../../core/lead/fold.ts'
import { inSalesOrder, isClosingStage } from '../../../core/lead/stage-order.ts'
import type { Draft, KnownRecords } from './known-records.ts'
import { aliasesOf, indexByAll, type MakeRecord } from './plan-parties.ts'

export interface StageIndex {
  /** The stage called so, made at first sight. */
  readonly of: (name: string) => Draft
}

export function createStageIndex(
  stages: Draft[],
  { make, now }: { make: MakeRecord; now: number },
): StageIndex {
  const byName = indexByAll(stages, ({ values }) => [String(values.name), ...aliasesOf(values)].map(fold))
  return {
    of: (name) => {
      const key = fold(name)
      const known = byName.get(key)
      if (known) return known
      // Who looks at open leads has no use for a column in which only closed ones stand.
      const archived_at = isClosingStage(name) ? now : undefined
      const draft = make(stages, { name, created_at: now, archived_at })
      byName.set(key, draft)
      return draft
    },
  }
}

/**
 * Puts the stages that an import made behind those that are there; beside nothing but built-in ones, which nobody
 * has put in an order, all stand as a sale goes through them.
 */
export function placeNewStages({ stages }: KnownRecords): void {
  const made = stages.filter(({ isNew }) => isNew)
  const isOrdered = stages.some(
    ({ isNew, values }) => !isNew && (values.key === null || values.is_edited === 1),
  )
  const placed = isOrdered || made.length === 0 ? made : stages
  const before = stages
    .filter((stage) => !placed.includes(stage))
    .map(({ values }) => Number(values.position))
  const named = placed.map((draft) => ({ draft, name: String(draft.values.name) }))
  inSalesOrder(named).forEach(({ draft }, index) => {
    draft.values.position = Math.max(0, ...before) + 1 + index
    if (!draft.isNew) draft.isChanged = true
  })
}
