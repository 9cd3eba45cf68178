import { useTranslation } from 'react-i18next'
import type { LastContactFilter, LeadFilter } from '../../../core/contract/lead-filter.ts'
import { nextStepFilters } from '../../../core/contract/lead-filter.ts'
import { fold } from '../../../core/lead/fold.ts'
import { leadStates } from '../../../core/lead/lead-state.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { parseMoney } from '../../i18n/parse-money.ts'
import {
  amountsIn,
  type FilterField,
  filterFields,
  isFacetField,
  toggleValue,
  usedFields,
  valuesIn,
  withoutField,
} from './filter-fields.ts'
import { type Facets, useFacets } from './use-facets.ts'
import { useFilterWords } from './use-filter-words.ts'

/** One line of the menu: it opens a part of the filter, or changes it. */
export interface FilterOption {
  readonly key: string
  readonly label: string
  /** The part that a value belongs to, where several are mixed. */
  readonly of?: string
  readonly count?: string
  readonly isChosen?: boolean
  readonly opens?: FilterField
  readonly filter?: LeadFilter
  /** There is nothing more to choose of this part. */
  readonly closes?: boolean
}

interface Asked {
  readonly field: FilterField | undefined
  readonly text: string
  readonly filter: LeadFilter
}

const usualDays = [7, 14, 21, 30, 60, 90]

/** What can be chosen: the parts of a filter, the values of one part, or whatever has the name that is typed. */
export function useFilterOptions({ field, text, filter }: Asked): readonly FilterOption[] {
  const { t } = useTranslation()
  const facets = useFacets((one) => field === one || (field === undefined && text !== ''))
  const words = useFilterWords(facets)
  const valuesOf = useValues(facets, filter)
  const wanted = fold(text.trim())
  const isFound = ({ label }: FilterOption) => wanted === '' || fold(label).includes(wanted)

  if (field === undefined) {
    const parts = filterFields.map(
      (part): FilterOption => ({
        key: part,
        label: words.field(part),
        ...(part === 'withoutPerson'
          ? { filter: togglePerson(filter), isChosen: filter.withoutPerson === true, closes: true }
          : { opens: part }),
      }),
    )
    if (wanted === '') return parts
    const values = filterFields
      .filter((part) => isFacetField(part) || part === 'nextStep')
      .flatMap((part) => valuesOf(part).map((option) => ({ ...option, of: words.field(part) })))
    return [...parts, ...values].filter(isFound)
  }
  if (field === 'value') return amountOptions({ text, filter }, words.amounts)
  if (field === 'lastContact') return contactOptions({ text, filter }, words.lastContact)
  const found = valuesOf(field).filter(isFound)
  const isUsed = usedFields(filter).includes(field)
  if (!isUsed || wanted !== '') return found
  const clear = { key: 'any', label: t('filter.any'), filter: withoutField(filter, field), closes: true }
  return [...found, clear]
}

/** The values of a part with how many leads have each; `me` stands first among the sellers. */
function useValues(facets: Facets, filter: LeadFilter) {
  const format = useFormat()
  const words = useFilterWords(facets)
  const me = useQuestion('app.status', {}).data?.me.id
  return (field: FilterField): FilterOption[] => {
    const chosen = valuesIn(filter, field)
    const option = (value: string | null, count?: number): FilterOption => ({
      key: `${field} ${value}`,
      label: words.value(field, value),
      isChosen: chosen.includes(value),
      filter: toggleValue(filter, field, value),
      ...(count === undefined ? {} : { count: format.count(count) }),
    })
    if (!isFacetField(field)) return nextStepFilters.map((value) => option(value))
    const options = facets[field].map(({ value, count }) => {
      const isMe = field === 'sellers' && value === me && !chosen.includes(value)
      return option(isMe ? 'me' : value, count)
    })
    return inReadersOrder(field, options)
  }
}

/** The engine sorts by what is kept: names that the window translates, and states, stand otherwise here. */
function inReadersOrder(field: FilterField, options: FilterOption[]): FilterOption[] {
  if (field === 'countries') return options.sort((a, b) => a.label.localeCompare(b.label))
  if (field !== 'states') return options
  const place = ({ key }: FilterOption) => leadStates.findIndex((state) => key === `states ${state}`)
  return options.sort((a, b) => place(a) - place(b))
}

const togglePerson = (filter: LeadFilter): LeadFilter =>
  filter.withoutPerson ? withoutField(filter, 'withoutPerson') : { ...filter, withoutPerson: true }

function amountOptions(
  { text, filter }: Pick<Asked, 'text' | 'filter'>,
  words: (value: NonNullable<LeadFilter['value']>) => string,
): FilterOption[] {
  const amounts = amountsIn(text, parseMoney)
  const ranges = amounts === undefined ? [] : rangesOf(amounts)
  const shown = amounts === undefined && filter.value !== undefined ? [filter.value] : ranges
  return shown.map((value) => ({
    key: JSON.stringify(value),
    label: words(value),
    isChosen: value === filter.value,
    filter: value === filter.value ? withoutField(filter, 'value') : { ...filter, value },
    closes: true,
  }))
}

const rangesOf = ([from, to]: readonly [from: number, to?: number]): NonNullable<LeadFilter['value']>[] =>
  to === undefined ? [{ min: from }, { max: from }] : [{ min: from, max: to }]

function contactOptions(
  { text, filter }: Pick<Asked, 'text' | 'filter'>,
  words: (wanted: LastContactFilter) => string,
): FilterOption[] {
  const typed = /^\d{1,4}$/.test(text.trim()) ? [Number(text.trim())] : undefined
  const before = (typed ?? usualDays).map((days) => ({ kind: 'before', days }) as const)
  const within = (typed ?? usualDays).map((days) => ({ kind: 'within', days }) as const)
  const all =
    typed === undefined ? [{ kind: 'never' } as const, ...before, ...within] : [...before, ...within]
  const wanted = typed === undefined ? fold(text.trim()) : ''
  return all
    .map((lastContact): FilterOption => {
      const isChosen = JSON.stringify(lastContact) === JSON.stringify(filter.lastContact)
      return {
        key: JSON.stringify(lastContact),
        label: words(lastContact),
        isChosen,
        filter: isChosen ? withoutField(filter, 'lastContact') : { ...filter, lastContact },
        closes: true,
      }
    })
    .filter(({ label }) => fold(label).includes(wanted))
}
