import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useChange } from '../../actions/use-change.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { parseMoney } from '../../i18n/parse-money.ts'
import type { EditableColumn } from './cells.ts'

export type CellValue = string | null

type Change = Omit<RequestInput<'leads.edit'>, 'id'>

/** Saves one cell, with undo. Resolves to the sentence of what is wrong with it, if anything is. */
export function useSaveCell() {
  const { t } = useTranslation()
  const edit = useChange(
    'leads.edit',
    useCallback(() => t('lead.saved'), [t]),
  )
  return useCallback(
    async (lead: LeadRow, column: EditableColumn, value: CellValue): Promise<string | undefined> => {
      const change = changeOf(column, value?.trim() || null)
      if (change === undefined) return column === 'title' ? t('cell.titleMissing') : t('cell.valueWrong')
      if (isAsItWas(lead, change)) return undefined
      return edit({ id: lead.id, ...change })
    },
    [edit, t],
  )
}

/** What an editor of a cell begins with. */
export function useCellText() {
  const format = useFormat()
  return (lead: LeadRow, column: EditableColumn): string => {
    switch (column) {
      case 'title':
        return lead.title
      case 'value':
        return lead.valueCents === undefined ? '' : String(lead.valueCents / 100)
      case 'stage':
        return lead.stage ?? ''
      case 'seller':
        return lead.sellerName
      case 'product':
        return lead.productName ?? ''
      case 'country':
        return lead.country === undefined ? '' : format.country(lead.country)
    }
  }
}

function changeOf(column: EditableColumn, value: CellValue): Change | undefined {
  switch (column) {
    case 'title':
      return value === null ? undefined : { title: value }
    case 'value': {
      const valueCents = value === null ? null : parseMoney(value)
      return valueCents === undefined ? undefined : { valueCents }
    }
    case 'stage':
      return { stage: value }
    case 'seller':
      return value === null ? {} : { sellerId: value }
    case 'product':
      return { productId: value }
    case 'country':
      return { country: value }
  }
}

const isAsItWas = (lead: LeadRow, change: Change): boolean =>
  Object.entries(change).every(([field, value]) => (lead[field as keyof LeadRow] ?? null) === value)
