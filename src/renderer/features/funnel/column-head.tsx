import { IconLayoutSidebarRightCollapse } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FunnelTotal } from '../../../core/contract/funnel.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import type { BoardColumn } from './board-columns.ts'
import classes from './column-head.module.css'
import { useColumnName } from './use-column-name.ts'

interface ColumnHeadProps {
  readonly column: BoardColumn
  readonly totals: readonly FunnelTotal[]
  readonly onFold?: (() => void) | undefined
}

/** Amounts that fit beside each other; the others are in the title. */
const shown = 2

/** The name of a column, how many leads stand in it, and what they are worth. */
export function ColumnHead({ column, totals, onFold }: ColumnHeadProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useColumnName()
  const amounts = totals.map(({ valueCents, currency }) => format.money(valueCents, currency))
  return (
    <header className={classes.head}>
      <h2 className={classes.name} title={nameOf(column)}>
        <span className={classes.text}>{nameOf(column)}</span>
        <span className={classes.count}>{format.count(column.leads)}</span>
        {column.isArchived && <span className={classes.archived}>{t('settings.archived')}</span>}
      </h2>
      <p className={classes.worth} title={amounts.length > shown ? amounts.join(' · ') : undefined}>
        {amounts.slice(0, shown).join(' · ')}
        {amounts.length > shown && ` +${amounts.length - shown}`}
      </p>
      {onFold !== undefined && (
        <button
          type="button"
          className={classes.fold}
          aria-label={t('funnel.fold', { stage: nameOf(column) })}
          onClick={onFold}
        >
          <IconLayoutSidebarRightCollapse size={16} stroke={1.6} aria-hidden="true" />
        </button>
      )}
    </header>
  )
}
