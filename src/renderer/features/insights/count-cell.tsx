import { useFormat } from '../../i18n/language-context.tsx'
import { type Cell, CellLink } from './cell-link.tsx'
import classes from './insight-table.module.css'

interface CountCellProps {
  readonly count: number
  readonly cell: Cell
  /** What is counted, for those who do not see the head of the column. */
  readonly label: string
  readonly note?: string | undefined
}

/** A number in a table that opens what it counts; there is nothing behind none. */
export function CountCell({ count, cell, label, note }: CountCellProps) {
  const format = useFormat()
  const text = format.count(count)
  return (
    <td className={classes.number}>
      {note !== undefined && <span className={classes.note}>{note}</span>}
      {count === 0 ? (
        <span className={classes.none}>{text}</span>
      ) : (
        <CellLink cell={cell} className={classes.count} label={`${label}: ${text}`}>
          {text}
        </CellLink>
      )}
    </td>
  )
}
