import type { Facet, FacetField } from '../../../core/contract/leads.ts'
import { useQuestion } from '../../api/use-question.ts'

export type Facets = Readonly<Record<FacetField, readonly Facet[]>>

/** What the leads have of each kind, asked for only where it is wanted. */
export function useFacets(isWanted: (field: FacetField) => boolean): Facets {
  const facets = (field: FacetField) => ({ field, enabled: isWanted(field) })
  return {
    states: useFacet(facets('states')),
    stages: useFacet(facets('stages')),
    sellers: useFacet(facets('sellers')),
    products: useFacet(facets('products')),
    countries: useFacet(facets('countries')),
    sources: useFacet(facets('sources')),
  }
}

const none: readonly Facet[] = []

const useFacet = ({ field, enabled }: { field: FacetField; enabled: boolean }): readonly Facet[] =>
  useQuestion('leads.facets', { field }, { enabled }).data ?? none
