import type { ReactNode } from 'react'
import { type Cell, CellLink } from './cell-link.tsx'
import classes from './key-figure.module.css'

interface KeyFigureProps {
  /** The share, or where there are too few the bare number. */
  readonly value: string
  readonly label: string
  readonly children: ReactNode
  readonly cell?: Cell
}

/** One number that counts, and what it means. */
export function KeyFigure({ value, label, children, cell }: KeyFigureProps) {
  const figure = <span className={classes.value}>{value}</span>
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{label}</dt>
      <dd>
        {cell === undefined ? (
          figure
        ) : (
          <CellLink cell={cell} className={classes.link} label={`${label}: ${value}`}>
            {figure}
          </CellLink>
        )}
        <p className={classes.detail}>{children}</p>
      </dd>
    </div>
  )
}
