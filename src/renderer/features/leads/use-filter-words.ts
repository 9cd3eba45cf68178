import { useTranslation } from 'react-i18next'
import type { LastContactFilter, LeadFilter, NextStepFilter } from '../../../core/contract/lead-filter.ts'
import type { LeadState } from '../../../core/lead/lead-state.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { type FilterField, valuesIn } from './filter-fields.ts'
import type { Facets } from './use-facets.ts'

export interface FilterWords {
  field(field: FilterField): string
  value(field: FilterField, value: string | null): string
  lastContact(wanted: LastContactFilter): string
  amounts(value: NonNullable<LeadFilter['value']>): string
  /** What a part of the filter says, without the name of the part. */
  part(filter: LeadFilter, field: FilterField): string
}

/** How many values are named; of more only the first one is, and how many others there are. */
const namedAtMost = 2

/** The words for filters, in the rep's language. */
export function useFilterWords(facets: Facets): FilterWords {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = (field: 'stages' | 'sellers' | 'products', value: string) =>
    facets[field].find((facet) => facet.value === value)?.name ?? '…'
  const words: FilterWords = {
    field: (field) => t(`filterField.${field}`),
    value(field, value) {
      if (value === null) return t(`filterNone.${field as 'stages' | 'products' | 'countries' | 'sources'}`)
      if (field === 'states') return t(`leadState.${value as LeadState}`)
      if (field === 'nextStep') return t(`filterNextStep.${value as NextStepFilter}`)
      if (field === 'countries') return format.country(value)
      if (field === 'sources') return value
      if (field === 'sellers' && value === 'me') return t('filter.me')
      return nameOf(field as 'stages' | 'sellers' | 'products', value)
    },
    lastContact: (wanted) =>
      wanted.kind === 'never'
        ? t('filter.never')
        : t(`filter.${wanted.kind}`, { count: wanted.days, days: format.count(wanted.days) }),
    amounts({ min, max }) {
      const amount = (cents: number) => format.money(cents, undefined)
      if (min === undefined) return t('filter.atMost', { amount: amount(max ?? 0) })
      if (max === undefined) return t('filter.atLeast', { amount: amount(min) })
      return t('filter.between', { from: amount(min), to: amount(max) })
    },
    part(filter, field) {
      if (field === 'withoutPerson') return ''
      if (field === 'value') return words.amounts(filter.value ?? {})
      if (field === 'lastContact') return words.lastContact(filter.lastContact ?? { kind: 'never' })
      const names = valuesIn(filter, field).map((value) => words.value(field, value))
      if (names.length <= namedAtMost) return names.join(', ')
      return `${names[0]}, ${t('filter.more', { count: names.length - 1 })}`
    },
  }
  return words
}
