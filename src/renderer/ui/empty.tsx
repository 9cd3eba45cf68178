import type { ReactNode } from 'react'
import classes from './empty.module.css'

interface EmptyProps {
  readonly icon?: ReactNode
  readonly title: string
  /** There is nothing else: the title is that of the page. */
  readonly isPage?: boolean
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** What stands where nothing is yet: what belongs here and how it comes about. */
export function Empty({ icon, title, isPage = false, children, actions }: EmptyProps) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className={classes.empty}>
      {icon !== undefined && <div className={classes.icon}>{icon}</div>}
      <Title className={classes.title}>{title}</Title>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
