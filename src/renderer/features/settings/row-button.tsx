import type { ReactNode } from 'react'
import classes from './row-button.module.css'

interface RowButtonProps {
  readonly label: string
  readonly icon: ReactNode
  readonly onClick: () => void
}

/** A quiet sign at the end of a row, named for who does not see it. */
export function RowButton({ label, icon, onClick }: RowButtonProps) {
  return (
    <button type="button" className={classes.button} aria-label={label} title={label} onClick={onClick}>
      {icon}
    </button>
  )
}
