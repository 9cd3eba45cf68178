import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { StageId } from '../../../core/ids.ts'
import { aliasesAfter, findByName } from '../../../core/lead/listed-name.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { deleteListItem, insertListItem, listStages, moveLeadsOfStage, setAliases } from '../db/lists.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { stagesOf } from './lists.ts'

/** The stage called so, made at first sight; the caller's command is running. */
export function stageNamed(context: EngineContext, name: string): StageId {
  const known = findByName(stagesOf(context).items, name)
  if (known) return known.id
  const id = newIdAs<StageId>(context)
  insertListItem(context.db, 'stages', { id, name: name.trim(), now: context.now() })
  return id
}

/** Where a lead starts that says nothing of its stage. */
export const firstStage = ({ db }: EngineContext): StageId | undefined =>
  listStages(db).find(({ isArchived }) => !isArchived)?.id

/**
 * Deletes a stage. Its leads go to another one, which from then on also answers to its name: an export of the CRM
 * may still use it. Errors: stage-not-found, stage-into-itself, still-used (it has leads, and nothing is said of them).
 */
export function removeStage(
  context: EngineContext,
  asked: Asked<CheckedInput<'stages.remove'>>,
): Result<RequestOutput<'stages.remove'>> {
  const { id, leadsTo } = asked.input
  const stages = stagesOf(context).items
  const stage = stages.find((one) => one.id === id)
  const target = stages.find((one) => one.id === leadsTo)
  if (!stage || (leadsTo != null && !target)) return failure(problem('stage-not-found'))
  if (target === stage) return failure(problem('stage-into-itself', { name: stage.name }, 'leadsTo'))
  const uses = listStages(context.db).find((one) => one.id === id)?.uses ?? 0
  if (uses > 0 && leadsTo === undefined) {
    return failure(problem('still-used', { name: stage.name, count: String(uses) }, 'leadsTo'))
  }
  return record(context, asked, {
    summary: target
      ? summary('stage-merged', { name: stage.name, into: target.name })
      : summary('stage-removed', { name: stage.name }),
    work: () => {
      const leads = moveLeadsOfStage(context.db, { from: id, to: target?.id, now: context.now() })
      deleteListItem(context.db, 'stages', id)
      if (target) {
        const aliases = aliasesAfter([target, stage], target.name)
        setAliases(context.db, 'stages', { id: target.id, aliases })
      }
      return success({ id, leads })
    },
  })
}
