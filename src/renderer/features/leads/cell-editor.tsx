import { Popover } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { type CellOption, choicesFor } from './cell-choices.ts'
import classes from './cell-editor.module.css'
import { useCellOptions, useWritten } from './cell-options.ts'
import type { EditableColumn } from './cells.ts'
import { type CellValue, useCellText, useSaveCell } from './use-save-cell.ts'

/** Where the editing goes on when a cell is left. */
export type Leaving = 'stay' | 'next' | 'previous'

interface CellEditorProps {
  readonly lead: LeadRow
  readonly column: EditableColumn
  readonly onLeave: (how: Leaving) => void
}

/** What can be written where nothing of the list is meant. */
const takesAnyText: ReadonlySet<EditableColumn> = new Set(['title', 'value', 'stage', 'country'])

/**
 * One cell, edited where it stands: Enter saves, Tab saves and goes on to the next, Escape leaves it as it was. What
 * is wrong is said right there, and what was typed stays.
 */
export function CellEditor({ lead, column, onLeave }: CellEditorProps) {
  const { t } = useTranslation()
  const id = useId()
  const save = useSaveCell()
  const begun = useCellText()(lead, column)
  const options = useCellOptions(column)
  const writtenAs = useWritten(column)
  const [text, setText] = useState(begun)
  const [at, setAt] = useState<number>()
  const [wrong, setWrong] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  const isSaving = useRef(false)
  const { shown, taken } = options
    ? choicesFor(options, { text, begun }, writtenAs(text))
    : { shown: [], taken: -1 }
  const current = at ?? taken
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  const leave = (how: Leaving): void => {
    isDone.current = true
    onLeave(how)
  }
  const finish = async (value: CellValue | undefined, how: Leaving): Promise<void> => {
    if (value === undefined) return setWrong(t('cell.notAmong'))
    // Two quick presses of Enter, or the field losing the focus meanwhile, are one change.
    if (isSaving.current) return
    isSaving.current = true
    const problem = await save(lead, column, value)
    isSaving.current = false
    setWrong(problem)
    if (problem === undefined) leave(how)
  }
  const meant = (): CellValue | undefined => {
    if (text === begun && at === undefined) return options === undefined ? text : valueBefore(lead, column)
    if (text.trim() === '' && at === undefined) return null
    return shown[current]?.value ?? (shown[current] === undefined ? written(text, column) : null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined && shown.length > 0) setAt((Math.max(current, 0) + by + shown.length) % shown.length)
    else if (event.key === 'Enter') void finish(meant(), 'stay')
    else if (event.key === 'Tab') void finish(meant(), event.shiftKey ? 'previous' : 'next')
    else if (event.key === 'Escape') leave('stay')
    else {
      event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const list = shown.length > 0 && (
    <Options
      id={id}
      options={shown}
      current={current}
      onChoose={(option) => void finish(option.value, 'stay')}
    />
  )
  return (
    <Popover
      opened={shown.length > 0}
      position="bottom-start"
      offset={2}
      width={220}
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <input
          ref={field}
          className={classes.field}
          aria-label={t(`column.${column}`)}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
          {...(options === undefined
            ? {}
            : {
                role: 'combobox',
                'aria-expanded': shown.length > 0,
                'aria-controls': id,
                'aria-activedescendant': shown[current] === undefined ? undefined : `${id}-${current}`,
              })}
          value={text}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(undefined)
            setWrong(undefined)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => !isDone.current && void finish(meant(), 'stay')}
          onClick={(event) => event.stopPropagation()}
        />
      </Popover.Target>
      {wrong !== undefined && (
        <span id={`${id}-wrong`} role="alert" className={classes.wrong}>
          {wrong}
        </span>
      )}
      <Popover.Dropdown p={0}>{list}</Popover.Dropdown>
    </Popover>
  )
}

const written = (text: string, column: EditableColumn): CellValue | undefined => {
  if (text.trim() === '') return null
  return takesAnyText.has(column) ? text : undefined
}

/** As it was, in the words of the command. */
function valueBefore(lead: LeadRow, column: EditableColumn): CellValue {
  if (column === 'seller') return lead.sellerId
  if (column === 'product') return lead.productId ?? null
  if (column === 'country') return lead.country ?? null
  return lead.stage ?? null
}

interface OptionsProps {
  readonly id: string
  readonly options: readonly CellOption[]
  readonly current: number
  readonly onChoose: (option: CellOption) => void
}

function Options({ id, options, current, onChoose }: OptionsProps) {
  const { t } = useTranslation()
  return (
    <div id={id} role="listbox" aria-label={t('cell.options')} className={classes.list}>
      {options.map((option, index) => (
        <div
          key={option.value ?? 'none'}
          id={`${id}-${index}`}
          ref={(element) => {
            if (index === current) element?.scrollIntoView({ block: 'nearest' })
          }}
          role="option"
          aria-selected={index === current}
          className={classes.option}
          data-none={option.value === null || undefined}
          // The field keeps the focus: leaving it would save what is written there.
          onPointerDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation()
            onChoose(option)
          }}
        >
          {option.label}
        </div>
      ))}
    </div>
  )
}
