import { IconCheck, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadFilter } from '../../../core/contract/lead-filter.ts'
import type { FilterField } from './filter-fields.ts'
import classes from './filter-menu.module.css'
import { type FilterOption, useFilterOptions } from './use-filter-options.ts'

interface FilterMenuProps {
  readonly filter: LeadFilter
  readonly onFilter: (filter: LeadFilter) => void
  /** The part that it opens with; all of them otherwise. */
  readonly field?: FilterField | undefined
  readonly onClose: () => void
}

/**
 * A field and a list: what is typed finds a part of the filter or any value; the arrows move, Enter chooses, the
 * space bar too as long as nothing is typed, Backspace in the empty field goes back.
 */
export function FilterMenu({ filter, onFilter, field: first, onClose }: FilterMenuProps) {
  const { t } = useTranslation()
  const id = useId()
  const [field, setField] = useState(first)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const options = useFilterOptions({ field, text, filter })
  const current = Math.min(at, options.length - 1)
  const show = (next: FilterField | undefined): void => {
    setField(next)
    setText('')
    setAt(0)
  }
  const choose = (option: FilterOption | undefined): void => {
    if (option?.opens !== undefined) show(option.opens)
    if (option?.filter === undefined) return
    onFilter(option.filter)
    if (option.closes) onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isEmpty = text === ''
    if (by !== undefined) setAt((current + by + options.length) % Math.max(options.length, 1))
    else if (event.key === 'Enter' || (event.key === ' ' && isEmpty)) choose(options[current])
    else if (event.key === 'ArrowRight' && isEmpty && options[current]?.opens) choose(options[current])
    else if ((event.key === 'Backspace' || event.key === 'ArrowLeft') && isEmpty && field) show(undefined)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        className={classes.field}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
        aria-label={field === undefined ? t('filter.hint') : t(`filterField.${field}`)}
        placeholder={t(
          hints[field as keyof typeof hints] ?? (field ? `filterField.${field}` : 'filter.hint'),
        )}
        value={text}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={id}
        role="listbox"
        aria-multiselectable="true"
        aria-label={t('filter.open')}
        className={classes.list}
      >
        {options.map((option, index) => (
          <FilterLine
            key={option.key}
            id={`${id}-${index}`}
            option={option}
            isCurrent={index === current}
            onPoint={() => setAt(index)}
            onChoose={() => choose(option)}
          />
        ))}
      </div>
      {options.length === 0 && <p className={classes.nothing}>{t(emptyHint(field))}</p>}
    </>
  )
}

const hints = { value: 'filter.amountHint', lastContact: 'filter.daysHint' } as const

const emptyHint = (field: FilterField | undefined) =>
  field === 'value' ? 'filter.amountEmpty' : 'filter.nothing'

interface FilterLineProps {
  readonly id: string
  readonly option: FilterOption
  readonly isCurrent: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

function FilterLine({ id, option, isCurrent, onPoint, onChoose }: FilterLineProps) {
  return (
    <div
      id={id}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: 'nearest' })
      }}
      role="option"
      aria-selected={option.isChosen === true}
      data-current={isCurrent || undefined}
      className={classes.option}
      onPointerMove={onPoint}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={classes.mark}>
        {option.isChosen && <IconCheck size={15} stroke={2} aria-hidden="true" />}
      </span>
      <span className={classes.label}>
        {option.of !== undefined && <span className={classes.of}>{option.of} </span>}
        {option.label}
      </span>
      {option.count !== undefined && <span className={classes.count}>{option.count}</span>}
      {option.opens !== undefined && <IconChevronRight size={14} stroke={1.6} aria-hidden="true" />}
    </div>
  )
}
