import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AddItem } from './add-item.tsx'
import classes from './list-editor.module.css'
import { ListRow } from './list-row.tsx'
import { afterDrop, type DropSide } from './reorder.ts'
import { useKeptFocus } from './use-kept-focus.ts'

export interface EditedItem {
  readonly id: string
  readonly name: string
  readonly isArchived: boolean
}

interface ListEditorProps<I extends EditedItem> {
  readonly items: readonly I[]
  /** What the list is of, for who does not see it. */
  readonly label: string
  readonly addLabel: string
  readonly onAdd: (name: string) => Promise<string | undefined>
  readonly onRename: (item: I, name: string) => void
  /** To the place among all items, from 0. */
  readonly onMove: (item: I, to: number) => void
  readonly note: (item: I) => ReactNode
  readonly actions: (item: I) => ReactNode
}

interface Over {
  readonly id: string
  readonly side: DropSide
}

/** Items by name in an order of the rep's own: dragged by their handle, or moved with Alt and the arrow keys. */
export function ListEditor<I extends EditedItem>(props: ListEditorProps<I>) {
  const { t } = useTranslation()
  const { items, label, onMove } = props
  const list = useRef<HTMLOListElement>(null)
  const onFocus = useKeptFocus(list, items.length, 'input')
  const [dragged, setDragged] = useState<I>()
  const [over, setOver] = useState<Over>()
  const moved = useRef<{ id: string; to: number; part: number } | undefined>(undefined)
  // A row that changes its place loses the focus: it is given back to the same part of it.
  useLayoutEffect(() => {
    const { id, to, part } = moved.current ?? {}
    if (id === undefined || items[to ?? -1]?.id !== id) return
    moved.current = undefined
    const row = list.current?.querySelector(`[data-id="${id}"]`)
    focusables(row)[part ?? 0]?.focus()
  }, [items])
  const nudge = (item: I, by: number, focused: Element): void => {
    const to = items.indexOf(item) + by
    if (to < 0 || to >= items.length || items[to]?.isArchived !== item.isArchived) return
    const row = list.current?.querySelector(`[data-id="${item.id}"]`)
    moved.current = { id: item.id, to, part: focusables(row).indexOf(focused as HTMLElement) }
    onMove(item, to)
  }
  const drop = (): void => {
    if (dragged !== undefined && over !== undefined) {
      const to = afterDrop(items, dragged.id, over)
      if (to !== undefined) onMove(dragged, to)
    }
    setDragged(undefined)
    setOver(undefined)
  }
  return (
    <>
      <ol ref={list} className={classes.list} aria-label={label} onFocus={onFocus}>
        {items.map((item) => (
          <ListRow
            key={item.id}
            item={item}
            side={over?.id === item.id ? over.side : undefined}
            isDragged={dragged?.id === item.id}
            note={props.note(item)}
            actions={props.actions(item)}
            onRename={(name) => props.onRename(item, name)}
            onNudge={(by, focused) => nudge(item, by, focused)}
            onDragStart={() => setDragged(item)}
            onDragOver={(side) => dragged !== undefined && setOver({ id: item.id, side })}
            onDrop={drop}
            onDragEnd={() => {
              setDragged(undefined)
              setOver(undefined)
            }}
          />
        ))}
      </ol>
      <AddItem label={props.addLabel} onAdd={props.onAdd} />
      <p className={classes.hint}>{t('settings.reorderHint')}</p>
    </>
  )
}

const focusables = (row: Element | null | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('button, input') ?? []),
]
