import { IconGripVertical } from '@tabler/icons-react'
import type { DragEvent, KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { InlineText } from '../../ui/inline-text.tsx'
import classes from './list-editor.module.css'
import type { EditedItem } from './list-editor.tsx'
import type { DropSide } from './reorder.ts'

interface ListRowProps {
  readonly item: EditedItem
  /** Where a dragged row would be put beside this one. */
  readonly side: DropSide | undefined
  readonly isDragged: boolean
  readonly note: ReactNode
  readonly actions: ReactNode
  readonly onRename: (name: string) => void
  readonly onNudge: (by: number, focused: Element) => void
  readonly onDragStart: () => void
  readonly onDragOver: (side: DropSide) => void
  readonly onDrop: () => void
  readonly onDragEnd: () => void
}

/** One item: its handle, its name to be edited in place, what is said of it, and what can be done with it. */
export function ListRow({ item, side, isDragged, note, actions, ...on }: ListRowProps) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined || !event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    on.onNudge(by, event.target as Element)
  }
  return (
    <li
      className={classes.row}
      data-id={item.id}
      data-side={side}
      data-dragged={isDragged || undefined}
      data-archived={item.isArchived || undefined}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        event.preventDefault()
        on.onDragOver(sideOf(event))
      }}
      onDrop={(event) => {
        event.preventDefault()
        on.onDrop()
      }}
    >
      <button
        type="button"
        className={classes.grip}
        aria-label={t('settings.move', { name: item.name })}
        title={t('settings.reorderHint')}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', item.name)
          on.onDragStart()
        }}
        onDragEnd={on.onDragEnd}
      >
        <IconGripVertical size={16} stroke={1.6} aria-hidden="true" />
      </button>
      <InlineText
        label={t('settings.nameOf', { name: item.name })}
        value={item.name}
        onSave={on.onRename}
        required
      />
      <span className={classes.note}>{note}</span>
      <span className={classes.actions}>{actions}</span>
    </li>
  )
}

function sideOf(event: DragEvent): DropSide {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'before' : 'after'
}
