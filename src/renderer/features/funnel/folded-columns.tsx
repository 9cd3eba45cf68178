import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/language-context.tsx'
import type { BoardColumn } from './board-columns.ts'
import classes from './folded-columns.module.css'
import type { BoardHand } from './use-board-hand.ts'
import { useColumnName } from './use-column-name.ts'

interface FoldedColumnsProps {
  readonly columns: readonly BoardColumn[]
  readonly hand: BoardHand
  readonly onUnfold: (column: BoardColumn) => void
}

/** What leads came to, folded into a line each: enough to count them, and to drop one there. */
export function FoldedColumns({ columns, hand, onUnfold }: FoldedColumnsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useColumnName()
  if (columns.length === 0) return null
  return (
    <section className={classes.folded} aria-label={t('funnel.closed')}>
      <h2 className={classes.title}>{t('funnel.closed')}</h2>
      {columns.map((column) => (
        <button
          key={column.key}
          type="button"
          className={classes.place}
          data-state={column.closed}
          data-target={hand.isTarget(column) || undefined}
          aria-expanded="false"
          title={t('funnel.unfold', { stage: nameOf(column) })}
          onClick={() => onUnfold(column)}
          {...hand.dropOn(column)}
        >
          <span className={classes.name}>{nameOf(column)}</span>
          <span className={classes.count}>{format.count(column.leads)}</span>
        </button>
      ))}
    </section>
  )
}
