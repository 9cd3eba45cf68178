import { type ReactNode, useEffect, useRef } from 'react'
import type { Action } from '../../ui/action.ts'
import { type Entry, leadOf } from './entries.ts'
import classes from './entry-row.module.css'
import type { Selection } from './use-selection.ts'
import type { TodayActions } from './use-today-actions.ts'

/** What a row of Today is given, whatever it is about. */
export interface RowProps<E extends Entry = Entry> {
  readonly entry: E
  readonly today: string
  readonly selection: Selection
  readonly actions: TodayActions
  readonly offered: readonly Action[]
}

interface EntryRowProps extends Pick<RowProps, 'entry' | 'selection' | 'actions'> {
  /** The line that is always there. */
  readonly line: ReactNode
  /** What was recorded, while the row waits to disappear. */
  readonly recorded?: string | undefined
  /** What unfolds when the row is selected. */
  readonly children: ReactNode
}

/** A row of Today: one line, and when selected all that is needed to act, in place. */
export function EntryRow({ entry, selection, actions, line, recorded, children }: EntryRowProps) {
  const button = useRef<HTMLButtonElement>(null)
  const isSelected = selection.key === entry.key && recorded === undefined
  const hadFocus = useRef(false)
  useEffect(() => {
    if (!isSelected) return
    const listHasFocus = document.activeElement?.closest('[data-today-list]') != null
    if (listHasFocus || document.activeElement === document.body) {
      button.current?.focus({
        preventScroll: true,
        ...(hadFocus.current ? {} : { focusVisible: false }),
      } as FocusOptions)
      hadFocus.current = true
      button.current?.closest('li')?.scrollIntoView({ block: 'nearest' })
    }
  }, [isSelected])
  return (
    <li
      className={classes.row}
      data-selected={isSelected || undefined}
      data-clash={entry.kind === 'clash' || undefined}
      data-recorded={recorded !== undefined || undefined}
    >
      <button
        ref={button}
        type="button"
        className={classes.line}
        aria-expanded={isSelected}
        disabled={recorded !== undefined}
        onClick={(event) =>
          event.detail === 0 && isSelected ? actions.open(entry) : selection.select(entry.key)
        }
        onDoubleClick={() => actions.open(entry)}
      >
        {line}
        {recorded !== undefined && <span className={classes.recorded}>{recorded}</span>}
      </button>
      {isSelected && (
        <div className={classes.unfolded} role="group" aria-label={leadOf(entry).title}>
          {children}
        </div>
      )}
    </li>
  )
}
