import type { LeadFilter, NextStepFilter } from '../../../core/contract/lead-filter.ts'
import type { SellerId } from '../../../core/ids.ts'

/** The moment and the person to whom `today` and `me` in a filter refer. */
export interface ListMoment {
  readonly me: SellerId
  /** Milliseconds since the epoch, as all of these. */
  readonly now: number
  readonly today: { readonly from: number; readonly to: number }
  /** The end of Sunday. */
  readonly weekEnds: number
  /** The midnight with which the day so many days ago began. */
  readonly daysAgo: (days: number) => number
}

/** A condition on a row of `leads`, with `?` for each value. Without parts it is no condition: `''`. */
export interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** What a filter means in SQL, now and for whoever works here. Every part reads only columns of `leads_listed`. */
export function conditionOf(filter: LeadFilter, moment: ListMoment): Condition {
  const { states, stages, sellers, products, countries, sources } = filter
  const mine = sellers?.map((seller) => (seller === 'me' ? moment.me : seller))
  const parts = [
    ...anyOf('state', states),
    ...anyOf('stage_id', stages),
    ...anyOf('seller_id', mine),
    ...anyOf('product_id', products),
    ...anyOf('client_country', countries),
    ...anyOf('source', sources),
    ...valueParts(filter.value),
    ...nextStepPart(filter.nextStep, moment),
    ...lastContactPart(filter.lastContact, moment),
    ...(filter.withoutPerson ? [{ sql: 'leads.person_id IS NULL', values: [] }] : []),
  ]
  return {
    sql: parts.map(({ sql }) => sql).join(' AND '),
    values: parts.flatMap(({ values }) => values),
  }
}

function anyOf(column: string, wanted: readonly (string | null)[] | undefined): Condition[] {
  if (wanted === undefined) return []
  const values = wanted.filter((value) => value !== null)
  const ways = [
    ...(values.length > 0 ? [`leads.${column} IN (${values.map(() => '?').join(', ')})`] : []),
    ...(values.length < wanted.length ? [`leads.${column} IS NULL`] : []),
  ]
  return [either(ways, values)]
}

function valueParts(value: LeadFilter['value']): Condition[] {
  return [
    ...(value?.min === undefined ? [] : [{ sql: 'leads.value_cents >= ?', values: [value.min] }]),
    ...(value?.max === undefined ? [] : [{ sql: 'leads.value_cents <= ?', values: [value.max] }]),
  ]
}

function nextStepPart(wanted: LeadFilter['nextStep'], moment: ListMoment): Condition[] {
  if (wanted === undefined) return []
  const within = 'leads.next_step_at >= ? AND leads.next_step_at < ?'
  const ways: Record<NextStepFilter, Condition> = {
    overdue: { sql: 'leads.next_step_at < ?', values: [moment.now] },
    today: { sql: within, values: [moment.today.from, moment.today.to] },
    week: { sql: within, values: [moment.today.from, moment.weekEnds] },
    none: { sql: 'leads.next_step_at IS NULL', values: [] },
  }
  const chosen = wanted.map((one) => ways[one])
  return [
    either(
      chosen.map(({ sql }) => sql),
      chosen.flatMap(({ values }) => values),
    ),
  ]
}

function lastContactPart(wanted: LeadFilter['lastContact'], { daysAgo }: ListMoment): Condition[] {
  if (wanted === undefined) return []
  if (wanted.kind === 'never') return [{ sql: 'leads.last_touch_at IS NULL', values: [] }]
  const sign = wanted.kind === 'before' ? '<' : '>='
  return [{ sql: `leads.last_touch_at ${sign} ?`, values: [daysAgo(wanted.days)] }]
}

const either = (ways: readonly string[], values: Condition['values']): Condition => ({
  sql: `(${ways.join(' OR ')})`,
  values,
})
