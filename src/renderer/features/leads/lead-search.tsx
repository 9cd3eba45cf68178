import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './lead-search.module.css'
import type { ListState } from './list-state.ts'

interface LeadSearchProps {
  readonly list: ListState
  readonly total: number
  readonly onList: (list: ListState) => void
  readonly onOpen: (index: number) => void
}

/** Searches at every key press; the arrows move through what was found without leaving the field. */
export function LeadSearch({ list, total, onList, onOpen }: LeadSearchProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.select(), 'mod+f': () => field.current?.select() })
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const by = moves[event.key]
    if (by !== undefined) {
      event.preventDefault()
      onList({ ...list, at: Math.min(Math.max(list.at + by, 0), Math.max(total - 1, 0)) })
    } else if (event.key === 'Enter') onOpen(list.at)
    else if (event.key === 'Escape') {
      if (list.query === '') field.current?.blur()
      else onList({ ...list, query: '', at: 0 })
    }
  }
  return (
    <TextInput
      ref={field}
      className={classes.search}
      aria-label={t('leads.search')}
      placeholder={t('leads.searchHint')}
      leftSection={<IconSearch size={16} stroke={1.6} />}
      rightSection={<KeyCap keys="/" />}
      value={list.query}
      maxLength={200}
      onChange={(event) => onList({ ...list, query: event.currentTarget.value, at: 0 })}
      onKeyDown={onKeyDown}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
