import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardColumn } from './board-columns.ts'

/** What a column is called: the name of its stage, or of what closed leads came to. */
export function useColumnName(): (column: Pick<BoardColumn, 'name' | 'closed'>) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ name, closed }) => name ?? (closed === undefined ? t('funnel.stageless') : t(`leadState.${closed}`)),
    [t],
  )
}
