import type { LeadFilter } from '../../../core/contract/lead-filter.ts'
import { type LeadQuery, leadSorts } from '../../../core/contract/leads.ts'
import type { LeadState } from '../../../core/lead/lead-state.ts'

/** One of the filters that stand above the list. */
export type StateFilter = LeadState | 'no-next-step'

/** What is listed: kept in the address, so that going back finds the list as it was left. */
export interface ListState {
  readonly query: string
  readonly state: StateFilter | undefined
  readonly sort: LeadQuery['sort']
  readonly descending: boolean
  /** The selected row. */
  readonly at: number
}

const filterOrder: Readonly<Record<StateFilter, number>> = {
  'no-next-step': 1,
  new: 2,
  open: 3,
  undecided: 4,
  waiting: 5,
  nurture: 6,
  won: 7,
  refused: 8,
  dead: 9,
}

export const filters = Object.keys(filterOrder) as readonly StateFilter[]

export function readListState(params: URLSearchParams): ListState {
  return {
    query: params.get('q') ?? '',
    state: filters.find((state) => state === params.get('state')),
    sort: leadSorts.find((sort) => sort === params.get('sort')) ?? 'title',
    descending: params.get('dir') === 'desc',
    at: Math.max(0, Number.parseInt(params.get('at') ?? '0', 10) || 0),
  }
}

export function writeListState(state: ListState): URLSearchParams {
  const params = new URLSearchParams()
  if (state.query !== '') params.set('q', state.query)
  if (state.state !== undefined) params.set('state', state.state)
  if (state.sort !== 'title') params.set('sort', state.sort)
  if (state.descending) params.set('dir', 'desc')
  if (state.at > 0) params.set('at', String(state.at))
  return params
}

/** A second click on a column turns it round; largest values come first. */
export function sortBy(state: ListState, sort: LeadQuery['sort']): ListState {
  if (state.sort === sort) return { ...state, descending: !state.descending, at: 0 }
  return { ...state, sort, descending: sort === 'value', at: 0 }
}

export function filterOf(state: StateFilter | undefined): LeadFilter {
  if (state === undefined) return {}
  return state === 'no-next-step' ? { states: ['new', 'undecided'] } : { states: [state] }
}
