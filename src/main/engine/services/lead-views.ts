import type { LeadView } from '../../../core/contract/lead-views.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { LeadViewId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import {
  findLeadView,
  listLeadViews,
  orderLeadViews,
  removeLeadView,
  saveLeadView,
} from '../db/lead-views.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'

type Saved = Result<{ id: LeadViewId }>

/** Keeps a way to look at the leads under a name. */
export function addLeadView(context: EngineContext, asked: Asked<CheckedInput<'leadViews.add'>>): Saved {
  const id = newIdAs<LeadViewId>(context)
  return record(context, asked, {
    summary: summary('view-added', { view: asked.input.name }),
    work: () => {
      saveLeadView(context.db, { id, ...asked.input })
      return success({ id })
    },
  })
}

/** Changes what is given and leaves the rest. Errors: view-not-found. */
export function editLeadView(context: EngineContext, asked: Asked<CheckedInput<'leadViews.edit'>>): Saved {
  const { id, query, ...changes } = asked.input
  const view = findLeadView(context.db, id)
  if (!view) return notFound()
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const changed: LeadView = {
    ...view,
    ...given,
    query: query === undefined ? view.query : (query ?? undefined),
  }
  return record(context, asked, {
    summary: summary('view-saved'),
    work: () => {
      saveLeadView(context.db, changed)
      return success({ id })
    },
  })
}

/** Errors: view-not-found. */
export function deleteLeadView(
  context: EngineContext,
  asked: Asked<CheckedInput<'leadViews.remove'>>,
): Result<RequestOutput<'leadViews.remove'>> {
  const { id } = asked.input
  if (!findLeadView(context.db, id)) return notFound()
  return record(context, asked, {
    summary: summary('view-removed'),
    work: () => {
      removeLeadView(context.db, id)
      return success({ id })
    },
  })
}

/** Puts a view at another place among the others. Errors: view-not-found. */
export function moveLeadView(context: EngineContext, asked: Asked<CheckedInput<'leadViews.move'>>): Saved {
  const { id, position } = asked.input
  const ids = listLeadViews(context.db).map((view) => view.id)
  if (!ids.includes(id)) return notFound()
  const others = ids.filter((other) => other !== id)
  return record(context, asked, {
    summary: summary('views-moved'),
    work: () => {
      orderLeadViews(context.db, others.toSpliced(position, 0, id))
      return success({ id })
    },
  })
}

const notFound = (): Saved => failure(problem('view-not-found'))
