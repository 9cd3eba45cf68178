import { useTranslation } from 'react-i18next'
import { countryCode } from '../../../core/lead/country-code.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import type { CellOption, Written } from './cell-choices.ts'
import type { EditableColumn } from './cells.ts'

const none: readonly CellOption[] = []

/** What can be chosen for a column; undefined where anything is written. */
export function useCellOptions(column: EditableColumn): readonly CellOption[] | undefined {
  const { t } = useTranslation()
  const format = useFormat()
  const is = (wanted: EditableColumn) => ({ enabled: column === wanted })
  const stages = useQuestion('stages.list', {}, is('stage')).data
  const products = useQuestion('products.list', {}, is('product')).data
  const sellers = useQuestion('leads.facets', { field: 'sellers' }, is('seller')).data
  const countries = useQuestion('leads.facets', { field: 'countries' }, is('country')).data
  const clear = (label: string): CellOption => ({ value: null, label })
  switch (column) {
    case 'title':
    case 'value':
      return undefined
    case 'stage':
      return (
        stages && [
          ...stages.filter(({ isArchived }) => !isArchived).map(({ name }) => ({ value: name, label: name })),
          clear(t('filterNone.stages')),
        ]
      )
    case 'product':
      return (
        products && [
          ...products
            .filter(({ isArchived }) => !isArchived)
            .map(({ id, name }) => ({ value: id, label: name })),
          clear(t('filterNone.products')),
        ]
      )
    case 'seller':
      return sellers?.map(({ value, name }) => ({ value, label: name ?? '' })) ?? none
    case 'country':
      return (
        countries && [
          ...countries
            .flatMap(({ value }) => (value === null ? [] : [{ value, label: format.country(value) }]))
            .sort((a, b) => a.label.localeCompare(b.label)),
          clear(t('filterNone.countries')),
        ]
      )
  }
}

/** What a text stands for in a column, whatever its list holds: a country by name or code, or a new stage. */
export function useWritten(column: EditableColumn): (text: string) => Written {
  const { t } = useTranslation()
  const format = useFormat()
  return (text) => {
    const name = text.trim()
    if (column === 'stage') return { fresh: { value: name, label: t('cell.asWritten', { name }) } }
    const code = column === 'country' ? countryCode(name) : undefined
    return code === undefined ? {} : { named: { value: code, label: format.country(code) } }
  }
}
