import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { StringMark } from '../../../core/insights/string-facts.ts'

/** Which strings a figure counts. */
export interface Cell {
  readonly what: StringMark
  readonly attempt?: number | undefined
  /** Of one seller or cadence, where the screen shows more. */
  readonly seller?: string
  readonly cadence?: string
}

interface CellLinkProps {
  readonly cell: Cell
  readonly className?: string | undefined
  readonly label?: string
  readonly children: ReactNode
}

/** A figure that opens the leads behind it. Coming back, the focus is where it was. */
export function CellLink({ cell, className, label, children }: CellLinkProps) {
  const [params, setParams] = useSearchParams()
  const at = nameOf(cell)
  const remember = (): void => {
    const here = new URLSearchParams(params)
    here.set('at', at)
    setParams(here, { replace: true })
  }
  return (
    <Link
      to={`/insights/strings?${addressOf(cell, params)}`}
      onClick={remember}
      className={className ?? ''}
      data-cell={at}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Link>
  )
}

const nameOf = ({ what, attempt, seller, cadence }: Cell): string =>
  [what, attempt, seller, cadence].filter((part) => part !== undefined).join('.')

function addressOf(cell: Cell, params: URLSearchParams): string {
  const to = new URLSearchParams(params)
  to.delete('at')
  for (const [name, value] of Object.entries(cell)) if (value !== undefined) to.set(name, String(value))
  return to.toString()
}
