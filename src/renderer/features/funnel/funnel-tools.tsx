import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '../../api/use-question.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import type { FunnelState } from './funnel-state.ts'
import classes from './funnel-tools.module.css'

interface FunnelToolsProps {
  readonly state: FunnelState
  readonly onState: (part: Partial<FunnelState>) => void
}

/** Narrows the board: by words, and by seller and product where there is more than one. */
export function FunnelTools({ state, onState }: FunnelToolsProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const choices = useQuestion('funnel.choices', {}).data
  useKeys({ '/': () => field.current?.select(), 'mod+f': () => field.current?.select() })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    if (event.key === 'Escape') onState({ query: '' })
    field.current?.blur()
  }
  return (
    <div className={classes.tools}>
      <TextInput
        ref={field}
        className={classes.search}
        aria-label={t('funnel.search')}
        placeholder={t('leads.searchHint')}
        leftSection={<IconSearch size={16} stroke={1.6} />}
        rightSection={<KeyCap keys="/" />}
        value={state.query}
        maxLength={200}
        onChange={(event) => onState({ query: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
      {choices !== undefined && (choices.sellers.length > 1 || state.sellerId !== undefined) && (
        <Choice
          label={t('funnel.seller')}
          hint={t('funnel.allSellers')}
          items={choices.sellers}
          value={state.sellerId}
          onValue={(sellerId) => onState({ sellerId })}
        />
      )}
      {choices !== undefined && (choices.products.length > 1 || state.productId !== undefined) && (
        <Choice
          label={t('funnel.product')}
          hint={t('funnel.allProducts')}
          items={choices.products}
          value={state.productId}
          onValue={(productId) => onState({ productId })}
        />
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly hint: string
  readonly items: readonly { readonly id: string; readonly name: string }[]
  readonly value: string | undefined
  readonly onValue: (value: string | undefined) => void
}

const Choice = ({ label, hint, items, value, onValue }: ChoiceProps) => (
  <Select
    className={classes.choice ?? ''}
    aria-label={label}
    placeholder={hint}
    searchable={items.length > 8}
    clearable
    value={value ?? null}
    data={items.map(({ id, name }) => ({ value: id, label: name }))}
    onChange={(chosen) => onValue(chosen ?? undefined)}
  />
)
