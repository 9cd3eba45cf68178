import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LeadQuery } from '../../../core/contract/leads.ts'
import classes from './lead-table.module.css'
import { type ListState, sortBy } from './list-state.ts'

const columns = ['number', 'lead', 'person', 'nextStep', 'state', 'value'] as const
const sortOf: Readonly<Partial<Record<(typeof columns)[number], LeadQuery['sort']>>> = {
  number: 'newest',
  lead: 'title',
  nextStep: 'next-step',
  value: 'value',
}

interface LeadTableHeadProps {
  readonly list: ListState
  readonly onList: (list: ListState) => void
}

/** The names of the columns; those that can be sorted by are buttons. */
export function LeadTableHead({ list, onList }: LeadTableHeadProps) {
  const { t } = useTranslation()
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.columns}>
        {columns.map((column) => {
          const sort = sortOf[column]
          const sorted = sort !== undefined && list.sort === sort
          const Arrow = list.descending ? IconChevronDown : IconChevronUp
          return (
            <div
              key={column}
              role="columnheader"
              data-column={column}
              aria-sort={sorted ? (list.descending ? 'descending' : 'ascending') : undefined}
            >
              {sort === undefined ? (
                t(`column.${column}`)
              ) : (
                <button type="button" className={classes.sort} onClick={() => onList(sortBy(list, sort))}>
                  {t(`column.${column}`)}
                  {sorted && <Arrow size={13} aria-hidden="true" />}
                </button>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
