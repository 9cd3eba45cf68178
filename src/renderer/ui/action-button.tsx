import type { ReactNode } from 'react'
import classes from './action-button.module.css'
import { KeyCap } from './key-cap.tsx'

interface ActionButtonProps {
  readonly keys?: string
  readonly onClick: () => void
  readonly strong?: boolean
  readonly children: ReactNode
}

/** A quiet button with its key beside it. */
export function ActionButton({ keys, onClick, strong = false, children }: ActionButtonProps) {
  return (
    <button
      type="button"
      className={classes.button}
      data-strong={strong || undefined}
      onClick={onClick}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
    >
      {keys !== undefined && <KeyCap keys={keys} />}
      {children}
    </button>
  )
}
