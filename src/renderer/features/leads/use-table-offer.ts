import { useTranslation } from 'react-i18next'
import { useOffer } from '../../ui/offered-actions.tsx'
import { shapeOf } from './columns.ts'
import type { LeadTableProps } from './lead-table.tsx'
import { sortBy } from './list-state.ts'

/** Offers to the palette what the table can do: select, edit, and sort by each column that can be sorted. */
export function useTableOffer(
  { list, rows, columns, selecting, onList, onOpen }: LeadTableProps,
  onEdit: () => void,
): void {
  const { t } = useTranslation()
  const lead = rows.row(list.at)
  const ofLead = [
    { id: 'list-open', label: t('keys.open'), keys: 'e', run: () => onOpen(list.at) },
    { id: 'list-edit', label: t('keys.editCell'), keys: 'F2', run: onEdit },
    { id: 'list-select', label: t('keys.select'), keys: 'x', run: () => selecting.toggle(list.at) },
  ]
  useOffer(lead && { about: lead.title, actions: ofLead })
  useOffer({
    actions: [
      { id: 'select-all', label: t('bulk.selectAll'), keys: 'mod+a', run: selecting.all },
      ...(selecting.count > 0
        ? [{ id: 'select-none', label: t('bulk.selectNone'), keys: 'Escape', run: selecting.none }]
        : []),
      ...columns.flatMap(({ column }) => {
        const { sort } = shapeOf(column)
        if (sort === undefined) return []
        const label = t('columns.sortBy', { column: t(`column.${column}`) })
        return [{ id: `sort-${column}`, label, isPart: true, run: () => onList(sortBy(list, sort)) }]
      }),
    ],
  })
}
