import { Popover } from '@mantine/core'
import { IconCheck, IconColumns3 } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOfCombo } from '../../ui/combo.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useOffer } from '../../ui/offered-actions.tsx'
import { useKeyName } from '../../ui/use-key-name.ts'
import { useKeys } from '../../ui/use-keys.ts'
import {
  hiddenColumns,
  moveColumn,
  resizeColumn,
  type ShownColumn,
  shapeOf,
  toggleColumn,
} from './columns.ts'
import classes from './columns-menu.module.css'

interface ColumnsMenuProps {
  readonly columns: readonly ShownColumn[]
  readonly onColumns: (columns: ShownColumn[]) => void
}

/** Which columns the view shows, in which order and how wide: all of it by keys, beside dragging in the heading. */
export function ColumnsMenu({ columns, onColumns }: ColumnsMenuProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const open = (): void => setOpen(true)
  useKeys({ 'shift+c': open })
  useOffer({ actions: [{ id: 'columns', label: `${t('columns.open')}…`, keys: 'shift+c', run: open }] })
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      offset={4}
      width={280}
      trapFocus
      returnFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.open}
          aria-expanded={isOpen}
          aria-haspopup="listbox"
          aria-keyshortcuts="Shift+C"
          title={t('columns.open')}
          onClick={() => setOpen(!isOpen)}
        >
          <IconColumns3 size={15} stroke={1.6} aria-hidden="true" />
          <span className={classes.word}>{t('columns.open')}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} data-keeps-keys>
        <ColumnList columns={columns} onColumns={onColumns} />
      </Popover.Dropdown>
    </Popover>
  )
}

const widthStep = 16

function ColumnList({ columns, onColumns }: ColumnsMenuProps) {
  const { t } = useTranslation()
  const id = useId()
  const [at, setAt] = useState(0)
  const all = [...columns, ...hiddenColumns(columns).map((column): ShownColumn => ({ column }))]
  const current = all[at]
  const isShown = at < columns.length
  const move = (by: number): void => {
    const to = Math.min(Math.max(at + by, 0), columns.length - 1)
    if (!isShown || to === at) return
    onColumns(moveColumn(columns, at, to))
    setAt(to)
  }
  const widen = (by: number): void => {
    if (!isShown || current === undefined) return
    onColumns(resizeColumn(columns, current.column, widthOf(current) + by))
  }
  const toggle = (column: ShownColumn): void => onColumns(toggleColumn(columns, column.column))
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const width = { ArrowRight: widthStep, ArrowLeft: -widthStep }[event.key]
    if (step !== undefined && event.altKey) move(step)
    else if (step !== undefined) setAt((at + step + all.length) % all.length)
    else if (width !== undefined) widen(width)
    else if ((event.key === ' ' || event.key === 'Enter') && current !== undefined) toggle(current)
    else if (event.key === '0' && current !== undefined) {
      onColumns(resizeColumn(columns, current.column, undefined))
    } else if (event.key === 'Home' || event.key === 'End') setAt(event.key === 'Home' ? 0 : all.length - 1)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div
        role="listbox"
        aria-multiselectable="true"
        aria-label={t('columns.open')}
        aria-activedescendant={`${id}-${at}`}
        aria-describedby={`${id}-keys`}
        tabIndex={0}
        data-autofocus
        className={classes.list}
        onKeyDown={onKeyDown}
      >
        {all.map((one, index) => (
          <div
            key={one.column}
            id={`${id}-${index}`}
            ref={(element) => {
              if (index === at) element?.scrollIntoView({ block: 'nearest' })
            }}
            role="option"
            aria-selected={index < columns.length}
            data-current={index === at || undefined}
            className={classes.option}
            onPointerMove={() => setAt(index)}
            onClick={() => toggle(one)}
          >
            <span className={classes.mark}>
              {index < columns.length && <IconCheck size={15} stroke={2} aria-hidden="true" />}
            </span>
            <span className={classes.label}>{t(`column.${one.column}`)}</span>
            {one.width !== undefined && <span className={classes.width}>{one.width}</span>}
          </div>
        ))}
      </div>
      <dl id={`${id}-keys`} className={classes.keys}>
        <KeyHint keys={['alt+ArrowUp', 'alt+ArrowDown']} label={t('columns.move')} />
        <KeyHint keys={['ArrowLeft', 'ArrowRight']} label={t('columns.width')} />
      </dl>
    </>
  )
}

/** As wide as it stands there: one that shares the room is wider than the least that it needs. */
const widthOf = ({ column, width }: ShownColumn): number =>
  width ??
  document.querySelector(`[role=columnheader][data-column=${column}]`)?.getBoundingClientRect().width ??
  shapeOf(column).least

function KeyHint({ keys, label }: { keys: readonly string[]; label: string }) {
  const keyName = useKeyName()
  const spoken = keys.map((key) => keysOfCombo(key).map(keyName).join(' + '))
  return (
    <div className={classes.hint}>
      <dt>{label}</dt>
      <dd>
        {keys.map((key) => (
          <KeyCap key={key} keys={key} />
        ))}
        <span className="visually-hidden">{spoken.join(', ')}</span>
      </dd>
    </div>
  )
}
