import type { ReactNode } from 'react'
import classes from './screen.module.css'

interface ScreenProps {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  /** The content brings its own scrolling. */
  readonly fixed?: boolean
  /** The content reaches the edges of the window, and the header is no taller than its controls. */
  readonly flush?: boolean
}

/** The frame of a screen: title, what is to be said about it, its actions, and the content that scrolls. */
export function Screen({ title, note, actions, children, fixed = false, flush = false }: ScreenProps) {
  return (
    <main
      className={classes.screen}
      data-fixed={fixed || flush || undefined}
      data-flush={flush || undefined}
      id="screen"
      tabIndex={-1}
    >
      <header className={classes.header}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{title}</h1>
          {note !== undefined && <p className={classes.note}>{note}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </main>
  )
}
