import { aliasesAfter, findByName, moved } from '../../../core/lead/listed-name.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { type SummaryCode, summary } from '../../../core/summary.ts'
import {
  insertListItem,
  type ListItem,
  namesIn,
  type OrderedList,
  renameListItem,
  setAliases,
  setArchived,
  setOrder,
} from '../db/lists.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'

/** The word for one item of a list, as problems name it. */
const wordFor = { stages: 'stage', reasons: 'reason' } as const

/** A list with the brand of its ids. */
interface ListOf<I extends string> {
  readonly list: OrderedList
  readonly items: readonly (ListItem & { readonly id: I })[]
}

/** The stages, or the reasons, as they are. */
export const stagesOf = ({ db }: EngineContext) => ({ list: 'stages', items: namesIn(db, 'stages') }) as const
export const reasonsOf = ({ db }: EngineContext) =>
  ({ list: 'reasons', items: namesIn(db, 'reasons') }) as const

/** Adds an item or gives it another name. Errors: stage-not-found or reason-not-found, name-taken. */
export function saveListItem<I extends string>(
  context: EngineContext,
  { list, items }: ListOf<I>,
  asked: Asked<{ id?: I | undefined; name: string }>,
): Result<{ id: I }> {
  const { id, name } = asked.input
  const known = items.find((one) => one.id === id)
  if (id !== undefined && !known) return failure(problem(`${wordFor[list]}-not-found`))
  // An earlier name of another item may be taken: what was merged can be told apart again.
  const taken = findByName(
    items.map(({ id, name }) => ({ id, name })),
    name,
  )
  if (taken && taken.id !== id) return failure(problem('name-taken', { name: taken.name }, 'name'))
  return record(context, asked, {
    summary: known
      ? summary(`${wordFor[list]}-renamed`, { from: known.name, to: name })
      : summary(`${wordFor[list]}-added`, { name }),
    work: () => {
      const saved = known?.id ?? newIdAs<I>(context)
      if (list === 'stages') takeName(context, items, { id: saved, name })
      if (!known) insertListItem(context.db, list, { id: saved, name, now: context.now() })
      else if (known.name !== name) renameListItem(context.db, list, { id: saved, name })
      return success({ id: saved })
    },
  })
}

/** Puts an item at another place of its list. Errors: stage-not-found or reason-not-found. */
export function moveListItem<I extends string>(
  context: EngineContext,
  { list, items }: ListOf<I>,
  asked: Asked<{ id: I; to: number }>,
): Result<{ id: I }> {
  const from = items.findIndex(({ id }) => id === asked.input.id)
  const item = items[from]
  if (!item) return failure(problem(`${wordFor[list]}-not-found`))
  return record(context, asked, {
    summary: summary(`${wordFor[list]}-moved`, { name: item.name }),
    work: () => {
      const order = moved(items, from, asked.input.to)
      setOrder(
        context.db,
        list,
        order.map(({ id }) => id),
      )
      return success({ id: item.id })
    },
  })
}

/** Takes an item out of what can be chosen, or back into it; what names it goes on naming it. Errors: stage-not-found or reason-not-found. */
export function archiveListItem<I extends string>(
  context: EngineContext,
  { list, items }: ListOf<I>,
  asked: Asked<{ id: I; archived: boolean }>,
): Result<{ id: I }> {
  const { id, archived } = asked.input
  const item = items.find((one) => one.id === id)
  if (!item) return failure(problem(`${wordFor[list]}-not-found`))
  const code: SummaryCode = archived ? `${wordFor[list]}-archived` : `${wordFor[list]}-restored`
  return record(context, asked, {
    summary: summary(code, { name: item.name }),
    work: () => {
      setArchived(context.db, list, { id, archivedAt: archived ? context.now() : undefined })
      return success({ id })
    },
  })
}

/** From now on the name means this stage and no other; what this one was called before still finds it. */
function takeName(
  { db }: EngineContext,
  stages: readonly ListItem[],
  { id, name }: { id: string; name: string },
): void {
  for (const stage of stages) {
    const aliases = aliasesAfter(stage.id === id ? [stage] : [{ name, aliases: stage.aliases }], name)
    if (aliases.join('\n') !== stage.aliases.join('\n')) setAliases(db, 'stages', { id: stage.id, aliases })
  }
}
