import { type LeadFilter, leadFilter } from '../../../core/contract/lead-filter.ts'
import type { LeadView } from '../../../core/contract/lead-views.ts'
import type { LeadQuery } from '../../../core/contract/leads.ts'
import { type LeadSort, leadSorts } from '../../../core/lead/lead-sort.ts'

/** What is listed: kept in the address, so that going back finds the list as it was left. */
export interface ListState {
  /** The id of the view that it began with. */
  readonly view: string | undefined
  readonly query: string
  readonly filter: LeadFilter
  readonly sort: LeadSort
  readonly descending: boolean
  /** The row that the keys act on. */
  readonly at: number
}

type Listed = Omit<ListState, 'at'>

/** A view as it is saved. */
export const openView = (view: LeadView | undefined): ListState => ({
  view: view?.id,
  query: view?.query ?? '',
  filter: view?.filter ?? {},
  sort: view?.sort ?? 'title',
  descending: view?.descending ?? false,
  at: 0,
})

/** What the address says, which names a view by id or key and then only what differs from it. */
export function readListState(params: URLSearchParams, views: readonly LeadView[]): ListState {
  const named = params.get('view')
  const view = views.find(({ id, key }) => named !== null && (id === named || key === named)) ?? views[0]
  const saved = openView(view)
  return {
    view: saved.view,
    query: params.get('q') ?? saved.query,
    filter: filterIn(params.get('f')) ?? saved.filter,
    sort: leadSorts.find((sort) => sort === params.get('sort')) ?? saved.sort,
    descending: params.has('dir') ? params.get('dir') === 'desc' : saved.descending,
    at: Math.max(0, Number.parseInt(params.get('at') ?? '0', 10) || 0),
  }
}

export function writeListState(list: ListState, views: readonly LeadView[]): URLSearchParams {
  const saved = openView(views.find(({ id }) => id === list.view))
  const params = new URLSearchParams()
  if (list.view !== undefined && list.view !== views[0]?.id) params.set('view', list.view)
  if (list.query !== saved.query) params.set('q', list.query)
  if (!isSameFilter(list.filter, saved.filter)) params.set('f', JSON.stringify(list.filter))
  if (list.sort !== saved.sort) params.set('sort', list.sort)
  if (list.descending !== saved.descending) params.set('dir', list.descending ? 'desc' : 'asc')
  if (list.at > 0) params.set('at', String(list.at))
  return params
}

/** Whether the list shows something else than its view has saved. */
export function isChanged(list: Listed, view: LeadView | undefined): boolean {
  const saved = openView(view)
  return (
    list.query.trim() !== saved.query ||
    !isSameFilter(list.filter, saved.filter) ||
    list.sort !== saved.sort ||
    list.descending !== saved.descending
  )
}

/** Columns in which the largest or latest is looked for first. */
const descendingFirst: ReadonlySet<LeadSort> = new Set(['value', 'contacts', 'last-contact'])

/** A second click on a column turns it round. */
export function sortBy(list: ListState, sort: LeadSort): ListState {
  if (list.sort === sort) return { ...list, descending: !list.descending, at: 0 }
  return { ...list, sort, descending: descendingFirst.has(sort), at: 0 }
}

/** The leads that are meant, in no order. */
export const selectionOf = ({ query, filter }: Pick<ListState, 'query' | 'filter'>) => ({
  ...(query.trim() === '' ? {} : { query: query.trim() }),
  filter,
})

export const questionOf = (list: ListState): Omit<LeadQuery, 'offset' | 'limit'> => ({
  ...selectionOf(list),
  sort: list.sort,
  descending: list.descending,
})

function filterIn(text: string | null): LeadFilter | undefined {
  if (text === null) return undefined
  try {
    return leadFilter.safeParse(JSON.parse(text)).data
  } catch {
    // An address that was written by hand.
    return undefined
  }
}

/** In the order of their names, because a part that is taken out and put back stands last. */
const isSameFilter = (one: LeadFilter, other: LeadFilter): boolean => textOf(one) === textOf(other)

const textOf = (filter: LeadFilter): string =>
  JSON.stringify(Object.entries(filter).sort(([a], [b]) => a.localeCompare(b)))
