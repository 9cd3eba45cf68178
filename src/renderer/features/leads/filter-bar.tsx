import { Popover } from '@mantine/core'
import { IconFilter, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadFilter } from '../../../core/contract/lead-filter.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useOffer } from '../../ui/offered-actions.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './filter-bar.module.css'
import { type FilterField, filterFields, usedFields, withoutField } from './filter-fields.ts'
import { FilterMenu } from './filter-menu.tsx'
import { useFacets } from './use-facets.ts'
import { useFilterWords } from './use-filter-words.ts'

interface FilterBarProps {
  readonly filter: LeadFilter
  readonly onFilter: (filter: LeadFilter) => void
}

/** Which part is open: one of the filter, or the menu of all of them. */
type Open = FilterField | 'all' | undefined

/** What narrows the list down, each part as a chip, and the menu that adds one. */
export function FilterBar({ filter, onFilter }: FilterBarProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>()
  /** The part that the menu of all of them begins with. */
  const [first, setFirst] = useState<FilterField>()
  const show = (next: Open, field?: FilterField): void => {
    setFirst(field)
    setOpen(next)
  }
  const used = usedFields(filter)
  const words = useFilterWords(useFacets((field) => filter[field] !== undefined))
  const openAll = (): void => show('all')
  const clear = (): void => onFilter({})
  useKeys({ f: openAll, 'shift+f': () => used.length > 0 && clear() })
  useOffer({
    actions: [
      { id: 'filter', label: `${t('filter.open')}…`, keys: 'f', run: openAll },
      ...(used.length > 0
        ? [{ id: 'filter-clear', label: t('filter.clear'), keys: 'shift+f', run: clear }]
        : []),
      ...filterFields.map((field) => ({
        id: `filter-${field}`,
        label: t('filter.by', { field: words.field(field) }),
        isPart: true,
        run: () =>
          field === 'withoutPerson' ? onFilter({ ...filter, withoutPerson: true }) : show('all', field),
      })),
    ],
  })
  const menu = (field?: FilterField) => (
    <FilterMenu filter={filter} onFilter={onFilter} field={field} onClose={() => setOpen(undefined)} />
  )
  const panel = (key: Open) => ({
    isOpen: open === key,
    onOpen: (on: boolean) => setOpen(on ? key : undefined),
  })
  return (
    <>
      <Panel {...panel('all')} content={menu(first)}>
        <button
          type="button"
          className={classes.open}
          aria-expanded={open === 'all'}
          aria-haspopup="listbox"
          aria-keyshortcuts="f"
          onClick={() => show(open === 'all' ? undefined : 'all')}
        >
          <IconFilter size={15} stroke={1.6} aria-hidden="true" />
          {t('filter.open')}
          <KeyCap keys="f" />
        </button>
      </Panel>
      {used.map((field) => {
        const name = words.field(field)
        const part = words.part(filter, field)
        return (
          <Panel key={field} {...panel(field)} content={menu(field)}>
            <span
              className={classes.chip}
              onKeyDown={removeByKey(() => onFilter(withoutField(filter, field)))}
            >
              <button
                type="button"
                className={classes.part}
                aria-expanded={open === field}
                aria-haspopup="listbox"
                disabled={field === 'withoutPerson'}
                onClick={() => setOpen(open === field ? undefined : field)}
              >
                <span className={classes.name}>{name} </span>
                {part}
              </button>
              <button
                type="button"
                className={classes.remove}
                aria-label={t('filter.remove', { filter: `${name} ${part}`.trim() })}
                onClick={() => onFilter(withoutField(filter, field))}
              >
                <IconX size={13} stroke={1.8} aria-hidden="true" />
              </button>
            </span>
          </Panel>
        )
      })}
      {used.length > 1 && (
        <button type="button" className={classes.clear} aria-keyshortcuts="Shift+F" onClick={clear}>
          {t('filter.clear')}
        </button>
      )}
    </>
  )
}

const removeByKey = (remove: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Delete' && event.key !== 'Backspace') return
  event.preventDefault()
  remove()
}

interface PanelProps {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly content: React.ReactNode
  readonly children: React.ReactNode
}

/** Opens below what it belongs to; Escape or a click elsewhere closes it, and the focus goes back. */
function Panel({ isOpen, onOpen, content, children }: PanelProps) {
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position="bottom-start"
      offset={4}
      width={268}
      trapFocus
      returnFocus
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={0} data-keeps-keys>
        {content}
      </Popover.Dropdown>
    </Popover>
  )
}
