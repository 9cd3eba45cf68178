import { InvalidArgumentError } from 'commander'
import {
  type LastContactFilter,
  lastContactFilter,
  type NextStepFilter,
} from '../../core/contract/lead-filter.ts'
import type { FacetField } from '../../core/contract/leads.ts'
import type { RequestInput } from '../../core/contract/requests.ts'
import { countryCode } from '../../core/lead/country-code.ts'
import { fold } from '../../core/lead/fold.ts'
import type { LeadState } from '../../core/lead/lead-state.ts'
import { problem } from '../../core/problem.ts'
import { findLeadView } from './lead-view.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

export interface FilterOptions {
  readonly state?: LeadState[]
  readonly stage?: string[]
  readonly seller?: string[]
  readonly product?: string[]
  readonly country?: string[]
  readonly source?: string[]
  readonly minValue?: number
  readonly maxValue?: number
  /** False for `--no-next-step`, true where neither is given. */
  readonly nextStep?: NextStepFilter[] | boolean
  readonly lastContact?: LastContactFilter
  readonly withoutPerson?: true
}

type Filter = NonNullable<RequestInput<'leads.list'>['filter']>

/** The filter that options ask for; names are looked up. Throws Refusal where one is unknown. */
export async function filterFrom(session: Session, options: FilterOptions): Promise<Filter> {
  const { minValue: min, maxValue: max } = options
  const unplanned = options.nextStep === false ? (await findLeadView(session, 'no-next-step')).filter : {}
  return withoutAbsent({
    ...unplanned,
    states: options.state ?? unplanned.states,
    stages: await valuesOf(session, 'stages', options.stage),
    sellers: (await valuesOf(session, 'sellers', options.seller)) as Filter['sellers'],
    products: await valuesOf(session, 'products', options.product),
    countries: await valuesOf(session, 'countries', options.country?.map(asCode)),
    sources: await valuesOf(session, 'sources', options.source),
    value: min === undefined && max === undefined ? undefined : { min, max },
    nextStep: Array.isArray(options.nextStep) ? options.nextStep : unplanned.nextStep,
    lastContact: options.lastContact,
    withoutPerson: options.withoutPerson,
  })
}

/** `never`, `before:30`, `within:7`. */
export function lastContactOption(text: string): LastContactFilter {
  const [kind, days] = text.split(':')
  const parsed = lastContactFilter.safeParse({ kind, ...(days === undefined ? {} : { days: Number(days) }) })
  if (!parsed.success) throw new InvalidArgumentError('It is never, before:30 or within:30.')
  return parsed.data
}

/** What stands in a filter for the names that people type, as they have it or folded. */
async function valuesOf(session: Session, field: FacetField, names: readonly string[] | undefined) {
  if (names === undefined) return undefined
  const known = await session.ask('leads.facets', { field })
  return names.map((name) => {
    if (name === 'none') return null
    if (field === 'sellers' && name === 'me') return name
    const facet = known.find(({ value, name: label }) => fold(label ?? value ?? '') === fold(name))
    if (facet?.value == null)
      throw new Refusal(problem('invalid-input', { detail: `“${name}” is not among the ${field}` }))
    return facet.value
  })
}

const asCode = (country: string): string => (country === 'none' ? country : (countryCode(country) ?? country))

const withoutAbsent = (filter: Filter): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
