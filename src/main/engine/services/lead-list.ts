import type { Database } from 'better-sqlite3'
import type { LeadQuery } from '../../../core/contract/leads.ts'
import type { RequestOutput } from '../../../core/contract/requests.ts'
import type { LeadId } from '../../../core/ids.ts'
import { type Condition, conditionOf, type ListMoment } from '../db/lead-filter.ts'
import {
  countLeads,
  foundNumbers,
  type LeadOrder,
  matchingNumbers,
  numbersInOrder,
  searchCap,
  sortNumbers,
} from '../db/lead-list.ts'
import { leadIdsByNumber, leadRowsByNumber } from '../db/lead-rows.ts'
import { isSearchComplete, searchExpression } from '../db/search.ts'

type LeadPage = RequestOutput<'leads.list'>
type Numbers = Omit<LeadPage, 'rows'> & { readonly numbers: readonly number[] }

export interface LeadList {
  /** One page of leads, with how many there are in all. */
  page(query: LeadQuery): LeadPage
  /** Only the ids of it, which may be many. */
  ids(query: LeadQuery): LeadId[]
}

/** From here on the whole order is read once, instead of its beginning for every page. */
const deep = 2000

/**
 * Lists leads. What a filter leaves and the order of a sort are read separately, each from one index, and remembered
 * until the data changes: another filter in the same order, another order of the same filter and every further page
 * then cost next to nothing, and no combination of the two has to be sorted as a whole.
 */
export function createLeadList(db: Database, moment: () => ListMoment): LeadList {
  const remember = createMemory(() => versionOf(db))

  const matching = (condition: Condition): Matching =>
    remember('matching', `${condition.sql} ${condition.values.join(' ')}`, () =>
      matchingOf(matchingNumbers(db, condition)),
    )
  const wholeOrder = (order: LeadOrder): readonly number[] =>
    remember('order', `${order.sort} ${order.descending}`, () => numbersInOrder(db, order))

  const pageOfAll = (query: LeadQuery): Numbers => {
    const { offset } = query
    const numbers =
      offset < deep ? numbersInOrder(db, query, query) : pageOf(wholeOrder(query), query).numbers
    return { numbers, total: remember('total', '', () => countLeads(db)), capped: false }
  }

  const pageOfMatching = (query: LeadQuery, { numbers: few, total, has }: Matching): Numbers => {
    if (few !== undefined) return { ...pageOf(sortNumbers(db, few, query), query), capped: false }
    const end = Math.min(query.offset + query.limit, total)
    const begin = firstOf(numbersInOrder(db, query, { limit: deep }), has, end)
    const numbers = begin.length === end ? begin : firstOf(wholeOrder(query), has, end)
    return { numbers: numbers.slice(query.offset), total, capped: false }
  }

  const pageFound = (query: LeadQuery, expression: string, condition: Condition): Numbers => {
    const found =
      condition.sql === ''
        ? foundNumbers(db, expression, searchCap + 1)
        : firstOf(foundNumbers(db, expression), matching(condition).has, searchCap + 1)
    const numbers = sortNumbers(db, found.slice(0, searchCap), query)
    return {
      ...pageOf(numbers, query),
      capped: found.length > searchCap || !isSearchComplete(db),
    }
  }

  const numbersOf = (query: LeadQuery): Numbers => {
    const condition = conditionOf(query.filter, moment())
    const expression = searchExpression(query.query ?? '')
    if (expression !== undefined) return pageFound(query, expression, condition)
    return condition.sql === '' ? pageOfAll(query) : pageOfMatching(query, matching(condition))
  }

  return {
    page(query) {
      const { numbers, ...page } = numbersOf(query)
      return { rows: leadRowsByNumber(db, numbers), ...page }
    },
    ids: (query) => leadIdsByNumber(db, numbersOf(query).numbers),
  }
}

const pageOf = (numbers: readonly number[], { offset, limit }: Pick<LeadQuery, 'offset' | 'limit'>) => ({
  numbers: numbers.slice(offset, offset + limit),
  total: numbers.length,
})

interface Matching {
  readonly total: number
  /** Where they are so few that sorting them is quicker than looking for them in the order of all. */
  readonly numbers: readonly number[] | undefined
  /** 1 at the number of each lead that matches. */
  readonly has: Uint8Array
}

function matchingOf(numbers: readonly number[]): Matching {
  const has = new Uint8Array(numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1)
  for (const number of numbers) has[number] = 1
  return { total: numbers.length, has, numbers: numbers.length > searchCap ? undefined : numbers }
}

function firstOf(numbers: readonly number[], has: Uint8Array, count: number): number[] {
  const first: number[] = []
  for (const number of numbers) {
    if (first.length >= count) break
    if (has[number] === 1) first.push(number)
  }
  return first
}

/** Another one after every change of the data, by this connection or by another. */
function versionOf(db: Database): string {
  const ours = db.prepare('SELECT total_changes()').pluck().get()
  return `${db.pragma('data_version', { simple: true })} ${ours}`
}

/** Keeps the latest answer of each kind, for as long as the version and the key stay the same. */
function createMemory(version: () => string) {
  const kept = new Map<string, { readonly key: string; readonly value: unknown }>()
  return <T>(kind: string, key: string, make: () => T): T => {
    const whole = `${version()} ${key}`
    const known = kept.get(kind)
    if (known?.key === whole) return known.value as T
    const value = make()
    kept.set(kind, { key: whole, value })
    return value
  }
}
