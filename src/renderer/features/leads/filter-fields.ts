import type { LeadFilter } from '../../../core/contract/lead-filter.ts'
import type { FacetField } from '../../../core/contract/leads.ts'

/** The parts of a filter, in the order of the menu. */
export const filterFields = [
  'states',
  'stages',
  'nextStep',
  'lastContact',
  'sellers',
  'products',
  'countries',
  'value',
  'sources',
  'withoutPerson',
] as const satisfies readonly (keyof LeadFilter)[]
export type FilterField = (typeof filterFields)[number]

const facetFields: ReadonlySet<FilterField> = new Set([
  'states',
  'stages',
  'sellers',
  'products',
  'countries',
  'sources',
])

/** Whether what can be chosen is what the leads have. */
export const isFacetField = (field: FilterField): field is FacetField => facetFields.has(field)

/** The parts that narrow the list down. */
export const usedFields = (filter: LeadFilter): readonly FilterField[] =>
  filterFields.filter((field) => filter[field] !== undefined)

export function withoutField(filter: LeadFilter, field: FilterField): LeadFilter {
  const { [field]: _, ...rest } = filter
  return rest
}

/** The values chosen of a part that can have several. */
export const valuesIn = (filter: LeadFilter, field: FilterField): readonly (string | null)[] =>
  (isFacetField(field) || field === 'nextStep' ? filter[field] : undefined) ?? []

/** With the value among those chosen, or without it; a part with no value left is no part. */
export function toggleValue(filter: LeadFilter, field: FilterField, value: string | null): LeadFilter {
  const chosen = valuesIn(filter, field)
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  return next.length === 0 ? withoutField(filter, field) : ({ ...filter, [field]: next } as LeadFilter)
}

/** Reads `1000` or `1000-5000` with `read`, which knows how people write an amount. */
export function amountsIn(
  text: string,
  read: (text: string) => number | undefined,
): readonly [from: number, to?: number] | undefined {
  const [from, to, ...more] = text.split(/[-–]/).map(read)
  if (from === undefined || more.length > 0) return undefined
  return to === undefined ? [from] : [Math.min(from, to), Math.max(from, to)]
}
